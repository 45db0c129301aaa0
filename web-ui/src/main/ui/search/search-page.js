import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { AddressedPage, TypedWords } from '../elements/addressed.js';
import { chosenFilters, FACETS, toggled } from '../elements/facets.js';
import { Remote } from '../elements/remote.js';
import { day, languageName, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { stateOf } from '../view/state.js';
import { foundWords, marked } from './snippet.js';

const SORTS = ['relevance', 'newest', 'title'];
const PAGE = 20;

/** One box, facets, results with the passages that match. The address holds the whole search. */
class SearchPage extends AddressedPage {
  static page = 'search';

  #found = new Remote(this, (search, signal) => get('search', { ...search, limit: PAGE }, { signal }));
  #words = new TypedWords(this, (q) => this.#change({ q }));
  #asked;

  firstUpdated() {
    this.querySelector('#search-text').focus();
  }

  willUpdate() {
    const asked = this.query.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#found.run(this.#search());
    }
    this.#words.follow(this.query.get('q') ?? '');
  }

  #search() {
    const several = Object.fromEntries(FACETS.map((facet) => [facet, this.query.getAll(facet)]));
    return { q: this.query.get('q') ?? '', ...several, sort: this.#sort(), offset: Number(this.query.get('offset') ?? 0) };
  }

  #sort() {
    return SORTS.includes(this.query.get('sort')) ? this.query.get('sort') : 'relevance';
  }

  /** As the address has it: without what is so anyway. */
  #told(search) {
    return { ...search, sort: search.sort === 'relevance' ? '' : search.sort };
  }

  /** Begins at the first result again whenever something else than the page changes. */
  #change(changes) {
    const { offset, ...search } = this.#search();
    this.show({ ...this.#told(search), view: this.query.get('view') ?? '', ...changes });
  }

  /** Who presses the button on an unchanged search wants to know what has come since. */
  #askAgain() {
    this.#words.ask();
    if (this.query.toString() === this.#asked) {
      this.#found.again();
    }
  }

  #box() {
    return html`<form role="search" class="search-box" @submit=${(event) => {
      event.preventDefault();
      this.#askAgain();
    }}>
      <input id="search-text" type="search" dir="auto" autocomplete="off" aria-label=${t('search.box')}
        placeholder=${t('search.placeholder')} .value=${live(this.#words.text)}
        @input=${(event) => this.#words.type(event.target.value)}>
      <button class="button button-primary">${t('action.search')}</button>
    </form>`;
  }

  #hit(hit) {
    const page = hit.snippets?.find((snippet) => snippet.page)?.page;
    return html`<li class="row" data-testid="hit">
      <h2 class="row-title"><a href=${link(['documents', hit.id], { page, find: foundWords(hit) })}><bdi>${hit.title || hit.name}</bdi></a></h2>
      ${hit.snippets?.map((snippet) => html`<p class="snippet" dir="auto">${marked(snippet)}
        ${snippet.page ? html` <span class="quiet">${t('search.onPage', { page: snippet.page })}</span>` : nothing}</p>`)}
      <p class="facts quiet">
        <span>${hit.typeLabel}</span>
        ${hit.reference ? html`<bdi class="code">${hit.reference}</bdi>` : nothing}
        ${hit.statusLabel ? html`<span class="chip">${hit.statusLabel}</span>` : nothing}
        ${hit.language ? html`<span class="chip">${languageName(hit.language)}</span>` : nothing}
        ${hit.textState && hit.textState !== 'READABLE' ? html`<span class="chip chip-warn">${t('search.noText')}</span>` : nothing}
        <span>${day(hit.modified)}</span>
      </p>
    </li>`;
  }

  #pages({ total }) {
    const { offset } = this.#search();
    if (total <= PAGE) {
      return nothing;
    }
    const turn = (to) => () => {
      this.#change({ offset: to || '' });
      window.scrollTo(0, 0);
    };
    return html`<nav class="actions" aria-label=${t('search.pages')}>
      <button type="button" class="button" ?disabled=${offset === 0} @click=${turn(Math.max(0, offset - PAGE))}>${t('search.previous')}</button>
      <span class="quiet">${t('search.range', { from: offset + 1, to: Math.min(offset + PAGE, total), total })}</span>
      <button type="button" class="button" ?disabled=${offset + PAGE >= total} @click=${turn(offset + PAGE)}>${t('search.next')}</button>
    </nav>`;
  }

  #results(found) {
    const filtered = FACETS.some((facet) => this.query.has(facet));
    return html`<div class="card-head">
        <p role="status" aria-live="polite"><strong>${t('search.found', { count: found.total })}</strong>
          ${found.index?.backlog ? html`<span class="quiet"> ${t('search.backlog', { count: found.index.backlog })}</span>` : nothing}</p>
        <mithaq-views page="search" .state=${stateOf(this.#told(this.#search()))} .plain=${''} .query=${this.query}
          @view-opened=${({ detail }) => (this.query = detail)}></mithaq-views>
        <label class="facts"><span class="quiet">${t('search.sort')}</span>
          <select class="language" @change=${(event) => this.#change({ sort: event.target.value })}>
            ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.#sort()}>${t(`search.sort.${sort}`)}</option>`)}
          </select></label>
      </div>
      ${chosenFilters(this.query, found.facets, (changes) => this.#change(changes))}
      ${found.hits.length
        ? html`<ul class="rows">${found.hits.map((hit) => this.#hit(hit))}</ul>`
        : html`<div class="empty"><p><strong>${t('search.nothing')}</strong></p>
            <p>${filtered ? t('search.nothing.filtered') : t('search.nothing.text')}</p></div>`}
      ${this.#pages(found)}`;
  }

  render() {
    return html`<h1 class="visually-hidden">${t('search.title')}</h1>
      ${this.#box()}
      <div class="found" aria-busy=${this.#found.busy}>
        <details class="card" ?open=${matchMedia('(min-width: 60.01rem)').matches}>
          <summary>${t('search.narrow')}</summary>
          <mithaq-facets .facets=${this.#found.value?.facets} .query=${this.query}
            @facet-toggled=${({ detail: { facet, value } }) => this.#change(toggled(this.query, facet, value))}></mithaq-facets>
        </details>
        <section class="card" aria-label=${t('search.results')}>${this.#found.render((found) => this.#results(found))}</section>
      </div>`;
  }
}

customElements.define('mithaq-search', SearchPage);
