import { html, nothing } from 'lit';
import { propertyValue } from '../document/property-value.js';
import { icon } from '../elements/icons.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';

const isSame = (outcome) => !outcome.refusal && !outcome.changes.length;

/** How many change, have the values already, and are refused. */
export function counted(outcomes) {
  return {
    changing: outcomes.filter((one) => one.changes.length).length,
    same: outcomes.filter(isSame).length,
    refused: outcomes.filter((one) => one.refusal).length,
    passing: outcomes.filter((one) => one.refusal?.passing).length,
    stale: outcomes.filter((one) => one.refusal?.stale).length,
    hidden: outcomes.filter((one) => one.hidden).length,
  };
}

function value(change, side, { properties, choices }) {
  const words = change[`${side}Words`];
  if (change[side] === undefined) {
    return html`<span class="quiet">${t('form.none')}</span>`;
  }
  const property = properties.find(({ name }) => name === change.property);
  return words ? html`<bdi>${words}</bdi>` : propertyValue(property, change[side], { choices: choices.get(property.name) });
}

function changes(outcome, definition) {
  return html`<dl class="bulk-differences">${outcome.changes.map((change) => html`
    <dt>${definition.properties.find(({ name }) => name === change.property).title}</dt>
    <dd>${change.from === undefined ? value(change, 'from', definition) : html`<del>${value(change, 'from', definition)}</del>`} <span class="bulk-arrow">${icon('send')}<span class="visually-hidden">${t('bulk.becomes')}</span></span>
      <ins>${value(change, 'to', definition)}</ins></dd>`)}</dl>
    ${outcome.hidden ? html`<p class="bulk-hidden">${icon('warning')}<span>${t('bulk.hidden')}</span></p>` : nothing}`;
}

const rank = (outcome) => (outcome.refusal ? 0 : outcome.hidden ? 1 : outcome.changes.length ? 2 : 3);

/** What becomes, or became, of each document: the refused ones first. `done` tells that it is no preview any more. */
export function outcomeTable(outcomes, definition, done = false) {
  return html`<div class="bulk-table" tabindex="0" role="region" aria-label=${done ? t('bulk.result') : t('bulk.preview')}><table>
    <thead><tr><th scope="col">${t('bulk.document')}</th><th scope="col">${done ? t('bulk.result') : t('bulk.preview')}</th></tr></thead>
    <tbody>${[...outcomes].sort((a, b) => rank(a) - rank(b)).map((outcome) => html`<tr data-testid="bulk-outcome">
      <th scope="row">${outcome.title
        ? html`<a href=${link(['documents', outcome.id])} target="_blank" rel="noopener"><bdi>${outcome.title}</bdi></a>`
        : html`<span class="quiet">${t('bulk.unreadable')}</span>`}</th>
      <td>${outcome.refusal
        ? html`<p class="bulk-refused"><span class="chip chip-bad">${t('bulk.refused')}</span> ${outcome.refusal.message}</p>`
        : isSame(outcome)
          ? html`<span class="quiet">${t('bulk.same')}</span>`
          : changes(outcome, definition)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
