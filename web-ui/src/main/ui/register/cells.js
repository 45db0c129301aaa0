import { html, nothing } from 'lit';
import { day, moment, money } from '../language/language.js';

/** One text is cut off at its own end, also where it runs against the page. */
const words = (texts) =>
  texts.length === 1
    ? html`<bdi class="register-cut">${texts[0]}</bdi>`
    : texts.map((text, index) => html`${index ? ' · ' : nothing}<bdi>${text}</bdi>`);

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
    return html`<bdi class="code register-cut">${cell.text[0]}</bdi>`;
  }
  if (cell.text) {
    return words(cell.text);
  }
  return column.kind === 'MOMENT' ? day(cell.values[0]) : html`<bdi>${cellText(column, cell)}</bdi>`;
}
