import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { AddressedPage, TypedWords } from '../elements/addressed.js';
import { chosenFilters, toggled } from '../elements/facets.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';
import { alsoSearched, searchedAgain } from './also-searched.js';
import { wordingRow } from './clause.js';

const FACETS = ['category', 'type', 'status', 'language', 'year', 'country'];
const PAGE = 20;

/**
 * How something was worded: clauses of signed instruments, near-identical ones together; or, with `like` and `at` in the
 * address, what resembles that clause. The address holds the whole search.
 */
class ClausesPage extends AddressedPage {
  static page = 'clauses';
  static properties = { said: { state: true } };

  #found = new Remote(this, (search, signal) => get('passages', { ...search, limit: PAGE }, { signal }));
  #partner = new Remote(this, (id, signal) => get(`partners/${encodeURIComponent(id)}`, undefined, { signal }));
  #words = new TypedWords(this, (q) => this.#change({ q, like: '', at: '', without: [] }));
  #asked;
  #askedPartner;

  firstUpdated() {
    if (!this.query.has('like')) {
      this.querySelector('#search-text').focus();
    }
  }

  willUpdate() {
    const search = this.#search();
    const asked = JSON.stringify(search);
    if (asked !== this.#asked) {
      this.#asked = asked;
      if (this.#asksForSomething(search)) {
        this.#found.run(search);
      } else {
        this.#found.set(undefined);
      }
    }
    if (search.partner !== this.#askedPartner) {
      this.#askedPartner = search.partner;
      this.#partner.set(undefined);
      if (search.partner) {
        this.#partner.run(search.partner);
      }
    }
    this.#words.follow(search.q);
  }

