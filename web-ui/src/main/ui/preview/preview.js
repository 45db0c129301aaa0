import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { url } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { hasText } from '../document/text-view.js';
import { isPdf, isPicture } from './kinds.js';
import './pdf-view.js';

/**
 * The file of a document to look at: a PDF as its pages, a picture as such, everything else as its text. `version` shows a
 * former file ({label, mediaType, size, fingerprint}); `page` and `words` are where to open it and what to mark, a `passage` of the
 * text opens that. Where `wide`
 * is given, the person may choose it: emits `widen`.
 */
class Preview extends View {
  static properties = { document: {}, version: {}, page: {}, words: {}, passage: {}, wide: {}, asText: { state: true }, reason: { state: true } };

  #asked;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.content?.fingerprint} ${this.version?.label}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      Object.assign(this, { asText: Boolean(this.passage), reason: undefined });
    }
  }

  get #file() {
    return this.version ?? this.document.content;
  }

  get #address() {
    return url(`documents/${encodeURIComponent(this.document.id)}/content`, { version: this.version?.label });
  }

  get #isPdf() {
    return isPdf(this.#file?.mediaType);
  }

  /** Both are at hand where a PDF has text: the pages as they look, and their words. */
  #choices() {
    const choice = (asText, label) => html`<button type="button" class="button" aria-pressed=${this.asText === asText}
      @click=${() => (this.asText = asText)}>${label}</button>`;
    const both = this.#isPdf && hasText(this.document.textState) && !this.version && !this.reason;
    return both || this.wide !== undefined
      ? html`<div class="card-head">
          ${both ? html`<div class="filters" role="group" aria-label=${t('preview.as')}>${choice(false, t('preview.pages'))}${choice(true, t('document.tab.text'))}</div>` : html`<span></span>`}
          ${this.wide === undefined ? nothing : html`<button type="button" class="button button-plain" aria-pressed=${this.wide}
            @click=${() => this.emit('widen', !this.wide)}>${icon('enlarge')}${t('preview.wide')}</button>`}
        </div>`
      : nothing;
  }

  #text() {
    return html`<mithaq-text .document=${this.document} .page=${this.page} .words=${this.words} .passage=${this.passage}></mithaq-text>`;
  }

  #pdf() {
    const { size, fingerprint } = this.#file;
    // A new file is a new element: nothing of the former one stays.
    return html`${this.asText
        ? this.#text()
        : keyed(`${fingerprint} ${this.version?.label}`, html`<mithaq-pdf .address=${this.#address} .size=${size} .page=${this.page} .words=${this.words ?? []}
            @unreadable=${(event) => (this.reason = event.detail)} @pdf-shown=${() => (this.reason = undefined)}></mithaq-pdf>`)}
      ${this.reason && !this.asText && !this.version && hasText(this.document.textState) ? this.#text() : nothing}`;
  }

  #shown() {
    if (this.#isPdf) {
      return this.#pdf();
    }
    if (isPicture(this.#file?.mediaType)) {
      return html`<img class="picture" src=${this.#address} alt=${t('preview.picture', { name: this.document.name })}>
        ${hasText(this.document.textState) && !this.version ? this.#text() : nothing}`;
    }
    return this.version ? html`<p class="note">${t('preview.noPreview')}</p>` : this.#text();
  }

  render() {
    return html`<section class="preview" aria-label=${t('preview.title')}>
      ${this.version
        ? html`<p class="note facts" data-testid="former">${t('preview.former', { version: this.version.label })}
            <button type="button" class="button" @click=${() => this.emit('look-at', undefined)}>${t('preview.current')}</button></p>`
        : nothing}
      ${this.#choices()} ${this.#shown()}
    </section>`;
  }
}

customElements.define('mithaq-preview', Preview);
