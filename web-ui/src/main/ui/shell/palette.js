import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { language, t } from '../language/language.js';
import { pathOf, places } from './places.js';
import { go, link } from './router.js';

const PAUSE = 200;
const DOCUMENTS = 6;
const PARTNERS = 4;

/** Letters without accents and case: "reglages" finds "Réglages". */
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(language());

/** One box to go anywhere: pages, documents and partners, by typing. Opened with Ctrl+K. */
class Palette extends View {
  static properties = { text: { state: true }, found: { state: true }, active: { state: true } };

  #timer;
  #running;

  constructor() {
    super();
    this.#reset();
  }

  get isOpen() {
    return Boolean(this.querySelector('dialog')?.open);
  }

  open() {
    if (this.isOpen || this.getRootNode().querySelector('dialog[open]')) {
      return;
    }
    this.#reset();
    this.querySelector('dialog').showModal();
    this.querySelector('input').focus();
  }

  #reset() {
    this.text = '';
    this.found = { text: '', documents: [], partners: [] };
    this.active = 0;
  }

  #type(text) {
    this.text = text;
    this.active = 0;
    clearTimeout(this.#timer);
    this.#running?.abort();
    if (text.trim().length > 1) {
      this.#timer = setTimeout(() => this.#look(text.trim()), PAUSE);
    } else {
      this.found = { text: '', documents: [], partners: [] };
    }
  }

  /** What cannot be asked is not offered; the search itself stays. */
  async #look(text) {
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const [documents, partners] = await Promise.all([
      get('search', { q: text, limit: DOCUMENTS }, { signal }).then(({ hits }) => hits, () => []),
      get('partners', { q: text, limit: PARTNERS }, { signal }).then((answer) => answer.partners, () => []),
    ]);
    if (this.#running === running && !signal.aborted) {
      this.found = { text, documents: documents.filter(({ type }) => type !== 'prm:partner'), partners: partners.slice(0, PARTNERS) };
    }
  }

  #options() {
    const wanted = plain(this.text.trim());
    const pages = places()
      .filter((place) => plain(place.label()).includes(wanted))
      .map((place) => ({ group: t('palette.pages'), drawing: place.drawing, label: place.label(), address: link(pathOf(place)) }));
    const documents = this.found.documents.map((hit) => ({
      group: t('palette.documents'), drawing: 'page', label: hit.title || hit.name,
      note: [hit.reference, hit.typeLabel, hit.statusLabel].filter(Boolean).join(' · '), address: link(['documents', hit.id]),
    }));
    const partners = this.found.partners.map((partner) => ({
      group: t('palette.partners'), drawing: 'building', label: partner.name, address: link(['partners', partner.id]),
    }));
    const search = wanted
      ? [{ group: t('palette.search'), drawing: 'search', label: t('palette.searchFor', { text: this.text.trim() }), address: link(['search'], { q: this.text.trim() }) }]
      : [];
    return [...pages, ...documents, ...partners, ...search];
  }

  #choose(option) {
    if (option) {
      this.querySelector('dialog').close();
      go(option.address);
    }
  }

  #key(event, options) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      this.active = (this.active + step + options.length) % options.length;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(options[this.active]);
    }
  }

  #option(option, index, options) {
    const isFirst = option.group !== options[index - 1]?.group;
    return html`${isFirst ? html`<li role="presentation" class="palette-group">${option.group}</li>` : nothing}
      <li id=${`palette-${index}`} role="option" aria-selected=${index === this.active}
        @pointerdown=${(event) => event.preventDefault()} @pointermove=${() => (this.active = index)} @click=${() => this.#choose(option)}>
        ${icon(option.drawing)}<span class="palette-label"><bdi>${option.label}</bdi>
          ${option.note ? html`<span class="quiet"><bdi>${option.note}</bdi></span>` : nothing}</span></li>`;
  }

  render() {
    const options = this.#options();
    return html`<dialog class="dialog palette" aria-label=${t('palette.title')}>
      <input type="text" role="combobox" dir="auto" autocomplete="off" aria-label=${t('palette.box')} placeholder=${t('palette.box')}
        aria-expanded="true" aria-controls="palette-options" aria-autocomplete="list"
        aria-activedescendant=${options.length ? `palette-${this.active}` : nothing}
        .value=${this.text} @input=${(event) => this.#type(event.target.value)} @keydown=${(event) => this.#key(event, options)}>
      <ul id="palette-options" role="listbox" class="palette-options" aria-label=${t('combobox.options')}>
        ${options.map((option, index) => this.#option(option, index, options))}
      </ul>
    </dialog>`;
  }
}

customElements.define('mithaq-palette', Palette);
