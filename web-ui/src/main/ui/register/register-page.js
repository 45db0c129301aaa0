import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { FILING, has } from '../api/session.js';
import { AddressedPage, TypedWords } from '../elements/addressed.js';
import { chosenFilters, FACETS, toggled } from '../elements/facets.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { chosenColumns, columnsInAddress, rememberColumns } from './columns.js';
import { stateOf } from '../view/state.js';
import { MOST } from './bulk-edit.js';
import { PAGE, Pages } from './pages.js';

/** All instruments that the person may read, as a table. The address holds the whole view. */
class RegisterPage extends AddressedPage {
  static page = 'register';
  static properties = { selection: { state: true }, choosing: { state: true }, editing: { state: true } };

  #found = new Remote(this, async (search, signal) => {
    const found = await get('register', { ...search, limit: PAGE }, { signal });
    this.#pages.begin(found.rows, found.reachable);
    this.updateComplete.then(() => this.#table?.rewind());
    return found;
  });
  #pages = new Pages(this, async (offset, limit, signal) => (await get('register', { ...this.#search(), offset, limit }, { signal })).rows);
  #words = new TypedWords(this, (q) => this.#change({ q }));
  #asked;
  #asking;

  constructor() {
    super();
    this.selection = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    const columns = columnsInAddress(chosenColumns(this.query));
    if (columns && !this.query.get('columns')) {
      this.#change({});
    }
  }

  get #table() {
    return this.querySelector('mithaq-register-table');
  }

  willUpdate() {
    const asked = this.query.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      const wanted = JSON.stringify(this.#narrowing());
      // What is not in the table any more must not stay selected unseen; another order or column changes nothing of that.
      if (wanted !== this.#asking) {
        this.#asking = wanted;
        this.selection = new Set();
      }
      this.#found.run(this.#search());
    }
    this.#words.follow(this.query.get('q') ?? '');
  }

  #narrowing() {
    return { q: this.query.get('q') ?? '', ...Object.fromEntries(FACETS.map((facet) => [facet, this.query.getAll(facet)])) };
  }

  #search() {
    const { query } = this;
    return {
      ...this.#narrowing(),
      sort: query.get('sort') ?? '',
      direction: query.get('direction') ?? '',
      columns: chosenColumns(query).join(),
    };
  }

  #change(changes) {
    const columns = columnsInAddress(chosenColumns(this.query));
    this.show({ ...this.#search(), columns, view: this.query.get('view') ?? '', ...changes });
  }

  #choose(columns) {
    this.choosing = false;
    rememberColumns(columns);
    this.#change({ columns: columns.join() });
  }

  /** Whoever may change no instrument at all is not offered to change several. */
  #edit(count) {
    if (!has(...FILING)) {
      return nothing;
    }
    return count > MOST
      ? html`<span class="quiet">${t('bulk.tooMany', { count: MOST })}</span>`
      : html`<button type="button" class="button button-primary" @click=${() => (this.editing = [...this.selection])}>${t('bulk.edit', { count })}</button>`;
  }

  /** All rows are read first: paper does not scroll. */
  async #print() {
    try {
      await this.#pages.need(0, this.#pages.count);
      window.print();
    } catch (problem) {
      this.emit('mithaq-say', problem.detail || t('problem.unreachable'));
    }
  }

  /** What is done with the table as a whole, and with what is selected of it. */
  #toolbar(found) {
    const selected = this.selection.size;
    return html`<div class="register-toolbar" role="group" aria-label=${t('register.tools')}>
      <p role="status" aria-live="polite"><strong>${t('register.found', { count: found.total })}</strong>
        ${found.total > found.reachable ? html`<span class="quiet"> ${t('register.reachable', { count: found.reachable })}</span>` : nothing}
        ${found.index?.backlog ? html`<span class="quiet"> ${t('search.backlog', { count: found.index.backlog })}</span>` : nothing}
      </p>
      ${selected
        ? html`<p class="facts"><span>${t('register.selected', { count: selected })}</span>
            ${this.#edit(selected)}
            <button type="button" class="button button-plain" @click=${() => (this.selection = new Set())}>${t('register.unselect')}</button></p>`
        : nothing}
      <div class="actions">
        <mithaq-views page="register" .state=${stateOf(this.#search())} .plain=${stateOf({ columns: chosenColumns(new URLSearchParams()).join() })}
          .query=${this.query} @view-opened=${({ detail }) => (this.query = detail)}></mithaq-views>
        <button type="button" class="button" @click=${() => (this.choosing = true)}>${icon('table')}${t('register.columns')}</button>
        ${found.total ? html`<mithaq-take-along .search=${this.#search()} .found=${found} @print=${() => this.#print()}></mithaq-take-along>` : nothing}
      </div>
    </div>`;
  }

  #rows(found) {
    const columns = chosenColumns(this.query)
      .map((name) => found.columns.find(({ column }) => column === name))
      .filter(Boolean);
    if (!found.total) {
      const filtered = FACETS.some((facet) => this.query.has(facet));
      return html`<div class="empty"><p><strong>${t('register.nothing')}</strong></p>
        <p>${filtered ? t('search.nothing.filtered') : this.query.get('q') ? t('search.nothing.text') : t('register.empty')}</p></div>`;
    }
    return html`<mithaq-register-table .columns=${columns} .pages=${this.#pages} .label=${t('register.title')}
      .sort=${this.query.get('sort')} .direction=${this.query.get('direction')} .selection=${this.selection}
      @sorted=${({ detail }) => this.#change(detail)} @selected=${({ detail }) => (this.selection = detail)}
      @unread=${({ detail }) => this.emit('mithaq-say', detail.detail || t('problem.unreachable'))}></mithaq-register-table>`;
  }

  #chooser() {
    return html`<mithaq-column-chooser .columns=${this.#found.value.columns} .chosen=${chosenColumns(this.query)}
      @columns-chosen=${({ detail }) => this.#choose(detail)} @given-up=${() => (this.choosing = false)}></mithaq-column-chooser>`;
  }

  render() {
    const change = (changes) => this.#change(changes);
    return html`<div class="register-head-line">
        <h1>${t('register.title')}</h1>
        <form role="search" class="search-box" @submit=${(event) => {
          event.preventDefault();
          this.#words.ask();
        }}>
          <input id="register-text" type="search" dir="auto" autocomplete="off" aria-label=${t('register.box')}
            placeholder=${t('register.box')} .value=${live(this.#words.text)} @input=${(event) => this.#words.type(event.target.value)}>
        </form>
      </div>
      <div class="found register" aria-busy=${this.#found.busy}>
        <details class="card" ?open=${matchMedia('(min-width: 60.01rem)').matches}>
          <summary>${t('search.narrow')}</summary>
          <mithaq-facets .facets=${this.#found.value?.facets} .query=${this.query}
            @facet-toggled=${({ detail: { facet, value } }) => change(toggled(this.query, facet, value))}></mithaq-facets>
        </details>
        <section class="card" aria-label=${t('register.title')}>${this.#found.render((found) => html`
          ${this.#toolbar(found)} ${chosenFilters(this.query, found.facets, change)} ${this.#rows(found)}`)}</section>
      </div>
      ${this.choosing ? this.#chooser() : nothing}
      ${this.editing
        ? html`<mithaq-bulk-edit .ids=${this.editing} .changed=${() => this.#found.again()}
            @given-up=${() => (this.editing = undefined)}></mithaq-bulk-edit>`
        : nothing}`;
  }
}

customElements.define('mithaq-register', RegisterPage);
