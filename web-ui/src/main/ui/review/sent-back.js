import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { moment, t } from '../language/language.js';

const SENDING_BACK = ['CHANGES_REQUESTED', 'REJECTED'];

/** What legal affairs asked for, on the draft that they sent back; and whether its text is still the one that they read. */
class SentBack extends View {
  static properties = { document: {} };

  #rounds = new Remote(this, async (id, signal) => (await get(`documents/${encodeURIComponent(id)}/rounds`, undefined, { signal })).rounds);
  #asked;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked && this.#isDraft()) {
      this.#asked = asked;
      this.#rounds.run(this.document.id);
    }
  }

  #isDraft() {
    return this.document.properties['prm:status'] === 'NEGOTIATION';
  }

  render() {
    const round = this.#isDraft() ? this.#rounds.value?.at(-1) : undefined;
    if (!SENDING_BACK.includes(round?.outcome)) {
      return nothing;
    }
    const by = round.decidedBy ?? round.reviewer;
    return html`<section class="note note-warn" aria-labelledby="sent-back" data-testid="sent-back">
      <h2 class="note-title" id="sent-back">${round.outcomeLabel}</h2>
      ${round.comment ? html`<p class="quote" dir="auto">${round.comment}</p>` : nothing}
      <p class="quiet">${by ? html`<bdi>${by.displayName}</bdi> · ` : nothing}${round.decidedAt ? moment(round.decidedAt) : nothing}</p>
      ${round.fingerprint && round.fingerprint === this.document.content?.fingerprint ? html`<p>${t('sentBack.sameText')}</p>` : nothing}
    </section>`;
  }
}

customElements.define('mithaq-sent-back', SentBack);
