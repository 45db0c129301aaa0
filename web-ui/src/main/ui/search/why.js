import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Why a search found a document: which of its words stand where, and how. Asked for when it is opened. */
class Why extends View {
  static properties = { documentId: {}, words: {}, without: {}, called: {} };

  #reasons = new Remote(this, (id, query, signal) => get(`documents/${encodeURIComponent(id)}/matches`, query, { signal }));
  #asked;

  willUpdate() {
    const asked = JSON.stringify([this.documentId, this.words, this.without]);
    if (this.#asked && asked !== this.#asked) {
      this.#asked = undefined;
      this.#reasons.set(undefined);
      this.querySelector('details')?.removeAttribute('open');
    }
  }

  #ask(open) {
    if (open && !this.#asked) {
      this.#asked = JSON.stringify([this.documentId, this.words, this.without]);
      this.#reasons.run(this.documentId, { q: this.words, without: this.without });
    }
  }

  #reason({ typed, how, fields, written }) {
    return html`<li><bdi><strong>${typed}</strong></bdi> <span class="quiet">${t(`why.how.${how}`)}</span>
      ${written.length ? html`<span>${written.map((word, index) => html`${index ? ' · ' : nothing}<bdi>${word}</bdi>`)}</span>` : nothing}
      <span class="quiet">${t('why.in')}</span> ${fields.map((field) => html`<span class="chip">${t(`why.field.${field}`)}</span> `)}</li>`;
  }

  render() {
    return html`<details class="why-found" @toggle=${(event) => this.#ask(event.target.open)}>
      <summary aria-label=${t('why.title.of', { title: this.called })}>${t('why.title')}</summary>
      ${this.#reasons.render(({ reasons }) => (reasons.length
        ? html`<ul class="stack" data-testid="reasons">${reasons.map((reason) => this.#reason(reason))}</ul>`
        : html`<p class="quiet">${t('why.none')}</p>`))}
    </details>`;
  }
}

customElements.define('mithaq-why', Why);
