import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { onSessionEnd, get } from '../api/api.js';
import { begin, chooseLanguage, onSession, session, signOut } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { applyToDocument, language, LANGUAGES, onLanguage, t } from '../language/language.js';
import { base } from '../styles/base.js';
import { board } from '../styles/board.js';
import { calendar } from '../styles/calendar.js';
import { home } from '../styles/home.js';
import { layout } from '../styles/layout.js';
import { pages } from '../styles/pages.js';
import { preview } from '../styles/preview.js';
import { register } from '../styles/register.js';
import { reviews } from '../styles/reviews.js';
import { shell } from '../styles/shell.js';
import { views } from '../styles/views.js';
import { pathOf, places } from './places.js';
import { followAddress, go, link, onRoute, route } from './router.js';
import { walk } from './rows.js';
import { mayLeave } from './unsaved.js';

const VIEWS = {
  home: () => html`<mithaq-home></mithaq-home>`,
  file: ({ query }) => html`<mithaq-file-page .type=${query.get('type')} .amends=${query.get('amends')}></mithaq-file-page>`,
  documents: ({ path, query }) =>
    html`${keyed(path[1], html`<mithaq-document .documentId=${path[1]} .query=${query}></mithaq-document>`)}`,
  reviews: ({ path, query }) => html`<mithaq-reviews .taskId=${path[1]} .query=${query}></mithaq-reviews>`,
  partners: ({ path, query }) =>
    path[1]
      ? html`${keyed(path[1], html`<mithaq-partner .partnerId=${path[1]} .part=${query.get('part')}></mithaq-partner>`)}`
      : html`<mithaq-partners .query=${query}></mithaq-partners>`,
  register: ({ query }) => html`<mithaq-register .query=${query}></mithaq-register>`,
  calendar: ({ query }) => html`<mithaq-calendar .query=${query}></mithaq-calendar>`,
  absence: () => html`<mithaq-absence></mithaq-absence>`,
  board: ({ query }) => html`<mithaq-board .query=${query}></mithaq-board>`,
  search: ({ query }) => html`<mithaq-search .query=${query}></mithaq-search>`,
  delivery: () => html`<mithaq-delivery></mithaq-delivery>`,
  settings: ({ path }) => html`<mithaq-settings .part=${path[1]}></mithaq-settings>`,
};

/** The frame of all pages: who is here, where they are, in which language. Its shadow root keeps other styles out. */
class App extends LitElement {
  static styles = [base, layout, pages, preview, register, reviews, board, home, calendar, views, shell];
  static properties = {
    ready: { state: true },
    problem: { state: true },
    open: { state: true },
    tasks: { state: true },
    message: { state: true },
    ended: { state: true },
  };

  #afterSignIn = [];

