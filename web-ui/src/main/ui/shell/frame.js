import { html, LitElement, nothing } from 'lit';
import { get } from '../api/api.js';
import { onSession, session } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { bringLanguages, language, number, onLanguage, t } from '../language/language.js';
import { base } from '../styles/base.js';
import { board } from '../styles/board.js';
import { calendar } from '../styles/calendar.js';
import { home } from '../styles/home.js';
import { layout } from '../styles/layout.js';
import { library } from '../styles/library.js';
import { pages } from '../styles/pages.js';
import { backlog } from '../styles/backlog.js';
import { people } from '../styles/people.js';
import { preview } from '../styles/preview.js';
import { register } from '../styles/register.js';
import { reviews } from '../styles/reviews.js';
import { search } from '../styles/search.js';
import { settings } from '../styles/settings.js';
import { shell } from '../styles/shell.js';
import { views } from '../styles/views.js';
import { isFor, isTyping } from './keys.js';
import { pathOf, places } from './places.js';
import { followAddress, go, link, onRoute, route } from './router.js';
import { walk } from './rows.js';
import { Views } from './views.js';

const QUEUES = [undefined, 'home', 'reviews'];

/** Milliseconds after which the first page stands, and the others may be brought. */
const QUIET = 3000;

/**
 * Base of the frame around all pages: where one is and can go, what waits, the keys. Its shadow root keeps other styles
 * out. Who extends it gives `arrived()`, a promise of the session, and may give more: `brand()`, `languageSwitch()`,
 * `around()` (what stands beside the pages), `stranger()` (what is seen by who is not signed in).
 */
export class Frame extends LitElement {
  static styles = [base, layout, pages, preview, register, reviews, board, home, calendar, library, settings, views, people, backlog, search, shell];
  static properties = {
    ready: { state: true },
    problem: { state: true },
    open: { state: true },
    tasks: { state: true },
    message: { state: true },
  };

  #titled;
  #quiet;
  #views = new Views(this);

