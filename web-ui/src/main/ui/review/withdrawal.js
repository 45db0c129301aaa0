import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Takes a draft back from legal review. Emits `document-changed` with the document as it then stands. */
class Withdrawal extends View {
  static properties = { document: {}, reason: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.reason = '';
  }

  async #send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      const document = await post(`documents/${encodeURIComponent(this.document.id)}/review/withdrawal`, { reason: this.reason });
      this.reason = '';
      this.emit('mithaq-say', t('withdrawal.done'));
      this.emit('document-changed', document);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (this.document.properties['prm:status'] !== 'LEGAL_REVIEW' || !this.document.capabilities?.edit) {
      return nothing;
    }
    return html`<details><summary>${t('withdrawal.title')}</summary>
      <form class="stack" @submit=${(event) => this.#send(event)}>
        ${problemNote(this.problem)}
        <div class="field"><label for="withdrawal">${t('withdrawal.reason')}</label>
          <textarea id="withdrawal" dir="auto" required aria-describedby="withdrawal-help" .value=${this.reason}
            @input=${(event) => (this.reason = event.target.value)}></textarea>
          <p class="quiet" id="withdrawal-help">${t('withdrawal.help')}</p></div>
        <div><button class="button" aria-disabled=${this.busy ?? false}>${t('withdrawal.send')}</button></div>
      </form></details>`;
  }
}

customElements.define('mithaq-withdrawal', Withdrawal);