  connectedCallback() {
    super.connectedCallback();
    applyToDocument();
    followAddress();
    onLanguage(() => this.requestUpdate());
    onSession(() => this.requestUpdate());
    onRoute(() => this.#arrive());
    onSessionEnd(() => this.#askToSignInAgain());
    this.addEventListener('mithaq-say', (event) => this.#say(event.detail));
    this.addEventListener('mithaq-title', (event) => (document.title = `${event.detail} · ${t('brand')}`));
    this.addEventListener('mithaq-tasks', (event) => (this.tasks = event.detail));
    // After those of the pages, whose own keys come first.
    window.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', (event) => this.#closeMenu(event));
    this.#begin();
  }

  async #begin() {
    this.problem = undefined;
    try {
      await begin();
      this.ready = true;
      this.#countTasks();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #countTasks() {
    if (session.me) {
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

  #askToSignInAgain() {
    if (!session.ownLogin) {
      location.reload();
      return new Promise(() => {});
    }
    return new Promise((resolve) => {
      this.#afterSignIn.push(resolve);
      if (!this.ended) {
        this.ended = true;
        this.updateComplete.then(() => this.renderRoot.querySelector('#again').showModal());
      }
    });
  }

  #signedIn() {
    this.renderRoot.querySelector('#again')?.close();
    this.ended = false;
    this.#afterSignIn.splice(0).forEach((resolve) => resolve());
    this.#countTasks();
  }

  #say(message) {
    this.message = message;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => (this.message = ''), 6000);
  }

  #key(event) {
    if (event.key === 'Escape' && this.open) {
      const opened = this.open;
      this.open = undefined;
      this.renderRoot.querySelector(`#${opened}-button`)?.focus();
      return;
    }
    if (!session.me || event.defaultPrevented) {
      return;
    }
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      this.renderRoot.querySelector('mithaq-palette').open();
      return;
    }
    const typing = event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.renderRoot.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      this.#search();
    } else if (event.key === '?') {
      event.preventDefault();
      this.renderRoot.querySelector('mithaq-shortcuts').open();
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

  #closeMenu(event) {
    if (this.open && !event.composedPath().some((node) => node.classList?.contains('menu-holder'))) {
      this.open = undefined;
    }
  }

  /** A view that shows one thing names itself with `mithaq-title`; the others are named as in the navigation. */
  updated() {
    const { path } = route();
    const shown = session.me ? `${path[0] ?? 'home'} ${path[1] ?? ''} ${language()}` : language();
    if (shown === this.titled) {
      return;
    }
    this.titled = shown;
    const names = { delivery: t('delivery.title'), absence: t('absence.title') };
    places().forEach((place) => (names[place.name] = place.label()));
    const name = session.me ? names[path[0] ?? 'home'] : t('signIn.title');
    document.title = name ? `${name} · ${t('brand')}` : t('brand');
  }

  async #leave() {
    if (mayLeave.unasked() || (await mayLeave.ask())) {
      await signOut().catch((problem) => this.#say(problem.detail || t('problem.unreachable')));
      this.open = undefined;
    }
  }

  #languageSwitch() {
    return html`<select
      class="language"
      aria-label=${t('shell.language')}
      @change=${(event) => chooseLanguage(event.target.value)}
    >
      ${LANGUAGES.map(
        ({ code, name }) => html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`,
      )}
    </select>`;
  }

  #brand() {
    return html`<a class="brand" href="#/"><img src="favicon.svg" alt="">${t('brand')}</a>`;
  }

  #navigation(current) {
    const entry = (place) => html`<a
      href=${link(pathOf(place))}
      aria-current=${place.name === current ? 'page' : nothing}
    >${icon(place.drawing)}<span>${place.label()}</span>${place.name === 'reviews' && this.tasks ? html`<span class="count">${this.tasks}</span>` : nothing}</a>`;
    return html`<nav class="nav" aria-label=${t('shell.navigation')}>
      ${places().map(entry)}
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
            <p><a href=${link(['absence'])}>${t('absence.title')}</a></p>
            <button type="button" class="button button-plain" @click=${() => this.renderRoot.querySelector('mithaq-shortcuts').open()}>${t('shell.keys')}</button>
            ${session.ownLogin
              ? html`<button type="button" class="button" @click=${() => this.#leave()}>${t('action.signOut')}</button>`
              : nothing}
          </div>`
        : nothing}
    </div>`;
  }

  #signInPage() {
    return html`<main class="page" tabindex="-1">
      <div class="sign-in">
        <div class="page-head"><span class="brand"><img src="favicon.svg" alt="">${t('brand')}</span>${this.#languageSwitch()}</div>
        <h1>${t('signIn.title')}</h1>
        <mithaq-sign-in @signed-in=${() => this.#signedIn()}></mithaq-sign-in>
      </div>
    </main>`;
  }

  #pages() {
    const current = route();
    const name = current.path[0] ?? 'home';
    return html`<header class="shell-header">
        <button type="button" class="button skip" @click=${() => this.renderRoot.querySelector('main').focus()}>${t('shell.skip')}</button>
        ${this.#brand()} ${this.#navigation(name)}
        <div class="tools">
          ${this.#languageSwitch()}
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
      <main class="page" tabindex="-1">
        ${Object.hasOwn(VIEWS, name) ? VIEWS[name](current) : html`<mithaq-nowhere></mithaq-nowhere>`}
      </main>
      <dialog class="dialog" id="again" aria-labelledby="again-title" @cancel=${(event) => event.preventDefault()}>
        <h2 id="again-title">${t('signIn.again')}</h2>
        <p>${t('signIn.again.text')}</p>
        ${this.ended
          ? html`<mithaq-sign-in .person=${session.me.person} .fixed=${true} @signed-in=${() => this.#signedIn()}></mithaq-sign-in>`
          : nothing}
      </dialog>`;
  }

  render() {
    if (this.problem) {
      return html`<main class="page">${problemNote(this.problem, () => this.#begin())}</main>`;
    }
    if (!this.ready) {
      return html`<main class="page"><div class="loading" role="status"><span class="visually-hidden">${t('state.loading')}</span></div></main>`;
    }
    return html`${session.me ? this.#pages() : this.#signInPage()}
      <mithaq-ask></mithaq-ask>
      <mithaq-undo></mithaq-undo>
      <mithaq-drop></mithaq-drop>
      ${session.me ? html`<mithaq-palette></mithaq-palette><mithaq-shortcuts></mithaq-shortcuts>` : nothing}
      <div class="toast" role="status" aria-live="polite">${this.message ?? ''}</div>`;
  }
}

customElements.define('mithaq-app', App);
