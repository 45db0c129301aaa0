import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { t } from '../language/language.js';
import { go, link } from '../shell/router.js';
import { forgetSearches, pastSearches } from './past.js';

const PAUSE = 120;
const PAST = 3;
const PAST_UNASKED = 6;

/**
 * What somebody who types into a search box may be looking for (WAI-ARIA combobox with a list): their own past searches,
 * documents and partners. Nothing is chosen before an arrow key is pressed, so that Enter searches for what was typed.
 */
export class Suggesting {
  options = [];
  active = -1;
  #host;
  #id;
  #search;
  #timer;
  #asked = 0;

  /** @param id of the box @param search is given the words of a past search that was chosen */
  constructor(host, id, search) {
    this.#host = host;
    this.#id = id;
    this.#search = search;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  get open() {
    return this.options.length > 0;
  }

  /** The id of the option that the arrow keys stand on. */
  get activeId() {
    return this.active >= 0 ? `${this.#id}-${this.active}` : nothing;
  }

  type(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(text), PAUSE);
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#show([]);
  }

  #show(options) {
    this.options = options;
    this.active = -1;
    this.#host.requestUpdate();
  }

  async #look(text) {
    const asked = ++this.#asked;
    const wanted = text.trim();
    const past = pastSearches(wanted, wanted ? PAST : PAST_UNASKED).map((search) => ({ search }));
    const found = wanted.length > 1 ? await get('suggestions', { q: text }).then(({ suggestions }) => suggestions, () => []) : [];
    if (asked === this.#asked) {
      const forget = past.length ? [{ forget: true }] : [];
      this.#show([...past, ...found.map((document) => ({ document })), ...forget]);
    }
  }

  /** Returns whether the key was for the list. */
  key(event, text) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.open) {
      event.preventDefault();
      const count = this.options.length + 1;
      // Upwards one comes to what may be looked for, not to what forgets it.
      const last = this.options.findLastIndex(({ forget }) => !forget);
      this.active = step < 0 && this.active < 0 ? last : ((this.active + 1 + step + count) % count) - 1;
      this.#host.requestUpdate();
      this.#host.updateComplete.then(() => this.#host.querySelector('.suggestions [aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (step) {
      event.preventDefault();
      this.#look(text);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.#choose(this.options[this.active]);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.close();
    }
  }

  #choose({ search, document, forget }) {
    this.close();
    if (forget) {
      forgetSearches();
    } else if (search) {
      this.#search(search);
    } else {
      go(document.type === 'prm:partner' ? link(['partners', document.id]) : link(['documents', document.id]));
    }
  }

  #option(option, index) {
    const { search, document } = option;
    const note = document ? [document.reference, document.typeLabel, document.statusLabel].filter(Boolean).join(' · ') : undefined;
    const drawing = search ? 'clock' : document?.type === 'prm:partner' ? 'building' : document ? 'page' : 'close';
    return html`<li id=${`${this.#id}-${index}`} role="option" aria-selected=${index === this.active}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.#choose(option)}>
      ${icon(drawing)}<span class="palette-label"><bdi>${search ?? (document ? document.title || document.name : t('suggestions.forget'))}</bdi>
        ${note ? html`<span class="quiet"><bdi>${note}</bdi></span>` : nothing}</span></li>`;
  }

  list() {
    return html`<ul id=${`${this.#id}-options`} role="listbox" class="options suggestions" ?hidden=${!this.open}
        aria-label=${t('suggestions.title')}>${this.options.map((option, index) => this.#option(option, index))}</ul>
      <span class="visually-hidden" role="status">${this.open ? t('suggestions.found', { count: this.options.filter(({ forget }) => !forget).length }) : ''}</span>`;
  }
}
