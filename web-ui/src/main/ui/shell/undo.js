import { html, nothing } from 'lit';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

const SECONDS = 10;

let bar;

/** Tells what was done, and for ten seconds offers to take it back; `undo` gives the sentence that tells that it was. */
export function offerUndo(text, undo) {
  bar.offer(text, undo);
}

/** The one offer to take back what was done last; the shell holds it. The time stands still while the pointer or the focus is on it. */
class Undo extends View {
  static properties = { offered: { state: true }, left: { state: true }, busy: { state: true }, problem: { state: true } };

  #timer;
  #held = false;

  connectedCallback() {
    super.connectedCallback();
    bar = this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  offer(text, undo) {
    clearInterval(this.#timer);
    Object.assign(this, { offered: { text, undo }, left: SECONDS, busy: false, problem: undefined });
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  #tick() {
    if (!this.#held && !this.busy && --this.left <= 0) {
      this.#end();
    }
  }

  #end() {
    clearInterval(this.#timer);
    this.#held = false;
    this.offered = undefined;
  }

  async #undo() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const told = await this.offered.undo();
      this.#end();
      this.emit('mithaq-say', told);
    } catch (problem) {
      this.problem = problem;
      clearInterval(this.#timer);
    } finally {
      this.busy = false;
    }
  }

  render() {
    const hold = (held) => () => (this.#held = held);
    return html`<div class="undo-place" role="status">${this.offered
      ? html`<div class="undo" @pointerenter=${hold(true)} @pointerleave=${hold(false)} @focusin=${hold(true)} @focusout=${hold(false)}>
          <span>${this.offered.text}</span>
          <button type="button" class="button" aria-disabled=${Boolean(this.busy)} @click=${() => this.#undo()}>${t('undo.do')}</button>
          <button type="button" class="button button-plain" @click=${() => this.#end()}>${t('action.close')}</button>
          ${this.problem ? problemNote(this.problem) : nothing}
        </div>`
      : nothing}</div>`;
  }
}

customElements.define('mithaq-undo', Undo);
