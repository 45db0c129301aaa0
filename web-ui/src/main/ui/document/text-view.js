import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fold, places } from '../preview/fold.js';
import { marked } from '../search/snippet.js';
import { direction as uiDirection, language, languageName, t } from '../language/language.js';

/**
 * The text of a document's file, page by page, or the true reason why there is none. It opens at `page`, or at a `passage`
 * ({start, end} in the whole text, pages separated by one character each, and the `heading` or other `beginning` it has), with
 * `words` marked wherever they stand.
 */
export class TextView extends View {
  static properties = { document: {}, page: {}, words: {}, passage: {} };

  #text = new Remote(this, (id, _, signal) => get(`documents/${encodeURIComponent(id)}/text`, undefined, { signal }));
  #asked;

  willUpdate(changed) {
    if ((changed.has('page') || changed.has('passage')) && this.#text.value) {
      this.#turnTo(this.page);
    }
    const { id, textState, content } = this.document;
    const asked = `${id} ${textState} ${content?.fingerprint}`;
    if (asked !== this.#asked && hasText(textState)) {
      this.#text.run(id, content?.fingerprint).then(() => this.#turnTo(this.page));
    }
    this.#asked = asked;
  }

  async #turnTo(page) {
    await this.updateComplete;
    const passage = page === this.page ? this.querySelector('mark.passage') : undefined;
    if (passage) {
      passage.scrollIntoView({ block: 'center' });
    } else if (/^\d{1,6}$/.test(page ?? '')) {
      this.querySelector(`#page-${page}`)?.scrollIntoView({ block: 'start' });
    }
  }

  /** @param at where the paragraph begins in the whole text @param passage that is still in it, if any */
  #paragraph({ text, at }, passage) {
    const found = this.words?.length ? places(fold(text), this.words, true) : [];
    const { start = 0, end = 0 } = passage ?? {};
    const from = Math.min(Math.max(start - at, 0), text.length);
    const to = Math.min(Math.max(end - at, 0), text.length);
    const part = (begin, stop) => marked({
      text: text.slice(begin, stop),
      marks: found.filter((mark) => mark[0] >= begin && mark[1] <= stop).map((mark) => mark.map((place) => place - begin)),
    });
    return from < to
      ? html`<p>${part(0, from)}<mark class="passage">${part(from, to)}</mark>${part(to, text.length)}</p>`
      : html`<p>${found.length ? marked({ text, marks: found }) : text}</p>`;
  }

  /** The passage, where the text still has it: an address may be older than the file. */
  #standing(pages) {
    if (!this.passage) {
      return undefined;
    }
    const { start, end, heading, beginning } = this.passage;
    const text = pages.join('\f');
    const plain = (part) => part.replace(/[\s\x1c-\x1f]+/g, '');
    const there = start < text.length && plain(text.slice(start, end)).startsWith(plain(heading || beginning));
    return there ? this.passage : undefined;
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
    const starts = pages.map((_, index) => pages.slice(0, index).reduce((sum, page) => sum + page.length + 1, 0));
    const passage = this.#standing(pages);
    return html`<div class="text-pages">
      ${languages?.length ? html`<p class="facts">${languages.map((code) => html`<span class="chip">${languageName(code)}</span>`)}</p>` : nothing}
      ${this.passage && !passage ? html`<p class="note" role="status">${t('text.passageGone')}</p>` : nothing}
      ${pages.map((page, index) => html`<article class="text-page" id=${`page-${index + 1}`} dir=${direction ?? 'auto'} lang=${languages?.[0] ?? nothing}>
        ${pages.length > 1 ? this.#number(index, pages.length) : nothing}
        ${paragraphs(page, starts[index]).map((paragraph) => this.#paragraph(paragraph, passage))}
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
      ${hasText(textState)
        ? html`${textStateMessage ? html`<p class="note" role="status">${textStateMessage}</p>` : nothing}
            ${this.#text.render((text) => this.#pages(text))}`
        : html`<div class=${content && textState !== 'PENDING' ? 'note note-warn' : 'note'} role="status">
            <p class="note-title">${this.#title(content, textState)}</p>
            ${textStateMessage ? html`<p>${textStateMessage}</p>` : nothing}
          </div>`}
    </section>`;
  }
}

/** Whether a file in that state has text: its own, or one that was recognised in pictures. */
export function hasText(textState) {
  return textState === 'READABLE' || textState === 'RECOGNISED';
}

/** The paragraphs of a page that begins at `start`, each with where it begins. */
function paragraphs(page, start) {
  return [...page.matchAll(/\S(?:(?!\n{2,})[\s\S])*/g)].map((found) => ({ text: found[0].trimEnd(), at: start + found.index }));
}

customElements.define('mithaq-text', TextView);
