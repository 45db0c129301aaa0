import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { get } from '../api/api.js';
import { AddressedPage } from '../elements/addressed.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { language, number, t } from '../language/language.js';
import { boardCard, cardName } from './card.js';
import { MOVING, neighbour } from './keys.js';
import './move-dialog.js';
import { moves, readMoves, standing, take } from './steps.js';

const PAUSE = 300;
/** As many cards as the server gives at a time. */
const PORTION = 20;
const ENDED = 'ENDED';
const FILTERS = ['leadSector', 'category'];

/** The maturity cycle as columns: what stands where, whose turn it is, and how it goes on. The address holds the filters. */
class BoardPage extends AddressedPage {
  static page = 'board';
  static properties = {
    text: { state: true },
    current: { state: true },
    more: { state: true },
    read: { state: true },
    dragged: { state: true },
    reads: { state: true },
    over: { state: true },
    asking: { state: true },
    moved: { state: true },
    problem: { state: true },
  };

  #board = new Remote(this, (wish, signal) => get('board', wish, { signal }));
  #timer;
  #asked;
  #reading;
  #shown;

  constructor() {
    super();
    this.more = {};
    this.read = {};
    this.current = {};
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    const wish = this.#wish();
    const asked = `${language()} ${JSON.stringify(wish)}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      // What is being typed stays as it is typed, spaces too.
      if (wish.q !== this.text?.trim()) {
        this.text = wish.q;
      }
      this.#read();
    }
  }

  /** The column that the address names, as a figure elsewhere does, is brought into view once. */
  updated() {
    const stage = this.query.get('stage');
    const column = stage && stage !== this.#shown && [...this.querySelectorAll('[data-stage]')].find((one) => one.dataset.stage === stage);
    if (column) {
      this.#shown = stage;
      column.scrollIntoView({ block: 'nearest', inline: 'center' });
      column.querySelector('[data-card] a, button')?.focus({ preventScroll: true });
    }
  }

  #wish() {
    const several = Object.fromEntries(FILTERS.map((name) => [name, this.query.getAll(name)]));
    return { q: this.query.get('q') ?? '', mine: this.query.get('mine') === 'true' || undefined, ...several };
  }

  async #read() {
    this.more = {};
    this.read = {};
    await this.#board.run(this.#wish());
    if (this.query.get('ended') === 'true') {
      await this.#readOn(ENDED);
    }
  }

  /** What has been seen of a column and the next portion; what was moved meanwhile is in one column only. */
  async #readOn(stage) {
    const offset = this.#readTo(stage);
    try {
      const column = await get(`board/${stage}`, { ...this.#wish(), offset });
      this.read = { ...this.read, [stage]: offset + PORTION };
      const known = new Set(this.#all().map(({ document }) => document.id));
      this.more = { ...this.more, [stage]: [...(this.more[stage] ?? []), ...column.cards.filter(({ document }) => !known.has(document.id))] };
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** How far a column was asked for. Not how many cards there are: what the index still has in it may stand elsewhere by now. */
  #readTo(stage) {
    return this.read[stage] ?? (stage === ENDED ? 0 : PORTION);
  }

  #column(stage) {
    return this.#board.value?.columns.find((column) => column.stage === stage);
  }

  #cards({ stage, cards }) {
    return [...cards, ...(this.more[stage] ?? [])];
  }

  #all() {
    return (this.#board.value?.columns ?? []).flatMap((column) => this.#cards(column));
  }

  #narrow(changes) {
    const wish = { ...this.#wish(), ended: this.query.get('ended'), ...changes };
    this.show(Object.fromEntries(Object.entries(wish).map(([name, value]) => [name, value || ''])));
  }

  #fold() {
    const open = this.query.get('ended') === 'true';
    this.#narrow({ ended: !open });
    if (open) {
      this.more = { ...this.more, [ENDED]: [] };
      this.read = { ...this.read, [ENDED]: 0 };
    } else {
      this.#readOn(ENDED);
    }
  }

  #type(text) {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#narrow({ q: text.trim() }), PAUSE);
  }

  /** One read for each drag; the columns tell themselves apart when it is there. */
  #grab(event, card) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', cardName(card));
    this.problem = undefined;
    const reading = readMoves(card.document.id);
    this.#reading = reading;
    // The browser pictures what is dragged before the columns change under it.
    setTimeout(() => (this.dragged = card));
    // What fails is told when the card is dropped.
    reading.then((reads) => this.#reading === reading && (this.reads = reads)).catch(() => {});
  }

  #release() {
    this.#reading = undefined;
    Object.assign(this, { dragged: undefined, reads: undefined, over: undefined });
  }

  #standing(column) {
    if (!this.dragged || column.statuses.includes(this.dragged.document.status)) {
      return this.dragged ? 'home' : '';
    }
    return this.reads ? standing(moves(this.reads), column.statuses) : '';
  }

  async #drop(event, column) {
    event.preventDefault();
    const card = this.dragged;
    const reading = this.#reading;
    this.#release();
    if (card && !column.statuses.includes(card.document.status)) {
      await this.#move(card, column, reading);
    }
  }

  /** Asks what is possible, then for what the step wants, then lets the use case decide. */
  async #move(card, column, reading = readMoves(card.document.id)) {
    if (this.asking) {
      return;
    }
    Object.assign(this, { asking: true, problem: undefined });
    try {
      const read = await reading;
      const chosen = await this.querySelector('mithaq-move').choose(cardName(card), read, column);
      if (chosen) {
        await this.#taken(card, await take(chosen.choice, read, chosen.said), chosen.choice);
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.asking = false;
    }
  }

  /** The card stands where the instrument is now, even where the column's first cards would not show it yet. */
  async #taken(card, document, choice) {
    const status = document.properties['prm:status'];
    const label = status === choice.to ? choice.toLabel : this.#labelOf(status);
    this.emit('mithaq-say', t('board.moved', { title: cardName(card), status: label }));
    this.moved = card.document.id;
    await this.#read();
    const column = this.#board.value.columns.find(({ statuses }) => statuses.includes(status));
    if (column && !this.#all().some((one) => one.document.id === card.document.id)) {
      const placed = { ...card, deadline: undefined, turn: undefined, incomplete: false, document: { ...card.document, status, since: undefined } };
      this.#board.set({
        ...this.#board.value,
        columns: this.#board.value.columns.map((one) => (one === column ? { ...one, cards: [placed, ...one.cards] } : one)),
      });
    }
    await this.updateComplete;
    this.#focus(card.document.id);
  }

  #labelOf(status) {
    return this.#board.value.columns.find(({ statuses }) => statuses.includes(status))?.label ?? status;
  }

  #focus(id) {
    const card = this.querySelector(`[data-card="${CSS.escape(id)}"]`);
    card?.querySelector('a').focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #key(event) {
    const card = event.target.closest?.('[data-card]');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (MOVING.includes(event.key)) {
      event.preventDefault();
      const next = neighbour(this, card, event.key);
      if (next) {
        this.#focus(next.dataset.card);
      }
    } else if (event.key.toLowerCase() === 'm' && !event.shiftKey) {
      event.preventDefault();
      this.#move(this.#all().find(({ document }) => document.id === card.dataset.card));
    }
  }

  #filter({ filter, label, values }) {
    const chosen = this.query.get(filter) ?? '';
    const known = values.some(({ value }) => value === chosen);
    return html`<div class="field"><label for=${`board-${filter}`}>${label}</label>
      <select id=${`board-${filter}`} @change=${(event) => this.#narrow({ [filter]: [event.target.value].filter(Boolean) })}>
        <option value="" ?selected=${!chosen}>${t('board.all')}</option>
        ${chosen && !known ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
        ${values.map(({ value, label: name, count }) => html`<option value=${value} ?selected=${value === chosen}>${name} (${number(count)})</option>`)}
      </select></div>`;
  }

  #filters() {
    return html`<form class="board-filters" role="search" aria-label=${t('board.filters')} @submit=${(event) => {
      event.preventDefault();
      this.#type(this.text);
    }}>
      <div class="field"><label for="board-q">${t('board.find')}</label>
        <input id="board-q" type="search" dir="auto" autocomplete="off" .value=${live(this.text)} @input=${(event) => this.#type(event.target.value)}></div>
      ${(this.#board.value?.filters ?? []).map((filter) => this.#filter(filter))}
      <label class="check"><input type="checkbox" .checked=${live(this.query.get('mine') === 'true')}
        @change=${(event) => this.#narrow({ mine: event.target.checked })}> ${t('board.mine')}</label>
    </form>`;
  }

  #rest(column, shown) {
    if (column.stage === ENDED && column.total) {
      const open = this.query.get('ended') === 'true';
      return html`<button type="button" class="button button-plain" aria-expanded=${open} @click=${() => this.#fold()}>${open ? t('board.fold') : t('board.unfold')}</button>
        ${open ? this.#moreButton(column, shown) : nothing}`;
    }
    return shown ? this.#moreButton(column, shown) : nothing;
  }

  #moreButton(column, shown) {
    if (this.#readTo(column.stage) >= column.total || shown >= column.total) {
      return nothing;
    }
    return html`<button type="button" class="button" @click=${() => this.#readOn(column.stage)}>${t('board.more', { count: column.total - shown })}</button>`;
  }

  #columnView(column) {
    const cards = this.#cards(column);
    const state = this.#standing(column);
    const tabStop = cards.some(({ document }) => document.id === this.current[column.stage]) ? this.current[column.stage] : cards[0]?.document.id;
    const board = {
      asking: this.asking,
      moved: this.moved,
      onGrab: (event, card) => this.#grab(event, card),
      onRelease: () => this.#release(),
      onFocus: (id) => (this.current = { ...this.current, [column.stage]: id }),
      onMove: (card) => this.#move(card),
    };
    return html`<section class=${`board-column ${cards.length ? '' : 'board-narrow'} ${state ? `board-${state}` : ''} ${this.over === column.stage ? 'board-over' : ''}`}
      data-stage=${column.stage} aria-labelledby=${`stage-${column.stage}`}
      @dragover=${(event) => this.#dragOver(event, column, state)}
      @dragleave=${(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          this.over = undefined;
        }
      }}
      @drop=${(event) => this.#drop(event, column)}>
      <h2 id=${`stage-${column.stage}`}><span>${column.label}</span> <span class="board-total">${number(column.total)}</span></h2>
      ${['possible', 'blocked', 'impossible'].includes(state)
        ? html`<p class="board-word" aria-hidden="true">${icon(state === 'possible' ? 'check' : state === 'blocked' ? 'warning' : 'close')} ${t(`board.state.${state}`)}</p>`
        : nothing}
      ${cards.length
        ? html`<ul class="board-cards">${repeat(cards, ({ document }) => document.id, (card) => boardCard(card, board, card.document.id === tabStop))}</ul>`
        : nothing}
      ${this.#rest(column, cards.length)}
    </section>`;
  }

  #dragOver(event, column, state) {
    if (!this.dragged || state === 'home') {
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    this.over = column.stage;
  }

  #columns({ columns, backlog }) {
    const any = columns.some(({ total }) => total);
    const narrowed = ['q', 'mine', ...FILTERS].some((name) => this.query.get(name));
    return html`${backlog ? html`<p class="quiet" role="status">${t('search.backlog', { count: backlog })}</p>` : nothing}
      ${any
        ? html`<div class="board" @keydown=${(event) => this.#key(event)} aria-busy=${this.#board.busy}>${columns.map((column) => this.#columnView(column))}</div>
          <p class="quiet board-keys">${t('board.keys')}</p>`
        : html`<section class="card"><div class="empty" role="status"><p><strong>${t('board.none')}</strong></p>
            <p>${narrowed ? t('board.none.narrowed') : t('board.none.text')}</p></div></section>`}`;
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('board.title')}</h1></div></div>
      ${this.#filters()} ${problemNote(this.problem, () => {
        this.problem = undefined;
        this.#read();
      })}
      ${this.#board.render((board) => this.#columns(board))}
      <mithaq-move></mithaq-move>`;
  }
}

customElements.define('mithaq-board', BoardPage);
