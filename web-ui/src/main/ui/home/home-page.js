import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { FILING, has, session } from '../api/session.js';
import { deadlineRows } from '../elements/deadline-list.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, languageName, number, t } from '../language/language.js';
import { readQueue } from '../review/queue.js';
import { taskRow } from '../review/task-row.js';
import { link } from '../shell/router.js';
import { lastVisit } from './visits.js';

const RECENT = 6;
const COMING = 6;
const OWN = 5;
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What stands first for whom: the queue for those who decide, instruments for those who conclude, literature for readers. */
const ORDERS = [
  { roles: ['LEGAL_REVIEWER', 'HEAD_OF_LEGAL', 'FINANCE_OFFICER', 'TECHNICAL_FOCAL_POINT'], main: ['tasks', 'steps', 'own'], beside: ['deadlines', 'changed'] },
  { roles: ['DIRECTOR_GENERAL', 'RECORDS_MANAGER'], main: ['steps', 'tasks', 'own', 'changed'], beside: ['deadlines'] },
  { roles: FILING, main: ['tasks', 'steps', 'own'], beside: ['deadlines', 'changed'] },
];
const READING = { main: ['literature', 'tasks', 'steps'], beside: ['changed', 'deadlines'] };

const order = () => ORDERS.find(({ roles }) => has(...roles)) ?? READING;

/** What waits for the person, what they have not finished, what is new, and how it stands. */
class HomePage extends View {
  static properties = { before: { state: true } };

