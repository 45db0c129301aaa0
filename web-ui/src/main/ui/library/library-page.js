import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { AddressedPage, TypedWords } from '../elements/addressed.js';
import { chosenFilters, toggled } from '../elements/facets.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { day, languageName, t } from '../language/language.js';
import { alsoSearched, searchedAgain } from '../search/also-searched.js';
import { foundWords, marked } from '../search/snippet.js';
import { link } from '../shell/router.js';
import { stateOf } from '../view/state.js';

const FACETS = ['subject', 'issuer', 'audience', 'language', 'kind', 'year'];
const SHELVES = ['all', 'new', 'saved'];
const SORTS = ['filed', 'issued', 'title'];
const PAGE = 20;
const DEEPEST = 10_000 - PAGE;
/** Room for the file beside the list. */
const ROOM = '(min-width: 75rem)';

/** Reference literature: by what it is about and whom it is for, what is new for one's own sector, and one's reading list. */
class LibraryPage extends AddressedPage {
  static page = 'library';

  #found = new Remote(this, async (search, signal) => {
    const found = await get('library', { ...search, limit: PAGE }, { signal });
    // What was on this page may have been taken off, or never was: an address can ask for any.
    if (search.offset >= found.total && search.offset) {
      this.updateComplete.then(() => this.#change({ offset: '' }));
    }
    return found;
  });
  #looked = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}`, undefined, { signal }));
  #words = new TypedWords(this, (q) => this.#change({ q, without: [] }));
  #asked;
  #look;
  #room = matchMedia(ROOM);
  #resized = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    this.#room.addEventListener('change', this.#resized);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#room.removeEventListener('change', this.#resized);
  }

  willUpdate() {
    const search = this.#search();
    const asked = JSON.stringify(search);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#found.run(search);
    }
    const look = this.#room.matches ? this.query.get('look') : undefined;
    if (look && look !== this.#look) {
      this.#looked.value = undefined;
      this.#looked.run(look);
    }
    this.#look = look;
    this.#words.follow(this.query.get('q') ?? '');
  }

  #search() {
    const { query } = this;
    const offset = Number.parseInt(query.get('offset'), 10);
    const one = (name, known) => (known.includes(query.get(name)) ? query.get(name) : '');
    return {
      q: query.get('q') ?? '',
      shelf: one('shelf', SHELVES),
      ...Object.fromEntries(FACETS.map((facet) => [facet, query.getAll(facet)])),
      without: query.getAll('without'),
      sort: one('sort', SORTS),
      offset: offset > 0 && offset <= DEEPEST ? offset : '',
    };
  }

  get #shelf() {
    return this.#search().shelf || 'all';
  }

  /** Begins at the first piece again whenever something else than the page or what is looked at changes. */
  #change(changes) {
    const { offset, ...search } = this.#search();
    const kept = Object.keys(changes).join() === 'look' ? { offset } : {};
    this.show({ ...search, ...kept, look: this.query.get('look') ?? '', view: this.query.get('view') ?? '', ...changes });
  }

  /** What was put by or taken off is shown at once, without reading the whole list again. */
  #shelved({ id, saved }) {
    const found = this.#found.value;
    this.#found.set({
      ...found,
      saved: found.saved + (saved ? 1 : -1),
      entries: found.entries.map((entry) => (entry.id === id ? { ...entry, saved } : entry)),
    });
    if (this.#shelf === 'saved') {
      this.#found.again();
    }
  }

  #shelves() {
    const { fresh, saved } = this.#found.value ?? {};
    const counts = { new: fresh, saved };
    const { offset, shelf, ...rest } = this.#search();
    return html`<nav class="tabs" aria-label=${t('library.shelves')}>${SHELVES.map((name) => html`<a
      href=${link(['library'], { ...rest, shelf: name === 'all' ? '' : name })} aria-current=${name === this.#shelf ? 'page' : nothing}
      >${t(`library.shelf.${name}`)}${counts[name] ? html` <span class="count">${counts[name]}</span>` : nothing}</a>`)}</nav>`;
  }

  #facts(entry) {
    return html`<p class="facts quiet">
      ${entry.kind ? html`<span>${entry.kind.label}</span>` : nothing}
      ${entry.issuingBody ? html`<bdi>${entry.issuingBody}</bdi>` : nothing}
      ${entry.issuedOn ? html`<span>${t('library.issued', { day: day(entry.issuedOn) })}</span>` : nothing}
      <span>${t('library.filed', { day: day(entry.filed) })}</span>
      ${entry.language ? html`<span class="chip">${languageName(entry.language)}</span>` : nothing}
      ${entry.textState && !['READABLE', 'RECOGNISED', 'PENDING'].includes(entry.textState) ? html`<span class="chip chip-warn">${t('search.noText')}</span>` : nothing}
    </p>`;
  }

  #preview(entry) {
    if (!this.#room.matches) {
      return nothing;
    }
    const shown = this.#look === entry.id;
    return html`<button type="button" class="button button-plain" aria-pressed=${shown} aria-label=${t('library.look.of', { title: entry.title })}
      @click=${() => this.#change({ look: shown ? '' : entry.id })}>${icon('page')}${t('library.look')}</button>`;
  }

  #entry(entry) {
    // A passage of the title would only say the title again.
    const quoted = entry.snippets.filter((snippet) => snippet.page);
    return html`<li class="row entry" data-testid="entry">
      <h2 class="row-title"><a href=${link(['documents', entry.id], { page: quoted[0]?.page, find: foundWords(entry) })}><bdi>${entry.title}</bdi></a>
        ${entry.fresh ? html` <span class="chip chip-accent">${t('library.fresh')}</span>` : nothing}</h2>
      ${entry.description && !quoted.length ? html`<p class="description"><bdi>${entry.description}</bdi></p>` : nothing}
      ${quoted.map((snippet) => html`<p class="snippet" dir="auto">${marked(snippet)}
        <span class="quiet">${t('search.onPage', { page: snippet.page })}</span></p>`)}
      ${this.#facts(entry)}
      <div class="entry-foot">${entry.subjects.length
        ? html`<ul class="chosen subjects" aria-label=${t('library.subjects')}>${entry.subjects.map((subject) => html`<li><button type="button" class="chip"
            aria-pressed=${this.query.getAll('subject').includes(subject)} @click=${() => this.#change(toggled(this.query, 'subject', subject))}><bdi>${subject}</bdi></button></li>`)}</ul>`
        : html`<span></span>`}
      <div class="actions">
        ${keyed(entry.id, html`<mithaq-shelving .document=${entry} .saved=${entry.saved} .plain=${true} @shelved=${({ detail }) => this.#shelved(detail)}></mithaq-shelving>`)}
        ${this.#preview(entry)}
      </div></div>
    </li>`;
  }

  #pages({ total }) {
    const offset = Number(this.#search().offset);
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

  #nothing({ sectors }) {
    const narrowed = this.query.get('q') || FACETS.some((facet) => this.query.has(facet));
    if (narrowed) {
      const filtered = FACETS.some((facet) => this.query.has(facet));
      return html`<div class="empty"><p><strong>${t('search.nothing')}</strong></p>
        <p>${filtered ? t('search.nothing.filtered') : t('search.nothing.text')}</p></div>`;
    }
    const all = html`<p><a class="button" href=${link(['library'])}>${t('library.toAll')}</a></p>`;
    switch (this.#shelf) {
      case 'new':
        return sectors.length
          ? html`<div class="empty"><p><strong>${t('library.new.none')}</strong></p><p>${t('library.new.none.text')}</p>${all}</div>`
          : html`<div class="empty"><p><strong>${t('library.noSector')}</strong></p><p>${t('library.noSector.text')}</p>${all}</div>`;
      case 'saved':
        return html`<div class="empty"><p><strong>${t('library.saved.none')}</strong></p><p>${t('library.saved.none.text')}</p>${all}</div>`;
      default:
        return html`<div class="empty"><p>${t('home.literature.none')}</p></div>`;
    }
  }

  #results(found) {
    const change = (changes) => this.#change(changes);
    const { offset, ...state } = this.#search();
    return html`<div class="card-head">
        <p role="status" aria-live="polite"><strong>${t('search.found', { count: found.total })}</strong>
          ${found.index.backlog ? html`<span class="quiet"> ${t('search.backlog', { count: found.index.backlog })}</span>` : nothing}</p>
        <mithaq-views page="library" .state=${stateOf(state)} .plain=${''} .query=${this.query}
          @view-opened=${({ detail }) => (this.query = detail)}></mithaq-views>
        <label class="facts"><span class="quiet">${t('search.sort')}</span>
          <select class="language" @change=${(event) => change({ sort: event.target.value })}>
            <option value="" ?selected=${!state.sort}>${state.q ? t('search.sort.relevance') : t('library.sort.filed')}</option>
            ${SORTS.filter((sort) => sort !== 'filed' || state.q || state.sort === 'filed').map((sort) => html`<option value=${sort}
              ?selected=${sort === state.sort}>${t(`library.sort.${sort}`)}</option>`)}
          </select></label>
      </div>
      ${this.#shelf === 'new' && found.sectors.length
        ? html`<p class="quiet">${t('library.new.for')} ${found.sectors.map(({ label }) => html`<span class="chip">${label}</span> `)}</p>`
        : nothing}
      ${alsoSearched(found.alsoSearched, this.query, change)} ${searchedAgain(this.query, change)}
      ${chosenFilters(this.query, found.facets, change, FACETS)}
      ${found.entries.length ? html`<ul class="rows">${found.entries.map((entry) => this.#entry(entry))}</ul>` : this.#nothing(found)}
      ${this.#pages(found)}`;
  }

  /** The file of one piece beside the list, to see whether it is worth opening. */
  #beside() {
    return html`<aside class="card sticky look" aria-label=${t('library.look')}>
      ${this.#looked.render((document) => html`<div class="card-head">
          <h2><a href=${link(['documents', document.id])}><bdi>${document.title}</bdi></a></h2>
          <button type="button" class="tool" aria-label=${t('action.close')} title=${t('action.close')} @click=${() => this.#change({ look: '' })}>${icon('close')}</button>
        </div>
        ${keyed(document.id, html`<mithaq-preview .document=${document}></mithaq-preview>`)}`)}
    </aside>`;
  }

  render() {
    const found = this.#found.value;
    const room = this.#room.matches;
    return html`<div class="register-head-line">
        <h1>${t('library.title')}</h1>
        <form role="search" class="search-box" @submit=${(event) => {
          event.preventDefault();
          this.#words.ask();
        }}>
          <input id="library-text" type="search" dir="auto" autocomplete="off" aria-label=${t('library.box')}
            placeholder=${t('library.box')} .value=${live(this.#words.text)} @input=${(event) => this.#words.type(event.target.value)}>
        </form>
      </div>
      ${this.#shelves()}
      <div class=${this.#look ? 'found library with-look' : 'found library'} aria-busy=${this.#found.busy}>
        <details class="card" ?open=${matchMedia('(min-width: 60.01rem)').matches}>
          <summary>${t('search.narrow')}</summary>
          <mithaq-facets .facets=${found?.facets} .query=${this.query}
            @facet-toggled=${({ detail: { facet, value } }) => this.#change(toggled(this.query, facet, value))}></mithaq-facets>
        </details>
        <section class="card" aria-label=${t(`library.shelf.${this.#shelf}`)}>${this.#found.render((value) => this.#results(value))}</section>
        ${room && this.#look ? this.#beside() : nothing}
      </div>`;
  }
}

customElements.define('mithaq-library', LibraryPage);
