import { html, nothing } from 'lit';
import { session, signIn } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Name and password. `fixed` keeps the person: a session that ended goes on for the same one. */
class SignIn extends View {
  static properties = { person: {}, fixed: {}, problem: { state: true }, busy: { state: true } };

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

  render() {
    return html`<form @submit=${this.#submit} class="stack">
      ${session.directory === undefined || session.directory === null
        ? nothing
        : html`<p class="quiet" data-testid="directory">${session.directory ? t('signIn.with', { name: session.directory }) : t('signIn.withDirectory')}</p>`}
      ${problemNote(this.problem)}
      <div class="field">
        <label for="person">${t('signIn.person')}</label>
        <input
          id="person" name="person" dir="ltr" required autocomplete="username" autocapitalize="none" spellcheck="false"
          .value=${this.person ?? ''} ?readonly=${this.fixed} ?autofocus=${!this.fixed}
        >
      </div>
      <div class="field">
        <label for="password">${t('signIn.password')}</label>
        <input
          id="password" name="password" type="password" dir="ltr" required autocomplete="current-password"
          ?autofocus=${this.fixed}
        >
      </div>
      <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.signIn')}</button>
    </form>`;
  }
}

customElements.define('mithaq-sign-in', SignIn);
