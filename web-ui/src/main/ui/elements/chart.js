import { html, svg } from 'lit';
import { number, t } from '../language/language.js';

const most = (rows) => Math.max(...rows.map(({ count }) => count), 1);

const linked = ({ label, count, href }) => (href && count ? html`<a href=${href}>${label}</a>` : html`${label}`);

/**
 * Counts as bars that lie: a table whose rows are drawn, so that it reads the same with eyes and without.
 *
 * @param heads of the two columns
 * @param rows [{label, count, href}]
 */
export function bars(caption, heads, rows) {
  const top = most(rows);
  return html`<table class="bars"><caption class="visually-hidden">${caption}</caption>
    <thead class="visually-hidden"><tr><th scope="col">${heads[0]}</th><th scope="col">${heads[1]}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr>
      <th scope="row">${linked(row)}</th>
      <td><span class="bar-of"><svg class="mirrored" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${
        svg`<rect width=${(100 * row.count) / top} height="1"/>`}</svg><span>${number(row.count)}</span></span></td>
    </tr>`)}</tbody></table>`;
}

/**
 * Counts along time as bars that stand, with the same as a table to unfold.
 *
 * @param heads of the columns of the table: of the names, of the counts, of what else is told
 * @param rows [{label, short, count, href, more, empty}], `more` what else the table tells, `empty` where nothing was counted
 * @param words of a row: "March 2027: 3 instruments"
 */
export function pillars(caption, heads, rows, words) {
  const top = most(rows);
  const pillar = (row) => html`<span class="visually-hidden">${words(row)}</span>
    <span class="pillar-count" aria-hidden="true">${row.count || row.empty === false ? number(row.count) : ''}</span>
    <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">${
      svg`<rect y=${100 - (100 * row.count) / top} width="1" height=${(100 * row.count) / top}/>`}</svg>
    <span class="pillar-name" aria-hidden="true">${row.short}</span>`;
  return html`<ol class="pillars" aria-label=${caption}>${rows.map((row) => html`<li>${row.count && row.href
      ? html`<a class="pillar" href=${row.href}>${pillar(row)}</a>`
      : html`<span class="pillar">${pillar(row)}</span>`}</li>`)}</ol>
    <details><summary>${t('figures.table')}</summary>
      <table class="counts"><caption class="visually-hidden">${caption}</caption>
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr><th scope="row">${linked(row)}</th><td>${row.empty ? '–' : number(row.count)}</td>${
          row.more?.map((value) => html`<td>${value === undefined ? '–' : number(value)}</td>`)}</tr>`)}</tbody>
      </table></details>`;
}