  #tasks = new Remote(this, async (signal) => {
    const { tasks, counts } = await readQueue({}, signal);
    this.emit('mithaq-tasks', counts.all);
    return tasks;
  });
  #steps = new Remote(this, (signal) => get('steps', undefined, { signal }));
  #changed = new Remote(this, (signal) => get('search', { sort: 'modified', limit: RECENT }, { signal }));
  #literature = new Remote(this, (signal) => get('library', { limit: RECENT }, { signal }));

  #own = new Remote(this, async (signal) => {
    const read = (list) => get(`worklists/${list}`, { limit: OWN }, { signal });
    const [sentBack, drafts] = await Promise.all([read('SENT_BACK'), read('MY_DRAFTS')]);
    return { sentBack, drafts };
  });

  #deadlines = new Remote(this, (signal) =>
    get('deadlines', { from: inDays(-365), to: inDays(200), mine: true }, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.before = lastVisit(session.me.person);
    [this.#tasks, this.#steps, this.#deadlines, this.#changed].forEach((remote) => remote.run());
    if (has(...FILING)) {
      this.#own.run();
    }
    if (this.#isReader()) {
      this.#literature.run();
    }
  }

  #isReader() {
    return order().main.includes('literature');
  }

  #card(id, title, drawn, all = nothing) {
    return html`<section class="card" aria-labelledby=${id}>
      <div class="card-head"><h2 id=${id}>${title}</h2>${all}</div>${drawn}
    </section>`;
  }

  #rows(drawn, none) {
    return drawn.length ? html`<ul class="rows">${drawn}</ul>` : html`<p class="quiet">${none}</p>`;
  }

  #tasksCard() {
    return this.#tasks.render((all) => {
      const drafts = all.filter(({ missing }) => missing?.length);
      const tasks = all.filter(({ missing }) => !missing?.length);
      const steps = this.#steps.value?.documents.length;
      const queue = (count) => count > RECENT ? html`<a href=${link(['reviews'])}>${t('home.all')} (${number(count)})</a>` : nothing;
      return html`${tasks.length || (!steps && !this.#isReader())
          ? this.#card('my-tasks', t('home.tasks'), this.#rows(tasks.slice(0, RECENT).map(taskRow), t('home.tasks.none')), queue(tasks.length))
          : nothing}
        ${drafts.length ? this.#card('incomplete', t('home.drafts'), this.#rows(drafts.slice(0, RECENT).map(taskRow)), queue(drafts.length)) : nothing}`;
    });
  }

  /** Instruments that wait for a step of the person's: nothing is said when there are none. */
  #stepsCard() {
    return this.#steps.render(({ documents }) => documents.length
      ? this.#card('my-steps', t('home.steps', { count: documents.length }),
          this.#rows(documents.slice(0, RECENT).map((one) => this.#document(one))),
          documents.length > RECENT ? html`<a href=${link(['board'])}>${t('nav.board')}</a>` : nothing)
      : nothing);
  }

  /** A draft is listed once: what already waits for the person above is left out. */
  #ownCard() {
    if (!has(...FILING)) {
      return nothing;
    }
    return this.#own.render(({ sentBack, drafts }) => {
      const above = [...(this.#tasks.value ?? []).map(({ document }) => document.id), ...(this.#steps.value?.documents ?? []).map(({ id }) => id)];
      const back = sentBack.entries.filter(({ document }) => !above.includes(document.id));
      const others = drafts.entries.filter(({ document }) => ![...above, ...back.map((one) => one.document.id)].includes(document.id));
      const list = (id, title, entries) => entries.length
        ? this.#card(id, title, this.#rows(entries.map(({ document }) => this.#document(document))),
            html`<a href=${link(['board'], { mine: true })}>${t('home.all')}</a>`)
        : nothing;
      return html`${list('sent-back-drafts', t('home.sentBack'), back)} ${list('my-drafts', t('home.myDrafts'), others)}`;
    });
  }

  #deadlinesCard() {
    return this.#deadlines.render(({ deadlines }) => this.#card('coming', t('deadlines.title'),
      deadlines.length ? deadlineRows(deadlines.slice(0, COMING)) : html`<p class="quiet">${t('deadlines.none')}</p>`));
  }

  #literatureCard() {
    return this.#literature.render(({ entries, total, fresh }) => this.#card('literature', t('home.literature'),
      this.#rows(entries.map((entry) => this.#document({ ...entry, typeLabel: entry.kind?.label, modified: entry.filed }, entry.fresh)), t('home.literature.none')),
      total ? html`<a href=${link(['library'], fresh ? { shelf: 'new' } : {})}>${fresh ? t('library.shelf.new') : t('home.all')} (${number(fresh || total)})</a>` : nothing));
  }

  #changedCard() {
    return this.#changed.render(({ hits }) => this.#card('recent', t('home.recent'), hits.length
      ? html`${this.before && !hits.some((hit) => this.#isNew(hit))
          ? html`<p class="quiet">${t('home.since.none', { when: fromNow(this.before) })}</p>`
          : nothing}<ul class="rows">${hits.map((hit) => this.#document(hit, this.#isNew(hit)))}</ul>`
      : html`<div class="empty"><p>${t('home.recent.none')}</p></div>`));
  }

  #isNew({ modified }) {
    return Boolean(this.before) && new Date(modified).getTime() > this.before;
  }

  #document(hit, isNew = false) {
    return html`<li><a class="row" href=${link(['documents', hit.id])}>
      <span class="row-title"><bdi>${hit.title || hit.name}</bdi></span>
      <span class="facts quiet">${isNew ? html`<span class="chip chip-accent">${t('home.new')}</span>` : nothing}<span>${hit.typeLabel}</span>
        ${hit.reference ? html`<bdi class="code">${hit.reference}</bdi>` : nothing}
        ${hit.statusLabel ? html`<span class="chip">${hit.statusLabel}</span>` : nothing}
        ${hit.language ? html`<span>${languageName(hit.language)}</span>` : nothing}
        <span>${fromNow(hit.modified)}</span></span>
    </a></li>`;
  }

  #part(name) {
    switch (name) {
      case 'tasks':
        return this.#tasksCard();
      case 'steps':
        return this.#stepsCard();
      case 'own':
        return this.#ownCard();
      case 'deadlines':
        return this.#deadlinesCard();
      case 'literature':
        return this.#literatureCard();
      default:
        return this.#changedCard();
    }
  }

  render() {
    const { main, beside } = order();
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
        <div class="stack">${main.map((name) => this.#part(name))}</div>
        <div class="stack">${beside.map((name) => this.#part(name))}</div>
      </div>
      <mithaq-figures></mithaq-figures>`;
  }
}

customElements.define('mithaq-home', HomePage);
