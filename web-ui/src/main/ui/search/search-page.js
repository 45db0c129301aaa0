import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { AddressedPage, TypedWords } from '../elements/addressed.js';
import { chosenFilters, FACETS, toggled } from '../elements/facets.js';
import { Remote } from '../elements/remote.js';
import { day, languageName, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { alsoSearched, searchedAgain } from './also-searched.js';
import { nearestSearches, searchHelp, spelledOtherwise } from './otherwise.js';
import { stateOf } from '../view/state.js';
import { rememberSearch } from './past.js';
import { whySimilar } from './similar.js';
import { foundWords, marked } from './snippet.js';
import { Suggesting } from './suggesting.js';
import './why.js';

const SORTS = ['relevance', 'newest', 'title'];
const PAGE = 20;

/**
 * One box, facets, results with the passages that match; or, with `like` in the address, what resembles that document. The
 * address holds the whole search.
 */
class SearchPage extends AddressedPage {
  static page = 'search';

  #found = new Remote(this, ({ like, ...search }, signal) => (like ? this.#similar(like, search, signal) : get('search', { ...search, limit: PAGE }, { signal })));
  #words = new TypedWords(this, (q) => this.#change({ q, like: '', without: [] }));
  #suggesting = new Suggesting(this, 'search-text', (q) => {
    rememberSearch(q);
    this.#change({ q, like: '', without: [] });
  });
  #asked;
  #standingAt;

  firstUpdated() {
    if (!this.query.has('like')) {
      this.querySelector('#search-text').focus();
    }
  }

  willUpdate() {
    const asked = this.query.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#found.run(this.#search());
    }
    this.#words.follow(this.query.get('q') ?? '');
  }

  /** Who asked for similar documents stands at their beginning. */
  updated() {
    const like = this.#found.value?.to?.id;
    if (like !== this.#standingAt) {
      this.#standingAt = like;
      this.querySelector('#similar-title')?.focus();
    }
  }

  #search() {
    const several = Object.fromEntries(FACETS.map((facet) => [facet, this.query.getAll(facet)]));
    const search = { ...several, offset: Number(this.query.get('offset') ?? 0) };
    const like = this.query.get('like');
    return like ? { like, ...search } : { q: this.query.get('q') ?? '', ...search, without: this.query.getAll('without'), sort: this.#sort() };
  }

  async #similar(like, search, signal) {
    const { hits, ...found } = await get(`documents/${encodeURIComponent(like)}/similar`, { ...search, limit: PAGE }, { signal });
    return { ...found, hits: hits.map(({ document, ...why }) => ({ ...document, why })) };
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
    this.#suggesting.close();
    rememberSearch(this.#words.text);
    this.#words.ask();
    if (this.query.toString() === this.#asked) {
      this.#found.again();
    }
  }

  #type(text) {
    this.#words.type(text);
    this.#suggesting.type(text);
  }

  #box() {
    return html`<form role="search" class="search-box" @submit=${(event) => {
      event.preventDefault();
      this.#askAgain();
    }}>
      <div class="combobox">
        <input id="search-text" type="search" role="combobox" dir="auto" autocomplete="off" aria-label=${t('search.box')}
          aria-autocomplete="list" aria-expanded=${this.#suggesting.open} aria-controls="search-text-options"
          aria-activedescendant=${this.#suggesting.activeId}
          placeholder=${t('search.placeholder')} .value=${live(this.#words.text)}
          @input=${(event) => this.#type(event.target.value)} @keydown=${(event) => this.#suggesting.key(event, this.#words.text)}
          @blur=${() => this.#suggesting.close()}>
        ${this.#suggesting.list()}
      </div>
      <button class="button button-primary">${t('action.search')}</button>
      <a class="button" href=${link(['clauses'], { q: this.query.get('q') ?? '' })}>${t('nav.clauses')}</a>
    </form>`;
  }

  #hit(hit) {
    const page = hit.snippets?.find((snippet) => snippet.page)?.page;
    return html`<li class="row" data-testid="hit">
      <h2 class="row-title"><a href=${link(['documents', hit.id], { page, find: foundWords(hit) })}><bdi>${hit.title || hit.name}</bdi></a></h2>
      ${hit.why ? whySimilar(hit, hit.why) : nothing}
      ${hit.snippets?.map((snippet) => html`<p class="snippet" dir="auto">${marked(snippet)}
        ${snippet.page ? html` <span class="quiet">${t('search.onPage', { page: snippet.page })}</span>` : nothing}</p>`)}
      <p class="facts quiet">
        ${hit.why?.sameKind ? nothing : html`<span>${hit.typeLabel}</span>`}
        ${hit.reference ? html`<bdi class="code">${hit.reference}</bdi>` : nothing}
        ${hit.statusLabel ? html`<span class="chip">${hit.statusLabel}</span>` : nothing}
        ${hit.language ? html`<span class="chip">${languageName(hit.language)}</span>` : nothing}
        ${hit.textState === 'RECOGNISED' ? html`<span class="chip">${t('search.recognised')}</span>` : nothing}
        ${hit.textState && !['READABLE', 'RECOGNISED'].includes(hit.textState) ? html`<span class="chip chip-warn">${t('search.noText')}</span>` : nothing}
        <span>${day(hit.modified)}</span>
        <a href=${link(['search'], { like: hit.id })} aria-label=${t('similar.of.this', { title: hit.title || hit.name })}>${t('similar.title')}</a>
      </p>
      ${hit.why || !this.query.get('q') ? nothing : html`<mithaq-why .documentId=${hit.id} .words=${this.query.get('q')}
        .without=${this.query.getAll('without')} .called=${hit.title || hit.name}></mithaq-why>`}
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
    const change = (changes) => this.#change(changes);
    return html`${found.to ? this.#likeHead(found) : this.#searchHead(found)}
      ${spelledOtherwise(found.spelling, (q) => this.#change({ q, without: [] }))}
      ${alsoSearched(found.alsoSearched, this.query, change)} ${searchedAgain(this.query, change)}
      ${chosenFilters(this.query, found.facets, change)}
      ${found.hits.length ? html`<ul class="rows" @click=${() => rememberSearch(this.query.get('q') ?? '')}>${found.hits.map((hit) => this.#hit(hit))}</ul>` : this.#nothing(found)}
      ${this.#pages(found)}`;
  }

  #nothing({ to, nearest }) {
    const filtered = FACETS.some((facet) => this.query.has(facet));
    return to
      ? html`<div class="empty"><p><strong>${t('similar.none')}</strong></p>
          <p>${filtered ? t('similar.none.filtered') : t('similar.none.text')}</p></div>`
      : html`<div class="empty"><p><strong>${t('search.nothing')}</strong></p>
          ${nearest?.length
            ? nearestSearches(nearest, (changes) => this.#change(changes))
            : html`<p>${filtered ? t('search.nothing.filtered') : t('search.nothing.text')}</p>`}</div>`;
  }

  #likeHead({ to, total, index }) {
    return html`<div class="card-head">
      <div>
        <h2 id="similar-title" tabindex="-1">${t('similar.of')} <a href=${link(['documents', to.id])}><bdi>${to.title || to.name}</bdi></a></h2>
        <p class="facts quiet" role="status" aria-live="polite"><span>${t('similar.found', { count: total })}</span> ${this.#backlog(index)}</p>
      </div>
      <a class="button" href=${link(['search'])}>${t('similar.leave')}</a>
    </div>`;
  }

  #backlog(index) {
    return index?.backlog ? html`<span class="quiet"> ${t('search.backlog', { count: index.backlog })}</span>` : nothing;
  }

  #searchHead(found) {
    return html`<div class="card-head">
        <p role="status" aria-live="polite"><strong>${t('search.found', { count: found.total })}</strong>
          ${this.#backlog(found.index)}</p>
        <mithaq-views page="search" .state=${stateOf(this.#told(this.#search()))} .plain=${''} .query=${this.query}
          @view-opened=${({ detail }) => (this.query = detail)}></mithaq-views>
        <label class="facts"><span class="quiet">${t('search.sort')}</span>
          <select class="language" @change=${(event) => this.#change({ sort: event.target.value })}>
            ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.#sort()}>${t(`search.sort.${sort}`)}</option>`)}
          </select></label>
      </div>`;
  }

  render() {
    return html`<h1 class="visually-hidden">${t('search.title')}</h1>
      ${this.#box()} ${searchHelp()}
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
