import { html, nothing } from 'lit';
import { day, moment, money } from '../language/language.js';

const several = (texts, drawn) => texts.map((text, index) => html`${index ? ' · ' : nothing}${drawn(text)}`);

/** What a cell says, as plain text. */
export function cellText({ kind }, cell) {
  if (cell?.text) {
    return cell.text.join(' · ');
  }
  const value = cell?.values?.[0];
  if (value === undefined) {
    return '';
  }
  return kind === 'MONEY' ? money(Number(value), cell.currency) : kind === 'MOMENT' ? moment(value) : day(value);
}

/** What stands in a cell. */
export function cellView(column, cell) {
  if (!cell) {
    return nothing;
  }
  if (column.column === 'status') {
    return html`<span class="chip">${cell.text[0]}</span>`;
  }
  if (column.column === 'reference') {
    return html`<bdi class="code">${cell.text[0]}</bdi>`;
  }
  if (cell.text) {
    return several(cell.text, (text) => html`<bdi>${text}</bdi>`);
  }
  return column.kind === 'MOMENT' ? day(cell.values[0]) : html`<bdi>${cellText(column, cell)}</bdi>`;
}
