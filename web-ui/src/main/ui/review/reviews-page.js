import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { session } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, fromNow, t } from '../language/language.js';
import { go, link } from '../shell/router.js';
import './task-view.js';

/** The tasks of a person by due date, those without one last. */
export async function readTasks(signal) {
  const { tasks } = await get('tasks', undefined, { signal });
  return tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

/** A task as a line of a list; the whole line opens it. */
export function taskRow(task) {
  const { document } = task;
  const assignee = task.assignee?.person;
  return html`<li><a class="row" href=${link(['reviews', task.id])} data-testid="task">
    <span class="row-title"><bdi>${document.title || document.name}</bdi></span>
    <span class="facts quiet">
      <span class="chip chip-accent">${task.kindLabel}</span>
      ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : nothing}
      ${task.round ? html`<span>${t('rounds.round', { count: task.round })}</span>` : nothing}
      ${task.dueAt
        ? html`<span class=${task.overdue ? 'chip chip-bad' : ''}>${icon('clock')}
            ${task.overdue ? t('tasks.overdue', { day: day(task.dueAt) }) : t('tasks.due', { when: fromNow(task.dueAt) })}</span>`
        : nothing}
      ${assignee ? html`<span>${assignee === session.me.person ? t('tasks.mine') : html`<bdi>${task.assignee.displayName}</bdi>`}</span>` : nothing}
    </span>
    ${task.missing?.length ? html`<span class="quiet">${t('tasks.missing', { count: task.missing.length })} ${task.missing.map(({ message }) => message).join(' · ')}</span>` : nothing}
  </a></li>`;
}

/** My reviews: the list, or one task with the text beside its decision. */
class ReviewsPage extends View {
  static properties = { taskId: {} };

  #tasks = new Remote(this, (signal) => readTasks(signal));
  #shown = false;

  willUpdate(changed) {
    if (changed.has('taskId') || !this.#shown) {
      this.#shown = true;
      this.#readAgain();
    }
  }

  async #readAgain() {
    await this.#tasks.run();
    if (this.#tasks.value) {
      this.emit('mithaq-tasks', this.#tasks.value.length);
    }
  }

  /** After a decision the next task opens at once; the list when there is none left. */
  async #decided(event) {
    const place = this.#tasks.value?.findIndex(({ id }) => id === event.detail) ?? -1;
    const rest = (this.#tasks.value ?? []).filter(({ id }) => id !== event.detail);
    await this.#readAgain();
    const open = new Set((this.#tasks.value ?? []).map(({ id }) => id));
    const next = [...rest.slice(Math.max(place, 0)), ...rest].find(({ id }) => open.has(id));
    go(link(next ? ['reviews', next.id] : ['reviews']));
  }

  #list() {
    return html`<h1>${t('tasks.title')}</h1>
      <section class="card" aria-label=${t('tasks.title')}>
        ${this.#tasks.render((tasks) =>
          tasks.length
            ? html`<ul class="rows">${tasks.map(taskRow)}</ul>`
            : html`<div class="empty"><p><strong>${t('tasks.none')}</strong></p><p>${t('tasks.none.text')}</p></div>`,
        )}
      </section>`;
  }

  render() {
    return this.taskId
      ? html`<p><a href=${link(['reviews'])}>${t('tasks.back')}</a></p>
          <mithaq-task .taskId=${this.taskId} @decided=${this.#decided} @task-changed=${() => this.#readAgain()}></mithaq-task>`
      : this.#list();
  }
}

customElements.define('mithaq-reviews', ReviewsPage);
