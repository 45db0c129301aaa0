import { html } from 'lit';
import { View } from '../elements/view.js';

let dialog;

/** Asks a yes-or-no question; true when the person confirmed. */
export function ask(question) {
  return dialog.ask(question);
}

/** The one dialog for questions; the shell holds it. */
class Ask extends View {
  static properties = { question: { state: true } };

  #answer;

  connectedCallback() {
    super.connectedCallback();
    dialog = this;
  }

  async ask(question) {
    this.question = question;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #close(confirmed) {
    this.querySelector('dialog').close();
    this.#answer(confirmed);
  }

  render() {
    const { title, text, confirm, cancel } = this.question ?? {};
    return html`<dialog class="dialog" aria-labelledby="ask-title" @cancel=${(event) => {
      event.preventDefault();
      this.#close(false);
    }}>
      <h2 id="ask-title">${title}</h2>
      <p>${text}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#close(true)}>${confirm}</button>
        <button type="button" class="button button-primary" autofocus @click=${() => this.#close(false)}>${cancel}</button>
      </div>
    </dialog>`;
  }
}

customElements.define('mithaq-ask', Ask);
