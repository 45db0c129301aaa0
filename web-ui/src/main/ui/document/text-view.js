import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fold, places } from '../preview/fold.js';
import { marked } from '../search/snippet.js';
import { direction as uiDirection, language, languageName, t } from '../language/language.js';

/**
 * The text of a document's file, page by page, or the true reason why there is none. It opens at `page`, with `words` marked
 * wherever they stand.
 */
export class TextView extends View {
  static properties = { document: {}, page: {}, words: {} };

  #text = new Remote(this, (id, _, signal) => get(`documents/${encodeURIComponent(id)}/text`, undefined, { signal }));
  #asked;

  willUpdate(changed) {
    if (changed.has('page') && this.#text.value) {
      this.#turnTo(this.page);
    }
    const { id, textState, content } = this.document;
    const asked = `${id} ${textState} ${content?.fingerprint}`;
    if (asked !== this.#asked && textState === 'READABLE') {
      this.#text.run(id, content?.fingerprint).then(() => this.#turnTo(this.page));
    }
    this.#asked = asked;
  }

  async #turnTo(page) {
    await this.updateComplete;
    if (/^\d{1,6}$/.test(page ?? '')) {
      this.querySelector(`#page-${page}`)?.scrollIntoView({ block: 'start' });
    }
  }

  #paragraph(text) {
    const found = this.words?.length ? places(fold(text), this.words, true) : [];
    return html`<p>${found.length ? marked({ text, marks: found }) : text}</p>`;
  }

  #number(index, count) {
    return html`<div class="page-number quiet" lang=${language()} dir=${uiDirection()}>
      ${index === 0
        ? html`<label>${t('text.goTo')}
            <select @change=${(event) => this.#turnTo(event.target.value)}>
              ${Array.from({ length: count }, (_, at) => html`<option value=${at + 1}>${t('text.page', { page: at + 1, count })}</option>`)}
            </select></label>`
        : t('text.page', { page: index + 1, count })}
    </div>`;
  }

  #pages({ pages, languages, direction }) {
    return html`<div class="text-pages">
      ${languages?.length ? html`<p class="facts">${languages.map((code) => html`<span class="chip">${languageName(code)}</span>`)}</p>` : nothing}
      ${pages.map((page, index) => html`<article class="text-page" id=${`page-${index + 1}`} dir=${direction ?? 'auto'} lang=${languages?.[0] ?? nothing}>
        ${pages.length > 1 ? this.#number(index, pages.length) : nothing}
        ${page.split(/\n{2,}/).filter((paragraph) => paragraph.trim()).map((paragraph) => this.#paragraph(paragraph.trim()))}
      </article>`)}
    </div>`;
  }

  #title(content, textState) {
    if (!content) {
      return t('text.noFile');
    }
    return textState === 'PENDING' ? t('text.reading') : t('text.none');
  }

  render() {
    const { textState, textStateMessage, content } = this.document;
    return html`<section aria-labelledby="text-title">
      <h2 id="text-title" class="visually-hidden">${t('text.title')}</h2>
      ${textState === 'READABLE'
        ? this.#text.render((text) => this.#pages(text))
        : html`<div class=${content && textState !== 'PENDING' ? 'note note-warn' : 'note'} role="status">
            <p class="note-title">${this.#title(content, textState)}</p>
            ${textStateMessage ? html`<p>${textStateMessage}</p>` : nothing}
          </div>`}
    </section>`;
  }
}

customElements.define('mithaq-text', TextView);
