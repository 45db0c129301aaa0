import { html, nothing } from 'lit';
import { onSessionEnd } from '../api/api.js';
import { begin, chooseLanguage, session, signOut } from '../api/session.js';
import { applyToDocument, language, LANGUAGES, t } from '../language/language.js';
import { forgetSearches } from '../search/past.js';
import { Frame } from './frame.js';
import { mayLeave } from './unsaved.js';

/** The pages on their own: the frame, with signing in and out and the choice of a language. */
class App extends Frame {
  static properties = { ended: { state: true } };

  #afterSignIn = [];

  connectedCallback() {
    super.connectedCallback();
    applyToDocument();
    onSessionEnd(() => this.#askToSignInAgain());
  }

  arrived() {
    return begin();
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
    this.countTasks();
  }

  async #leave() {
    if (mayLeave.unasked() || (await mayLeave.ask())) {
      const person = session.me?.person;
      await signOut().then(() => forgetSearches(person), (problem) => this.say(problem.detail || t('problem.unreachable')));
      this.open = undefined;
    }
  }

  async #speak(choice) {
    try {
      await chooseLanguage(choice.value);
    } catch {
      choice.value = language();
      this.say(t('problem.unreachable'));
    }
  }

  languageSwitch() {
    return html`<select
      class="language"
      aria-label=${t('shell.language')}
      @change=${(event) => this.#speak(event.target)}
    >
      ${LANGUAGES.map(
        ({ code, name }) => html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`,
      )}
    </select>`;
  }

  brand() {
    return html`<a class="brand" href="#/"><img src="favicon.svg" alt="">${t('brand')}</a>`;
  }

  leaving() {
    return session.ownLogin
      ? html`<button type="button" class="button" @click=${() => this.#leave()}>${t('action.signOut')}</button>`
      : nothing;
  }

  stranger() {
    return html`<main class="page" tabindex="-1">
      <div class="sign-in">
        <div class="page-head"><span class="brand"><img src="favicon.svg" alt="">${t('brand')}</span>${this.languageSwitch()}</div>
        <h1>${t('signIn.title')}</h1>
        <mithaq-sign-in @signed-in=${() => this.#signedIn()}></mithaq-sign-in>
      </div>
    </main>`;
  }

  around() {
    return html`<dialog class="dialog" id="again" aria-labelledby="again-title" @cancel=${(event) => event.preventDefault()}>
      <h2 id="again-title">${t('signIn.again')}</h2>
      <p>${t('signIn.again.text')}</p>
      ${this.ended
        ? html`<mithaq-sign-in .person=${session.me.person} .fixed=${true} @signed-in=${() => this.#signedIn()}></mithaq-sign-in>`
        : nothing}
    </dialog>`;
  }
}

customElements.define('mithaq-app', App);
