import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { has } from '../api/session.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { number, t } from '../language/language.js';
import { go, link } from '../shell/router.js';
import { taskRow } from './task-row.js';
import './task-view.js';

const FILTERS = ['all', 'mine', 'group', 'overdue', 'delegated', 'oversight'];

/** The queue of a person as the server sorts it: overdue first, then by due time, priority and risk. */
export function readQueue(filter, signal) {
  return get('tasks', { filter }, { signal });
}

/** My reviews: the queue, or one task with the text beside its decision. */
class ReviewsPage extends View {
  static properties = { taskId: {}, filter: { state: true } };

  #queue = new Remote(this, (filter, signal) => readQueue(filter, signal));
  #shown = false;

  constructor() {
    super();
    this.filter = 'all';
  }

  willUpdate(changed) {
    if (changed.has('taskId') || !this.#shown) {
      this.#shown = true;
      this.#readAgain();
    }
  }

  async #readAgain() {
    await this.#queue.run(this.filter);
    if (this.#queue.value) {
      this.emit('mithaq-tasks', this.#queue.value.counts.all);
    }
  }

  #show(filter) {
    this.filter = filter;
    this.#readAgain();
  }

  /** After a decision the next task opens at once; the list when there is none left. */
  async #decided(event) {
    const tasks = this.#queue.value?.tasks ?? [];
    const place = tasks.findIndex(({ id }) => id === event.detail);
    const rest = tasks.filter(({ id }) => id !== event.detail);
    await this.#readAgain();
    const open = new Set((this.#queue.value?.tasks ?? []).map(({ id }) => id));
    const next = [...rest.slice(Math.max(place, 0)), ...rest].find(({ id }) => open.has(id));
    go(link(next ? ['reviews', next.id] : ['reviews']));
  }

  /** Filters that show nothing are left out, but for those that everybody expects. */
  #filters({ counts }) {
    const shown = FILTERS.filter(
      (filter) => ['all', 'mine', 'group', 'overdue'].includes(filter) || counts[filter] || filter === this.filter || (filter === 'oversight' && has('HEAD_OF_LEGAL')),
    );
    return html`<div class="filters" role="group" aria-label=${t('tasks.filters')}>${shown.map((filter) => html`<button
      type="button" class="button" aria-pressed=${filter === this.filter} @click=${() => this.#show(filter)}>
      ${t(`tasks.filter.${filter}`)} <span class="count">${number(counts[filter] ?? 0)}</span></button>`)}</div>`;
  }

  #list() {
    return html`<div class="page-head"><h1>${t('tasks.title')}</h1>
        <p><a href=${link(['absence'])}>${t('absence.title')}</a></p></div>
      ${this.#queue.render((queue) => html`${this.#filters(queue)}
        <section class="card" aria-label=${t('tasks.title')}>
          ${queue.tasks.length
            ? html`<ul class="rows">${queue.tasks.map(taskRow)}</ul>`
            : html`<div class="empty"><p><strong>${t('tasks.none')}</strong></p>${this.filter === 'all' ? html`<p>${t('tasks.none.text')}</p>` : nothing}</div>`}
        </section>`)}`;
  }

  render() {
    return this.taskId
      ? html`<p><a href=${link(['reviews'])}>${t('tasks.back')}</a></p>
          <mithaq-task .taskId=${this.taskId} @decided=${this.#decided} @task-changed=${() => this.#readAgain()}></mithaq-task>`
      : this.#list();
  }
}

customElements.define('mithaq-reviews', ReviewsPage);
