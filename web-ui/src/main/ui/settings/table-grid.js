import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { rowsOf, textOf } from './rows.js';

const SEVERAL = '|';
/** Columns that hold sentences or names: what stands in one row says nothing about the next. */
const LONG = /^(note|label|name)/;
/** Characters that a cell shows at the least and at the most. */
const NARROWEST = 6;
const WIDEST = 36;

/**
 * A table of the settings as rows and cells, in the order in which they are read. `choices` gives for a column the codes that it
 * takes, with their labels, one of them where `single` has the column; other columns suggest what already stands in them.
 * Tells with `grid-text` the {text} that it has become, and whether rows were `moved` to other lines.
 */
class TableGrid extends View {
  static properties = { name: {}, text: {}, choices: {}, single: {}, errors: {} };

  get #table() {
    return rowsOf(this.text);
  }

  #tell(rows, moved = false) {
    this.emit('grid-text', { text: textOf({ columns: this.#table.columns, rows }), moved });
  }

  #set(at, column, value) {
    const { rows } = this.#table;
    // A record is one line: what is pasted with line ends becomes one.
    const text = value.replace(/\s*[\r\n]+\s*/g, ' ');
    this.#tell(rows.map((row, n) => (n === at ? { cells: row.cells.map((cell, c) => (c === column ? text : cell)) } : row)));
  }

  /** A new row comes before the one that it is asked for at: the last one catches all. */
  async #add(at) {
    const { columns, rows } = this.#table;
    this.#tell(rows.toSpliced(at, 0, { cells: columns.map(() => '') }), true);
    await this.#focusRow(at);
  }

  #remove(at) {
    this.#tell(this.#table.rows.toSpliced(at, 1), true);
  }

  async #move(at, by) {
    const { rows } = this.#table;
    const order = rows.toSpliced(at, 1).toSpliced(at + by, 0, rows[at]);
    this.#tell(order, true);
    await this.updateComplete;
    const tools = this.querySelectorAll(`[data-row="${at + by}"] .row-tools button`);
    (tools[by < 0 ? 0 : 1].disabled ? tools[by < 0 ? 1 : 0] : tools[by < 0 ? 0 : 1]).focus();
  }

  async #focusRow(at) {
    await new Promise((next) => setTimeout(next));
    await this.updateComplete;
    this.querySelector(`[data-row="${at}"] :is(input, button)`)?.focus();
  }

  /** Puts the cursor into the row of a line of the text. */
  focusLine(line) {
    const at = this.#table.rows.findIndex((row) => row.line === line);
    return at < 0 ? undefined : this.#focusRow(at);
  }

  #cell(value, at, column, columns, { suggested, widths }) {
    const name = columns[column];
    const label = t('grid.cell', { column: this.#title(name), row: at + 1 });
    const choices = this.choices?.[name];
    if (choices && this.single?.includes(name)) {
      return this.#select(value, choices, label, (next) => this.#set(at, column, next));
    }
    if (choices) {
      return this.#choice(`choice-${at}-${column}`, value, choices, label, (next) => this.#set(at, column, next));
    }
    return html`<input dir="auto" size=${widths[column]} autocomplete="off" spellcheck="false" aria-label=${label} list=${suggested[column] ? `${this.name}-${name}` : nothing}
      .value=${live(value)} @input=${(event) => this.#set(at, column, event.target.value)}>`;
  }

  /** What stands in the cell and is no code of the list stays, to be seen. */
  #select(value, choices, label, set) {
    const known = !value || choices.some(({ code }) => code === value);
    return html`<select aria-label=${label} @change=${(event) => set(event.target.value)}>
      <option value="" ?selected=${!value}>${t('form.choose')}</option>
      ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${choices.map(({ code, label: words }) => html`<option value=${code} ?selected=${code === value}>${words}</option>`)}
    </select>`;
  }

  /** Several codes in one cell are chosen from a list that unfolds; none means any. */
  #choice(id, value, choices, label, set) {
    const chosen = value.split(SEVERAL).filter(Boolean);
    const labelOf = (code) => choices.find((one) => one.code === code)?.label ?? code;
    const offered = [...choices, ...chosen.filter((code) => !choices.some((one) => one.code === code)).map((code) => ({ code, label: code }))];
    return html`<button type="button" class="cell-choice" popovertarget=${id} aria-label=${`${label}: ${chosen.map(labelOf).join(', ') || t('grid.any')}`}>${chosen.length
        ? html`<bdi>${chosen.map(labelOf).join(', ')}</bdi>`
        : html`<span class="quiet">${t('grid.any')}</span>`}</button>
      <div popover id=${id} class="cell-options" role="group" aria-label=${label} @toggle=${placeBelow}>${offered.map(({ code, label: words }) => html`<label class="check">
        <input type="checkbox" .checked=${live(chosen.includes(code))}
          @change=${(event) => set((event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code)).join(SEVERAL))}>
        <bdi>${words}</bdi></label>`)}</div>`;
  }

  #title(column) {
    return t(`grid.${this.name}.${column}`);
  }

  /** What already stands in a column, for columns that take a few values again and again. */
  #suggestions(columns, rows) {
    return columns.map((name, column) => {
      const values = [...new Set(rows.map(({ cells }) => cells[column]).filter(Boolean))];
      return LONG.test(name) || this.choices?.[name] || values.length < 2 || values.length === rows.length ? undefined : values;
    });
  }

  #row(row, at, columns, rows, look) {
    const errors = (this.errors ?? []).filter(({ line }) => line === row.line);
    return html`<tr data-row=${at} class=${errors.length ? 'row-fault' : ''}>
      <th scope="row">${at + 1}</th>
      ${row.cells.map((cell, column) => html`<td>${this.#cell(cell, at, column, columns, look)}</td>`)}
      <td><span class="row-tools">
        <button type="button" class="tool" ?disabled=${at === 0} aria-label=${t('grid.up', { row: at + 1 })} title=${t('grid.up', { row: at + 1 })} @click=${() => this.#move(at, -1)}>${icon('up')}</button>
        <button type="button" class="tool" ?disabled=${at === rows.length - 1} aria-label=${t('grid.down', { row: at + 1 })} title=${t('grid.down', { row: at + 1 })} @click=${() => this.#move(at, 1)}>${icon('down')}</button>
        <button type="button" class="tool" aria-label=${t('grid.insert', { row: at + 1 })} title=${t('grid.insert', { row: at + 1 })} @click=${() => this.#add(at)}>${icon('plus')}</button>
        <button type="button" class="tool" aria-label=${t('grid.remove', { row: at + 1 })} title=${t('grid.remove', { row: at + 1 })} @click=${() => this.#remove(at)}>${icon('close')}</button>
      </span></td>
    </tr>
    ${errors.length ? html`<tr class="row-fault"><td></td><td colspan=${columns.length + 1}>${errors.map(({ message }) => html`<p>${message}</p>`)}</td></tr>` : nothing}`;
  }

  render() {
    const { columns, rows } = this.#table;
    const suggested = this.#suggestions(columns, rows);
    const widths = columns.map((_, column) => Math.min(WIDEST, Math.max(NARROWEST, ...rows.map(({ cells }) => cells[column].length))));
    return html`<div class="grid-frame" tabindex="0" role="region" aria-labelledby="table-title"><table class="grid">
        <thead><tr><th scope="col"><span class="visually-hidden">${t('grid.row')}</span></th>${columns.map((column) => html`<th scope="col">${this.#title(column)}</th>`)}
          <th><span class="visually-hidden">${t('grid.tools')}</span></th></tr></thead>
        <tbody>${rows.map((row, at) => this.#row(row, at, columns, rows, { suggested, widths }))}</tbody>
      </table></div>
      ${suggested.map((values, column) => values
        ? html`<datalist id=${`${this.name}-${columns[column]}`}>${values.map((value) => html`<option value=${value}></option>`)}</datalist>`
        : nothing)}
      <div><button type="button" class="button" @click=${() => this.#add(rows.length)}>${icon('plus')}${t('grid.append')}</button></div>`;
  }
}

/** A list of choices opens over the table, below what opened it, and within the window. */
function placeBelow({ target, newState }) {
  if (newState !== 'open') {
    // Whoever closed it by Escape goes on from the cell.
    if (!target.getRootNode().activeElement) {
      target.previousElementSibling.focus();
    }
    return;
  }
  const opener = target.previousElementSibling.getBoundingClientRect();
  const rightToLeft = target.matches(':dir(rtl)');
  const left = rightToLeft ? opener.right - target.offsetWidth : opener.left;
  target.style.left = `${Math.max(8, Math.min(left, innerWidth - target.offsetWidth - 8))}px`;
  target.style.top = `${Math.max(8, Math.min(opener.bottom, innerHeight - target.offsetHeight - 8))}px`;
  target.querySelector('input')?.focus();
}

customElements.define('mithaq-table-grid', TableGrid);
