import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Problem } from '../api/problem.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';

/** Pages that are brought together, when one of them is asked for. */
const SETS = {
  home: () => import('../pages/home.js'),
  lists: () => import('../pages/lists.js'),
  records: () => import('../pages/records.js'),
  settings: () => import('../pages/settings.js'),
};

const VIEWS = {
  home: ['home', () => html`<mithaq-home></mithaq-home>`],
  file: ['records', ({ query }) => html`<mithaq-file-page .type=${query.get('type')} .amends=${query.get('amends')}></mithaq-file-page>`],
  documents: [
    'records',
    ({ path, query }) => html`${keyed(path[1], html`<mithaq-document .documentId=${path[1]} .query=${query}></mithaq-document>`)}`,
  ],
  reviews: ['records', ({ path, query }) => html`<mithaq-reviews .taskId=${path[1]} .query=${query}></mithaq-reviews>`],
  partners: [
    'records',
    ({ path, query }) =>
      path[1]
        ? html`${keyed(path[1], html`<mithaq-partner .partnerId=${path[1]} .part=${query.get('part')}></mithaq-partner>`)}`
        : html`<mithaq-partners .query=${query}></mithaq-partners>`,
  ],
  register: ['lists', ({ query }) => html`<mithaq-register .query=${query}></mithaq-register>`],
  calendar: ['lists', ({ query }) => html`<mithaq-calendar .query=${query}></mithaq-calendar>`],
  board: ['lists', ({ query }) => html`<mithaq-board .query=${query}></mithaq-board>`],
  library: ['lists', ({ query }) => html`<mithaq-library .query=${query}></mithaq-library>`],
  search: ['lists', ({ query }) => html`<mithaq-search .query=${query}></mithaq-search>`],
  clauses: ['lists', ({ query }) => html`<mithaq-clauses .query=${query}></mithaq-clauses>`],
  absence: ['settings', () => html`<mithaq-absence></mithaq-absence>`],
  sessions: ['settings', () => html`<mithaq-sessions></mithaq-sessions>`],
  alerts: ['settings', () => html`<mithaq-alerts></mithaq-alerts>`],
  delivery: ['settings', () => html`<mithaq-delivery></mithaq-delivery>`],
  settings: ['settings', ({ path }) => html`<mithaq-settings .part=${path[1]}></mithaq-settings>`],
};

const viewOf = ({ path }) => {
  const name = path[0] ?? 'home';
  return Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
};

/** The views of an element, which each come with the first that is asked for of their set. */
export class Views {
  #sets = new Map();

  constructor(host) {
    for (const [name, bring] of Object.entries(SETS)) {
      this.#sets.set(name, new Remote(host, () => bring().catch(() => { throw Problem.unreachable; })));
    }
  }

  #bring(name) {
    const set = this.#sets.get(name);
    if (!set.busy && !set.value && !set.problem) {
      set.run();
    }
    return set;
  }

  /** Brings what an address needs, before it can be drawn. */
  bring(current) {
    const view = viewOf(current);
    return view && this.#bring(view[0]);
  }

  /** Brings the rest, so that going on waits for nothing. */
  bringAll() {
    this.#sets.forEach((_, name) => this.#bring(name));
  }

  /** Once more; what fails again while there is a network is of a version that the server has no more, or kept so by the browser. */
  async #again(set) {
    await set.again();
    if (set.problem && navigator.onLine) {
      location.reload();
    }
  }

  /** The page that an address asks for; one that is not there says so. */
  shown(current) {
    const set = this.bring(current);
    if (set?.problem) {
      return problemNote(set.problem, () => this.#again(set));
    }
    return set ? set.render(() => viewOf(current)[1](current)) : html`<mithaq-nowhere></mithaq-nowhere>`;
  }
}
