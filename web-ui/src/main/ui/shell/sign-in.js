import { html, nothing } from 'lit';
import { goOn, session, signIn } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { language, t } from '../language/language.js';

/**
 * Name and password, and the way over an identity provider. `fixed` keeps the person: a session that ended goes on for the same one, who
 * signs in at a provider in a window of its own, so that what was typed here stays.
 */
class SignIn extends View {
  static properties = { person: {}, fixed: {}, problem: { state: true }, busy: { state: true } };

  #returned = () => document.visibilityState === 'visible' && this.#lookAgain();

  connectedCallback() {
    super.connectedCallback();
    this.problem = session.refusal;
    if (this.fixed && session.provider) {
      window.addEventListener('focus', this.#returned);
      document.addEventListener('visibilitychange', this.#returned);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.#returned);
    document.removeEventListener('visibilitychange', this.#returned);
  }

  async #lookAgain() {
    // Where the server does not answer the shell says so.
    if (await goOn(this.person).catch(() => false)) {
      this.emit('signed-in');
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.target;
    const fields = new FormData(form);
    this.busy = true;
    this.problem = undefined;
    try {
      await signIn(fields.get('person').trim(), fields.get('password'));
      form.reset();
      this.emit('signed-in');
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('input[name=password]').select();
    } finally {
      this.busy = false;
    }
  }

  /** The page that is asked for may change while the log-in stands, so that the address is made with the click. */
  #go(event) {
    const address = new URL(session.provider.address);
    address.searchParams.set('page', location.hash);
    address.searchParams.set('language', language());
    event.currentTarget.href = address.href;
  }

  #provider() {
    if (!session.provider) {
      return nothing;
    }
    const name = session.provider.labels[language()];
    return html`<a
        class="button button-primary" data-testid="provider" href=${session.provider.address}
        target=${this.fixed ? '_blank' : nothing} rel=${this.fixed ? 'noopener' : nothing} @click=${this.#go}
      >${name ? t('signIn.by', { name }) : t('signIn.byProvider')}</a>
      ${this.fixed ? html`<p class="quiet">${t('signIn.window')}</p>` : nothing}
      <p class="quiet">${t('signIn.or')}</p>`;
  }

  render() {
    return html`<form @submit=${this.#submit} class="stack">
      ${session.directory === undefined || session.directory === null
        ? nothing
        : html`<p class="quiet" data-testid="directory">${session.directory ? t('signIn.with', { name: session.directory }) : t('signIn.withDirectory')}</p>`}
      ${problemNote(this.problem)}
      ${this.#provider()}
      <div class="field">
        <label for="person">${t('signIn.person')}</label>
        <input
          id="person" name="person" dir="ltr" required autocomplete="username" autocapitalize="none" spellcheck="false"
          .value=${this.person ?? ''} ?readonly=${this.fixed} ?autofocus=${!this.fixed && !session.provider}
        >
      </div>
      <div class="field">
        <label for="password">${t('signIn.password')}</label>
        <input
          id="password" name="password" type="password" dir="ltr" required autocomplete="current-password"
          ?autofocus=${this.fixed}
        >
      </div>
      <button class=${session.provider ? 'button' : 'button button-primary'} aria-disabled=${this.busy ?? false}>${t('action.signIn')}</button>
    </form>`;
  }
}

customElements.define('mithaq-sign-in', SignIn);