  /** All clauses of all instruments are no answer to anything. */
  #asksForSomething({ q, like, partner }) {
    return Boolean(q.trim() || like || partner);
  }

  #search() {
    const { query } = this;
    const offset = Number.parseInt(query.get('offset'), 10);
    return {
      q: query.get('q') ?? '',
      like: query.get('like') ?? '',
      at: query.get('like') ? query.get('at') ?? '' : '',
      partner: query.get('partner') ?? '',
      unsigned: query.get('unsigned') === 'true' ? 'true' : '',
      ...Object.fromEntries(FACETS.map((facet) => [facet, query.getAll(facet)])),
      without: query.getAll('without'),
      offset: offset > 0 ? offset : '',
    };
  }

  /** Begins at the first wording again whenever something else than the page changes. */
  #change(changes) {
    const { offset, ...search } = this.#search();
    this.show({ ...search, ...changes });
  }

  async #searchPartners(text) {
    const { partners } = await get('partners', { q: text });
    return partners.map(({ id, title, names }) => ({ id, label: title, note: names?.filter((name) => name !== title).join(' · ') }));
  }

  /** Where the browser lets no page write to the clipboard, the text is shown to be copied by hand. */
  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.said = undefined;
      this.emit('mithaq-say', t('clauses.copied'));
    } catch {
      this.said = text;
      await this.updateComplete;
      const area = this.querySelector('#citation');
      area.focus();
      area.select();
    }
  }

  #box() {
    return html`<form role="search" class="search-box" @submit=${(event) => {
      event.preventDefault();
      this.#words.ask();
    }}>
      <input id="search-text" type="search" dir="auto" autocomplete="off" aria-label=${t('clauses.box')}
        placeholder=${t('clauses.placeholder')} .value=${live(this.#words.text)}
        @input=${(event) => this.#words.type(event.target.value)}>
      <button class="button button-primary">${t('action.search')}</button>
    </form>`;
  }

  #narrowing() {
    const { partner, unsigned } = this.#search();
    const chosen = this.#partner.value?.partner.title;
    return html`<div class="stack">
      <div class="field"><label for="clauses-partner">${t('clauses.partner')}</label>
        ${partner
          ? html`<div class="chosen"><button type="button" class="chip chip-accent" aria-label=${t('form.remove', { value: chosen ?? '' })}
              @click=${() => this.#change({ partner: '' })}><bdi>${chosen ?? t('clauses.partner')}</bdi> ${icon('close')}</button></div>`
          : html`<mithaq-combobox .boxId=${'clauses-partner'} .search=${(text) => this.#searchPartners(text)}
              @chosen=${({ detail }) => this.#change({ partner: detail.id })}></mithaq-combobox>`}
      </div>
      <label class="check"><input type="checkbox" .checked=${live(Boolean(unsigned))}
        @change=${(event) => this.#change({ unsigned: event.target.checked ? 'true' : '' })}>
        <span>${t('clauses.unsigned')}</span></label>
      <mithaq-facets .facets=${this.#found.value?.facets} .query=${this.query}
        @facet-toggled=${({ detail: { facet, value } }) => this.#change(toggled(this.query, facet, value))}></mithaq-facets>
    </div>`;
  }

  #head({ to, total, different, index }) {
    const backlog = index.backlog ? html`<span class="quiet"> ${t('search.backlog', { count: index.backlog })}</span>` : nothing;
    const counted = html`<strong>${t('clauses.found', { count: total })}</strong>
      ${different && different < total ? html`<span class="quiet">${t('clauses.different', { count: different })}</span>` : nothing} ${backlog}`;
    return html`<div class="card-head">
      <div>${to
        ? html`<h2>${t('clauses.like')} <a href=${link(['documents', to.id])}><bdi>${to.title || to.name}</bdi></a></h2>`
        : nothing}
        <p class="facts" role="status" aria-live="polite">${counted}</p></div>
      ${to ? html`<a class="button" href=${link(['clauses'])}>${t('clauses.leave')}</a>` : nothing}
    </div>`;
  }

  #similarTo({ document, start }) {
    const { unsigned } = this.#search();
    return link(['clauses'], { like: document.id, at: start, unsigned });
  }

  #results(found) {
    const change = (changes) => this.#change(changes);
    return html`${this.#head(found)}
      ${alsoSearched(found.alsoSearched, this.query, change)} ${searchedAgain(this.query, change)}
      ${chosenFilters(this.query, found.facets, change, FACETS)}
      ${this.said
        ? html`<div class="field"><label for="citation">${t('clauses.copy.byHand')}</label>
            <textarea id="citation" dir="auto" readonly rows="5" .value=${this.said}></textarea></div>`
        : nothing}
      ${found.wordings.length
        ? html`<ul class="rows">${found.wordings.map((wording) => wordingRow(wording, this.#similarTo(wording.place), (text) => this.#copy(text)))}</ul>`
        : this.#nothing()}
      ${this.#pages(found)}`;
  }

  #nothing() {
    const { unsigned } = this.#search();
    return html`<div class="empty"><p><strong>${t('clauses.nothing')}</strong></p>
      <p>${t('clauses.nothing.text')}</p>
      ${unsigned
        ? nothing
        : html`<button type="button" class="button" @click=${() => this.#change({ unsigned: 'true' })}>${t('clauses.unsigned')}</button>`}</div>`;
  }

  #pages({ different }) {
    const offset = this.#search().offset || 0;
    if (different <= PAGE) {
      return nothing;
    }
    const turn = (to) => () => {
      this.#change({ offset: to || '' });
      window.scrollTo(0, 0);
    };
    return html`<nav class="actions" aria-label=${t('search.pages')}>
      <button type="button" class="button" ?disabled=${offset === 0} @click=${turn(Math.max(0, offset - PAGE))}>${t('search.previous')}</button>
      <span class="quiet">${t('search.range', { from: offset + 1, to: Math.min(offset + PAGE, different), total: different })}</span>
      <button type="button" class="button" ?disabled=${offset + PAGE >= different} @click=${turn(offset + PAGE)}>${t('search.next')}</button>
    </nav>`;
  }

  #beginning() {
    return this.#asksForSomething(this.#search())
      ? this.#found.render((found) => this.#results(found))
      : html`<div class="empty"><p><strong>${t('clauses.begin')}</strong></p><p>${t('clauses.begin.text')}</p></div>`;
  }

  render() {
    return html`<h1 class="visually-hidden">${t('nav.clauses')}</h1>
      ${this.#box()}
      <div class="found" aria-busy=${this.#found.busy}>
        <details class="card" ?open=${matchMedia('(min-width: 60.01rem)').matches}>
          <summary>${t('search.narrow')}</summary>
          ${this.#narrowing()}
        </details>
        <section class="card" aria-label=${t('search.results')}>${this.#beginning()}</section>
      </div>`;
  }
}

customElements.define('mithaq-clauses', ClausesPage);
