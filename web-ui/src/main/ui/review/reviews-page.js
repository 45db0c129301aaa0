import { html, nothing } from 'lit';
import { has } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { number, t } from '../language/language.js';
import { isFor, isTyping } from '../shell/keys.js';
import { go, link, replace, route } from '../shell/router.js';
import { addressOf, byClock, lookingOf, PART, placeOf, readQueue } from './queue.js';
import { taskRow } from './task-row.js';
import './task-view.js';

const FILTERS = ['all', 'mine', 'group', 'overdue', 'delegated', 'oversight'];
const ALWAYS = ['all', 'mine', 'group', 'overdue'];

/** My reviews: the queue by its clock, or one task with the file beside its decision, and the next one at once. */
class ReviewsPage extends View {
  static properties = { taskId: {}, query: {} };

  #queue = new Remote(this, (looking, signal) => readQueue({ ...looking, limit: PART }, signal));
  #asked;
  #key = (event) => this.#press(event);

  connectedCallback() {
    super.connectedCallback();
    // Before the shell, which walks lists by the same keys.
    document.addEventListener('keydown', this.#key, true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key, true);
  }

  /** A task that was opened from the list has its neighbours already. */
  willUpdate(changed) {
    const asked = JSON.stringify(this.#looking);
    if (asked !== this.#asked || (changed.has('taskId') && !this.taskId)) {
      this.#asked = asked;
      this.#readAgain();
    }
  }

  get #looking() {
    return lookingOf(this.query);
  }

  async #readAgain() {
    await this.#queue.run(this.#looking);
    // The last task of a later part was decided: what waits stands in the parts before it.
    if (this.#looking.offset && this.#queue.value?.total && !this.#queue.value.tasks.length) {
      replace(addressOf({ ...this.#looking, offset: undefined }, this.taskId));
      this.query = route().query;
      this.#asked = JSON.stringify(this.#looking);
      await this.#queue.run(this.#looking);
    }
    if (this.#queue.value) {
      this.emit('mithaq-tasks', this.#queue.value.counts.all);
    }
  }

  #show(change) {
    go(addressOf({ ...this.#looking, offset: undefined, ...change }));
  }

  get #place() {
    return this.taskId && this.#queue.value ? placeOf(this.#queue.value, this.#looking, this.taskId) : undefined;
  }

  /** In a task j and k go to the next one and back; through the list they walk as in every other. */
  #press(event) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    const step = { j: 1, k: -1 }[event.key];
    if (!this.taskId || !plain || !step || !isFor(this.getRootNode(), event) || this.getRootNode().querySelector('dialog[open]')) {
      return;
    }
    event.preventDefault();
    const wanted = step > 0 ? this.#place?.next : this.#place?.previous;
    if (wanted) {
      go(addressOf(this.#looking, wanted));
    }
  }

  /** After a decision the next task opens at once, if that was wanted; the list when there is none left. */
  async #decided({ detail: { task, goOn } }) {
    const tasks = this.#queue.value?.tasks ?? [];
    const place = tasks.findIndex(({ id }) => id === task);
    const rest = tasks.filter(({ id }) => id !== task);
    await this.#readAgain();
    const open = this.#queue.value?.tasks ?? [];
    const ids = new Set(open.map(({ id }) => id));
    const next = [...rest.slice(Math.max(place, 0)), ...rest].find(({ id }) => ids.has(id)) ?? open[0];
    // Whoever has gone elsewhere meanwhile stays there.
    if (!this.isConnected || this.taskId !== task) {
      return;
    }
    go(addressOf(this.#looking, goOn ? next?.id : undefined));
  }

  /** Filters that show nothing are left out, but for those that everybody expects. */
  #filters({ counts }) {
    const { filter: chosen } = this.#looking;
    const shown = FILTERS.filter(
      (filter) => ALWAYS.includes(filter) || counts[filter] || filter === chosen || (filter === 'oversight' && has('HEAD_OF_LEGAL')),
    );
    return html`<div class="filters" role="group" aria-label=${t('tasks.filters')}>${shown.map((filter) => html`<button
      type="button" class="button" aria-pressed=${filter === chosen} @click=${() => this.#show({ filter, type: undefined, leadSector: undefined })}>
      ${t(`tasks.filter.${filter}`)} <span class="count">${number(counts[filter] ?? 0)}</span></button>`)}</div>`;
  }

  #choice(name, label, values) {
    const chosen = this.#looking[name];
    return values.length > 1 || chosen
      ? html`<label class="facts"><span class="quiet">${label}</span>
          <select class="language" data-testid=${name} @change=${(event) => this.#show({ [name]: event.target.value || undefined })}>
            <option value="" ?selected=${!chosen}>${t('tasks.any')}</option>
            ${values.map(({ value, label: words, count }) => html`<option value=${value} ?selected=${value === chosen}>${words} (${number(count)})</option>`)}
          </select></label>`
      : nothing;
  }

  #parts({ total }) {
    const { offset = 0 } = this.#looking;
    if (total <= PART) {
      return nothing;
    }
    const turn = (to, label, possible) => html`<button type="button" class="button" ?disabled=${!possible}
      @click=${() => this.#show({ offset: to || undefined })}>${label}</button>`;
    return html`<nav class="actions" aria-label=${t('tasks.parts')}>
      ${turn(Math.max(0, offset - PART), t('search.previous'), offset > 0)}
      <span class="quiet">${t('search.range', { from: offset + 1, to: Math.min(offset + PART, total), total })}</span>
      ${turn(offset + PART, t('search.next'), offset + PART < total)}
    </nav>`;
  }

  #rows(tasks) {
    return byClock(tasks).map(({ when, tasks: some }) => html`<section aria-labelledby=${`when-${when}`}>
      <h2 class="when" id=${`when-${when}`}>${t(`tasks.when.${when}`)}</h2>
      <ul class="rows">${some.map((task) => taskRow(task, this.#looking))}</ul>
    </section>`);
  }

  #list() {
    const { filter } = this.#looking;
    return html`<div class="page-head"><h1>${t('tasks.title')}</h1>
        <p><a href=${link(['absence'])}>${t('absence.title')}</a></p></div>
      ${this.#queue.render((queue) => html`<div class="card-head">${this.#filters(queue)}
          <div class="facts">${this.#choice('type', t('tasks.type'), queue.types)} ${this.#choice('leadSector', t('tasks.leadSector'), queue.leadSectors)}</div></div>
        <section class="card queue" aria-label=${t('tasks.title')} aria-busy=${this.#queue.busy}>
          ${queue.tasks.length
            ? html`${this.#rows(queue.tasks)} ${this.#parts(queue)}<p class="quiet only-keys">${t('tasks.keys')}</p>`
            : html`<div class="empty"><p><strong>${t('tasks.none')}</strong></p>${filter === 'all' ? html`<p>${t('tasks.none.text')}</p>` : nothing}</div>`}
        </section>`)}`;
  }

  /** Where the task stands in the queue that it was opened from, and the way to its neighbours. */
  #way() {
    const place = this.#place;
    const step = (id, name, label) => id
      ? html`<a class="tool" href=${addressOf(this.#looking, id)} aria-label=${label} title=${label}>${icon(name)}</a>`
      : html`<span class="tool" aria-hidden="true">${icon(name)}</span>`;
    return html`<nav class="card-head" aria-label=${t('tasks.title')}>
      <a href=${addressOf(this.#looking)}>${t('tasks.back')}</a>
      ${place
        ? html`<span class="facts"><span class="quiet" data-testid="position">${t('tasks.position', place)}</span>
            ${step(place.previous, 'up', t('tasks.previous'))} ${step(place.next, 'down', t('tasks.next'))}</span>`
        : nothing}
    </nav>`;
  }

  render() {
    return this.taskId
      ? html`${this.#way()}
          <mithaq-task .taskId=${this.taskId} .goesOn=${(this.#queue.value?.total ?? 0) > 1} @decided=${this.#decided} @task-changed=${() => this.#readAgain()}></mithaq-task>`
      : this.#list();
  }
}

customElements.define('mithaq-reviews', ReviewsPage);
