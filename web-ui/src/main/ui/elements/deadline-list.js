import { html, nothing } from 'lit';
import { inDigits, t } from '../language/language.js';
import { link } from '../shell/router.js';

const SOON = 15;

/** How far away the day is, in words. */
export function distance({ daysLeft }) {
  if (daysLeft === 0) {
    return t('deadlines.today');
  }
  return daysLeft > 0 ? t('deadlines.left', { count: daysLeft }) : t('deadlines.past', { count: -daysLeft });
}

export const isSoon = (daysLeft) => daysLeft <= SOON;

const chip = (deadline) =>
  html`<span class=${isSoon(deadline.daysLeft) ? 'chip chip-warn' : 'chip'}>${distance(deadline)}</span>`;

/** The deadlines of the document that is shown. */
export function deadlinesOf(deadlines) {
  return deadlines.length
    ? html`<ul class="rows" aria-label=${t('deadlines.title')}>${deadlines.map((deadline) => html`<li class="row">
        <span class="facts"><span>${inDigits(deadline.label)}</span>${chip(deadline)}</span></li>`)}</ul>`
    : nothing;
}

/** Deadlines of several documents, each leading to what is to be done. */
export function deadlineRows(deadlines) {
  return html`<ul class="rows">${deadlines.map((deadline) => html`<li>
    <a class="row" href=${deadline.task ? link(['reviews', deadline.task]) : link(['documents', deadline.document])}>
      <span class="row-title"><bdi>${deadline.title}</bdi></span>
      <span class="facts quiet"><span>${inDigits(deadline.label)}</span>${chip(deadline)}
        ${deadline.reference ? html`<bdi class="code">${deadline.reference}</bdi>` : nothing}</span>
    </a></li>`)}</ul>`;
}
