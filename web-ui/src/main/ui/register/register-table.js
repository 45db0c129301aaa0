import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../language/language.js';
import { View } from '../elements/view.js';
import { isFor, isTyping } from '../shell/keys.js';
import { link } from '../shell/router.js';
import { cellText, cellView } from './cells.js';
import { TITLE, width } from './columns.js';

const AROUND = 10;
const TICK_WIDTH = 2.5;
const USUAL_ROW = 38;

/**
 * The table: draws only the rows that are in view. `columns` as the server describes them, in the order wanted; `pages`
 * holds the rows. Emits `sorted` with {sort, direction}, and `selected` with the set of ids.
 */
class RegisterTable extends View {
  static properties = {
    columns: {},
    pages: {},
    sort: {},
    direction: {},
    selection: {},
    label: {},
    from: { state: true },
    to: { state: true },
    active: { state: true },
    paper: { state: true },
  };

  #rowHeight = USUAL_ROW;
  #anchor;
  #drawing;
  #resized = new ResizeObserver(() => this.#look());
  #keys = (event) => this.#key(event);
  /** The browser prints as soon as this returns: all rows that are there must stand in the page by then. */
  #onPaper = () => {
    this.paper = true;
    this.performUpdate();
  };
  #onScreen = () => (this.paper = false);

  constructor() {
    super();
    this.from = 0;
    this.to = 40;
    this.active = -1;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#keys);
    window.addEventListener('beforeprint', this.#onPaper);
    window.addEventListener('afterprint', this.#onScreen);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#keys);
    window.removeEventListener('beforeprint', this.#onPaper);
    window.removeEventListener('afterprint', this.#onScreen);
    this.#resized.disconnect();
    cancelAnimationFrame(this.#drawing);
  }

  firstUpdated() {
    this.#resized.observe(this.#frame);
  }

  get #frame() {
    return this.querySelector('.register-frame');
  }

  /** From the first row again, as after another question. */
  rewind() {
    this.active = -1;
    this.#anchor = undefined;
    if (this.#frame) {
      this.#frame.scrollTop = 0;
    }
    this.#look();
  }

  #scrolled() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#look());
  }

  /** Which rows are in view. */
  #look() {
    const frame = this.#frame;
    if (!frame) {
      return;
    }
    const first = Math.floor(frame.scrollTop / this.#rowHeight);
    const seen = Math.ceil(frame.clientHeight / this.#rowHeight);
    // In steps, so that not every turn of the wheel draws anew.
    this.from = Math.max(0, Math.floor((first - AROUND) / AROUND) * AROUND);
    this.to = Math.min(this.pages.count, Math.ceil((first + seen + AROUND) / AROUND) * AROUND);
    this.#need(this.from, this.to);
  }

  #need(from, to) {
    return this.pages.need(from, to).catch((problem) => problem.name === 'AbortError' || this.emit('unread', problem));
  }

  /** Sizes that come from data are set here: the content security policy allows no style in templates. */
  updated() {
    const [before, after] = this.querySelectorAll('.register-gap td');
    const row = this.querySelector('tbody tr[aria-rowindex]');
    const height = row?.getBoundingClientRect().height;
    if (height && Math.abs(height - this.#rowHeight) > 0.5) {
      this.#rowHeight = height;
    }
    const to = Math.min(this.to, this.pages.count);
    before.style.blockSize = `${Math.min(this.from, to) * this.#rowHeight}px`;
    after.style.blockSize = `${(this.pages.count - to) * this.#rowHeight}px`;
    const table = this.querySelector('table');
    table.style.minInlineSize = `${TICK_WIDTH + this.columns.reduce((sum, { column }) => sum + width(column), 0)}rem`;
    this.querySelectorAll('thead th[data-column]').forEach((head) => (head.style.inlineSize = `${width(head.dataset.column)}rem`));
  }

  #key(event) {
    const typing = isTyping(event, 'input:not([type=checkbox]), textarea, select, [contenteditable]');
    if (typing || !isFor(this.getRootNode(), event) || event.ctrlKey || event.metaKey || event.altKey || this.getRootNode().querySelector('dialog[open]')) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      this.#go(this.active + (event.key === 'j' ? 1 : -1));
    } else if (event.key === 'x' && this.active >= 0) {
      event.preventDefault();
      this.#tick(this.active, event.shiftKey);
    }
  }

  async #go(index) {
    if (!this.pages.count) {
      return;
    }
    const wanted = Math.max(0, Math.min(index, this.pages.count - 1));
    this.active = wanted;
    const frame = this.#frame;
    const head = this.querySelector('thead').offsetHeight;
    const top = wanted * this.#rowHeight;
    if (top < frame.scrollTop) {
      frame.scrollTop = top;
    } else if (top + this.#rowHeight > frame.scrollTop + frame.clientHeight - head) {
      frame.scrollTop = top + this.#rowHeight - frame.clientHeight + head;
    }
    this.#look();
    await this.#need(wanted, wanted + 1);
    await this.updateComplete;
    // Who has gone on meanwhile is not taken back.
    if (this.active === wanted) {
      this.querySelector(`tr[aria-rowindex="${wanted + 2}"] a`)?.focus({ preventScroll: true });
    }
  }

  /** Ticks a row; with the shift key all from the one ticked last. */
  async #tick(index, range) {
    const from = range && this.#anchor !== undefined ? Math.min(this.#anchor, index) : index;
    const to = range && this.#anchor !== undefined ? Math.max(this.#anchor, index) : index;
    const ticked = !this.selection.has(this.pages.at(index)?.id);
    this.#anchor = index;
    await this.#need(from, to + 1);
    const selection = new Set(this.selection);
    for (let row = from; row <= to; row++) {
      const id = this.pages.at(row)?.id;
      if (id) {
        ticked ? selection.add(id) : selection.delete(id);
      }
    }
    this.emit('selected', selection);
  }

  #tickAll() {
    const ids = this.pages.loaded.map(({ id }) => id);
    const all = ids.every((id) => this.selection.has(id));
    this.emit('selected', new Set(all ? [] : ids));
  }

  #head(column) {
    const sorted = this.sort === column.column;
    const up = this.direction !== 'desc';
    const turn = () => {
      // Of days, the latest are what people look for first.
      const first = ['DAY', 'MOMENT'].includes(column.kind) ? 'desc' : 'asc';
      this.emit('sorted', { sort: column.column, direction: sorted ? (up ? 'desc' : 'asc') : first });
    };
    return html`<th scope="col" data-column=${column.column} aria-sort=${sorted ? (up ? 'ascending' : 'descending') : nothing}>
      ${column.sortable
        ? html`<button type="button" class="register-sort" @click=${turn}>${column.label}<span aria-hidden="true"
            class=${sorted ? 'register-sorted' : ''}>${sorted && !up ? '↓' : '↑'}</span></button>`
        : html`<span class="register-head">${column.label}</span>`}
    </th>`;
  }

  #cell(row, column) {
    const cell = row.cells[column.column];
    const shown = cellView(column, cell);
    return column.column === TITLE
      ? html`<th scope="row"><a href=${link(['documents', row.id])} title=${row.title}><bdi class="register-cut">${row.title}</bdi></a></th>`
      : html`<td class=${column.kind === 'MONEY' ? 'number' : nothing} title=${cellText(column, cell) || nothing}>${shown}</td>`;
  }

  #row(index) {
    const row = this.pages.at(index);
    const place = index + 2;
    if (!row) {
      return html`<tr aria-rowindex=${place} class="register-unread"><td></td>
        <td colspan=${this.columns.length}>${row === null ? t('register.gone') : t('state.loading')}</td></tr>`;
    }
    const selected = this.selection.has(row.id);
    return html`<tr aria-rowindex=${place} class=${index === this.active ? 'register-active' : nothing} data-testid="register-row"
      aria-selected=${selected ? 'true' : nothing} @focusin=${() => (this.active = index)}>
      <td><input type="checkbox" aria-label=${t('register.select', { title: row.title })} .checked=${selected}
        @click=${(event) => this.#tick(index, event.shiftKey)}></td>
      ${this.columns.map((column) => this.#cell(row, column))}
    </tr>`;
  }

  render() {
    const indexes = [];
    const [from, to] = this.paper ? [0, this.pages.count] : [this.from, Math.min(this.to, this.pages.count)];
    for (let index = from; index < to; index++) {
      if (!this.paper || this.pages.at(index)) {
        indexes.push(index);
      }
    }
    const loaded = this.pages.loaded;
    const all = loaded.length > 0 && loaded.every((row) => this.selection.has(row?.id));
    const gap = html`<tr class="register-gap" aria-hidden="true"><td colspan=${this.columns.length + 1}></td></tr>`;
    return html`<div class="register-frame" role="region" tabindex="0" aria-label=${this.label} @scroll=${() => this.#scrolled()}>
      <table aria-rowcount=${this.pages.count + 1}>
        <thead><tr aria-rowindex="1">
          <td class="register-tick"><input type="checkbox" aria-label=${t('register.selectAll', { count: loaded.length })}
            .checked=${all} @change=${() => this.#tickAll()}></td>
          ${this.columns.map((column) => this.#head(column))}
        </tr></thead>
        <tbody>
          ${gap}${repeat(indexes, (index) => index, (index) => this.#row(index))}${gap}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('mithaq-register-table', RegisterTable);
