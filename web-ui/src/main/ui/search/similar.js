import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';

const FIRST = 5;

/** Why a document resembles another: a partner, the kind, words that both have. */
export function whySimilar({ typeLabel }, { words, partners, sameKind }) {
  return html`<p class="facts why" aria-label=${t('similar.why')} role="group">
    ${partners.map((name) => html`<span class="chip chip-accent">${t('similar.partner', { name })}</span>`)}
    ${sameKind ? html`<span class="chip">${t('similar.kind', { kind: typeLabel })}</span>` : nothing}
    ${words.length
      ? html`<span class="quiet">${t('similar.words')} ${words.map((word, index) => html`${index ? ' · ' : nothing}<bdi>${word}</bdi>`)}</span>`
      : nothing}
  </p>`;
}

/** The first documents that resemble `document`, and the way to all of them. */
class SimilarDocuments extends View {
  static properties = { document: {} };

  #similar = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/similar`, { limit: FIRST }, { signal }));
  #asked;

  willUpdate() {
    const { id, revision } = this.document;
    const asked = `${id} ${revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#similar.run(id);
    }
  }

  #hit({ document, ...why }) {
    return html`<li class="row" data-testid="similar">
      <a class="row-title" href=${link(['documents', document.id])}><bdi>${document.title || document.name}</bdi></a>
      ${whySimilar(document, why)}
      <p class="facts quiet">
        ${why.sameKind ? nothing : html`<span>${document.typeLabel}</span>`}
        ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : nothing}
        ${document.statusLabel ? html`<span class="chip">${document.statusLabel}</span>` : nothing}
      </p>
    </li>`;
  }

  #list({ total, hits, index }) {
    if (!hits.length && index.backlog) {
      return html`<p class="quiet">${t('search.backlog', { count: index.backlog })}</p>
        <div><button type="button" class="button" @click=${() => this.#similar.again()}>${t('action.retry')}</button></div>`;
    }
    if (!hits.length) {
      return html`<p><strong>${t('similar.none')}</strong></p><p class="quiet">${t('similar.none.text')}</p>`;
    }
    const all = link(['search'], { like: this.document.id });
    return html`<ul class="rows">${hits.map((hit) => this.#hit(hit))}</ul>
      ${all ? html`<p><a href=${all}>${t('similar.all', { count: total })}</a></p>` : nothing}`;
  }

  render() {
    return html`<section class="stack" aria-labelledby="similar-documents-title">
      <h2 id="similar-documents-title">${t('similar.title')}</h2>
      ${this.#similar.render((found) => this.#list(found))}
    </section>`;
  }
}

customElements.define('mithaq-similar', SimilarDocuments);
