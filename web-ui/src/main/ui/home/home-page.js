import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { FILING, has, session } from '../api/session.js';
import { deadlineRows } from '../elements/deadline-list.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, languageName, t } from '../language/language.js';
import { readQueue } from '../review/reviews-page.js';
import { taskRow } from '../review/task-row.js';
import { link } from '../shell/router.js';

const RECENT = 8;
const COMING = 8;
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What waits for the person, what they have not finished, what is new. */
class HomePage extends View {
  #tasks = new Remote(this, async (signal) => (await readQueue('all', signal)).tasks);
  #steps = new Remote(this, (signal) => get('steps', undefined, { signal }));
  #recent = new Remote(this, (signal) => get('search', { sort: 'newest', limit: RECENT }, { signal }));

  #deadlines = new Remote(this, (signal) =>
    get('deadlines', { from: inDays(-365), to: inDays(200), mine: true }, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#tasks.run();
    this.#steps.run();
    this.#deadlines.run();
    this.#recent.run();
  }

  #list(id, title, tasks, none) {
    return html`<section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${tasks.length ? html`<ul class="rows">${tasks.map(taskRow)}</ul>` : html`<p class="quiet">${none}</p>`}
    </section>`;
  }

  #lists(tasks) {
    const drafts = tasks.filter(({ missing }) => missing?.length);
    const others = tasks.filter(({ missing }) => !missing?.length);
    const steps = this.#steps.value?.documents.length;
    return html`${others.length || !steps ? this.#list('my-tasks', t('home.tasks'), others, t('home.tasks.none')) : nothing}
      ${drafts.length ? this.#list('my-drafts', t('home.drafts'), drafts, '') : nothing}`;
  }

  /** Instruments that wait for a step of the person's: nothing is said when there are none. */
  #waiting({ documents }) {
    return documents.length
      ? html`<section class="card" aria-labelledby="my-steps">
          <h2 id="my-steps">${t('home.steps', { count: documents.length })}</h2>
          <ul class="rows">${documents.slice(0, RECENT).map((one) => this.#document(one))}</ul>
        </section>`
      : nothing;
  }

  #document(hit) {
    return html`<li><a class="row" href=${link(['documents', hit.id])}>
      <span class="row-title"><bdi>${hit.title || hit.name}</bdi></span>
      <span class="facts quiet"><span>${hit.typeLabel}</span>
        ${hit.reference ? html`<bdi class="code">${hit.reference}</bdi>` : nothing}
        ${hit.statusLabel ? html`<span class="chip">${hit.statusLabel}</span>` : nothing}
        ${hit.language ? html`<span>${languageName(hit.language)}</span>` : nothing}
        <span>${fromNow(hit.modified)}</span></span>
    </a></li>`;
  }

  render() {
    return html`<div class="page-head">
        <div><h1>${t('home.title', { name: session.me.displayName })}</h1></div>
        <div class="actions">
          ${has(...FILING)
            ? html`<a class="button button-primary" href=${link(['file'])}>${icon('plus')}${t('nav.file')}</a>`
            : nothing}
          <a class="button" href=${link(['search'])}>${icon('search')}${t('nav.search')}</a>
        </div>
      </div>
      <div class="columns">
        <div class="stack">${this.#tasks.render((tasks) => this.#lists(tasks))} ${this.#steps.render((steps) => this.#waiting(steps))}
          ${this.#deadlines.render(({ deadlines }) => html`<section class="card" aria-labelledby="coming">
            <h2 id="coming">${t('deadlines.title')}</h2>
            ${deadlines.length ? deadlineRows(deadlines.slice(0, COMING)) : html`<p class="quiet">${t('deadlines.none')}</p>`}
          </section>`)}
        </div>
        <section class="card" aria-labelledby="recent">
          <h2 id="recent">${t('home.recent')}</h2>
          ${this.#recent.render(({ hits }) =>
            hits.length
              ? html`<ul class="rows">${hits.map((hit) => this.#document(hit))}</ul>`
              : html`<div class="empty"><p>${t('home.recent.none')}</p></div>`,
          )}
        </section>
      </div>`;
  }
}

customElements.define('mithaq-home', HomePage);