  connectedCallback() {
    super.connectedCallback();
    followAddress();
    // Beside the question who is signed in, not after it.
    this.#views.bring(route());
    setTimeout(() => {
      if (navigator.onLine) {
        this.#views.bringAll();
        bringLanguages();
      }
    }, QUIET);
    onLanguage(() => this.requestUpdate());
    onSession(() => this.requestUpdate());
    onRoute(() => this.#arrive());
    this.addEventListener('mithaq-say', (event) => this.say(event.detail));
    this.addEventListener('mithaq-title', (event) => (document.title = `${event.detail} · ${t('brand')}`));
    this.addEventListener('mithaq-tasks', (event) => (this.tasks = event.detail));
    // After those of the pages, whose own keys come first.
    window.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', (event) => this.#closeMenu(event));
    this.begin();
  }

  async begin() {
    this.problem = undefined;
    try {
      await this.arrived();
      this.ready = true;
      this.countTasks();
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** The views that read the queue themselves tell how many wait. */
  async countTasks() {
    if (session.me && !QUEUES.includes(route().path[0])) {
      this.tasks = (await get('tasks', { limit: 0 }).catch(() => ({ counts: {} }))).counts.all;
    }
  }

  #arrive() {
    this.open = undefined;
    this.requestUpdate();
    this.updateComplete.then(() => {
      window.scrollTo(0, 0);
      // On a phone the navigation is pushed along to where one is.
      this.renderRoot.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const main = this.renderRoot.querySelector('main');
      // A view that begins in a field of its own, as the search does, keeps the cursor there.
      if (!main?.contains(this.renderRoot.activeElement)) {
        main?.focus({ preventScroll: true });
      }
    });
  }

  say(message) {
    this.message = message;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => (this.message = ''), 6000);
  }

  #key(event) {
    if (event.key === 'Escape' && this.open) {
      const opened = this.open;
      this.open = undefined;
      this.renderRoot.querySelector(`#${opened}-button`)?.focus();
      return;
    }
    if (!session.me || event.defaultPrevented || !isFor(this.renderRoot, event)) {
      return;
    }
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      this.renderRoot.querySelector('mithaq-palette').open();
      return;
    }
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || this.renderRoot.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      this.#search();
    } else if (event.key === '?') {
      event.preventDefault();
      this.#showKeys();
    } else if (event.key === 'j' || event.key === 'k') {
      walk(this.renderRoot.querySelector('main'), this.renderRoot.activeElement, event.key === 'j' ? 1 : -1);
    }
  }

  #search() {
    if (route().path[0] !== 'search') {
      go(link(['search']));
    }
    this.updateComplete.then(() => this.renderRoot.querySelector('#search-text')?.focus());
  }

  #showKeys() {
    this.renderRoot.querySelector('mithaq-shortcuts').open();
  }

  #closeMenu(event) {
    if (this.open && !event.composedPath().some((node) => node.classList?.contains('menu-holder'))) {
      this.open = undefined;
    }
  }

  /** A view that shows one thing names itself with `mithaq-title`; the others are named as in the navigation. */
  updated() {
    const { path } = route();
    const titled = session.me ? `${path[0] ?? 'home'} ${path[1] ?? ''} ${language()}` : language();
    if (titled === this.#titled) {
      return;
    }
    this.#titled = titled;
    const names = { alerts: t('alerts.title'), delivery: t('delivery.title'), absence: t('absence.title'), sessions: t('sessions.title') };
    places().forEach((place) => (names[place.name] = place.label()));
    const name = session.me ? names[path[0] ?? 'home'] : t('signIn.title');
    document.title = name ? `${name} · ${t('brand')}` : t('brand');
  }

  brand() {
    return nothing;
  }

  languageSwitch() {
    return nothing;
  }

  around() {
    return nothing;
  }

  /** What ends the session, in the menu of the person. */
  leaving() {
    return nothing;
  }

  #navigation(current) {
    const entry = (place) => html`<a
      href=${link(pathOf(place))}
      aria-current=${place.name === current ? 'page' : nothing}
    >${icon(place.drawing)}<span>${place.label()}</span>${place.name === 'reviews' && this.tasks ? html`<span class="count">${number(this.tasks)}</span>` : nothing}</a>`;
    return html`<nav class="nav" aria-label=${t('shell.navigation')}>
      ${places().filter(({ aside }) => !aside).map(entry)}
    </nav>`;
  }

  #person() {
    const { me } = session;
    const open = this.open === 'person';
    return html`<div class="menu-holder">
      <button
        type="button"
        class="tool"
        id="person-button"
        aria-expanded=${open}
        aria-label=${t('shell.person', { name: me.displayName })}
        @click=${() => (this.open = open ? undefined : 'person')}
      >${icon('person')}</button>
      ${open
        ? html`<div class="menu menu-narrow">
            <div>
              <p class="row-title"><bdi>${me.displayName}</bdi></p>
              <p class="quiet"><bdi>${me.person}</bdi></p>
            </div>
            ${me.roles?.length
              ? html`<ul class="chosen">${me.roles.map((role) => html`<li class="chip">${t(`role.${role}`)}</li>`)}</ul>`
              : nothing}
            <a class="button" href=${link(['delivery'])}>${t('delivery.title')}</a>
            <p><a href=${link(['alerts'])}>${t('alerts.title')}</a></p>
            <p><a href=${link(['absence'])}>${t('absence.title')}</a></p>
            ${session.ownLogin ? html`<p><a href=${link(['sessions'])}>${t('sessions.title')}</a></p>` : nothing}
            <mithaq-digits></mithaq-digits>
            <button type="button" class="button button-plain" @click=${() => this.#showKeys()}>${t('shell.keys')}</button>
            ${this.leaving()}
          </div>`
        : nothing}
    </div>`;
  }

  #pages() {
    const current = route();
    return html`<header class="shell-header">
        <button type="button" class="button skip" @click=${() => this.renderRoot.querySelector('main').focus()}>${t('shell.skip')}</button>
        ${this.brand()} ${this.#navigation(current.path[0] ?? 'home')}
        <div class="tools">
          ${this.languageSwitch()}
          <div class="menu-holder">
            <mithaq-notices
              .open=${this.open === 'notices'}
              @toggle-notices=${() => (this.open = this.open === 'notices' ? undefined : 'notices')}
            ></mithaq-notices>
          </div>
          ${this.#person()}
        </div>
      </header>
      <mithaq-connection></mithaq-connection>
      <main class="page" tabindex="-1">${this.#views.shown(current)}</main>
      ${this.around()}`;
  }

  render() {
    if (this.problem) {
      return html`<main class="page">${problemNote(this.problem, () => this.begin())}</main>`;
    }
    if (!this.ready) {
      return html`<main class="page"><div class="loading" role="status"><span class="visually-hidden">${t('state.loading')}</span></div></main>`;
    }
    return html`${session.me ? this.#pages() : this.stranger()}
      <mithaq-ask></mithaq-ask>
      <mithaq-undo></mithaq-undo>
      <mithaq-drop></mithaq-drop>
      ${session.me ? html`<mithaq-palette></mithaq-palette><mithaq-shortcuts></mithaq-shortcuts>` : nothing}
      <div class="toast" role="status" aria-live="polite">${this.message ?? ''}</div>`;
  }
}
