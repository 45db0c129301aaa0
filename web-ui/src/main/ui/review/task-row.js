import { html, nothing } from 'lit';
import { session } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { day, fromNow, t } from '../language/language.js';
import { addressOf } from './queue.js';

/** How the clock of a task stands: working days left, or past. */
export function clock(task) {
  if (!task.dueAt) {
    return nothing;
  }
  const title = t('tasks.dueOn', { day: day(task.dueAt) });
  if (task.overdue) {
    return html`<span class="chip chip-bad" title=${title}>${icon('clock')} ${t('tasks.late', { count: task.workingDays })}</span>`;
  }
  return html`<span class=${task.workingDays <= 1 ? 'chip chip-warn' : ''} title=${title}>${icon('clock')}
    ${task.workingDays === undefined ? t('tasks.due', { when: fromNow(task.dueAt) }) : t('tasks.left', { count: task.workingDays })}</span>`;
}

/** What kind of task it is; of an opinion, which one. */
export function kind(task) {
  return html`<span class="chip chip-accent">${task.kindLabel}${task.opinionLabel ? html`<span> · ${task.opinionLabel}</span>` : nothing}</span>`;
}

/** A task as a line of a list; the whole line opens it, with what of the queue is `looking` at. */
export function taskRow(task, looking = {}) {
  const { document } = task;
  const assignee = task.assignee?.person;
  return html`<li><a class="row" href=${addressOf(looking, task.id)} data-testid="task">
    <span class="row-title"><bdi>${document.title || document.name}</bdi></span>
    <span class="facts quiet">
      ${kind(task)}
      <span>${document.typeLabel}</span>
      ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : nothing}
      ${task.round ? html`<span>${t('rounds.round', { count: task.round })}</span>` : nothing}
      ${clock(task)}
      ${task.priority === 1 ? html`<span class="chip chip-warn">${t('tasks.priority')}</span>` : nothing}
      ${task.risk === 'HIGH' ? html`<span class="chip chip-bad">${t('tasks.risk', { risk: task.riskLabel })}</span>` : nothing}
      ${task.onBehalfOf ? html`<span class="chip">${t('tasks.onBehalfOf', { name: task.onBehalfOf.displayName })}</span>` : nothing}
      ${assignee ? html`<span>${assignee === session.me.person ? t('tasks.mine') : html`<bdi>${task.assignee.displayName}</bdi>`}</span>` : nothing}
    </span>
    ${task.missing?.length ? html`<span class="quiet">${t('tasks.missing', { count: task.missing.length })} ${task.missing.map(({ message }) => message).join(' · ')}</span>` : nothing}
  </a></li>`;
}
