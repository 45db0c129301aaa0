import { html, nothing } from 'lit';
import { problemNote } from '../elements/problem-note.js';
import { t } from '../language/language.js';
import { refresh, say, ShareHost } from './host.js';

/**
 * Base of the dialogs that an action of Share's library opens. It asks, sends, and closes; a refusal stays beside what
 * was typed. `record` is what Share's library knows of the document. Who extends it gives `heading`, `content()`,
 * `confirm` (the button's text), `send()` (a promise; undefined when something is missing and was said so) and `done`.
 */
export class ShareDialog extends ShareHost {
  static properties = { record: { attribute: false }, busy: { state: true }, problem: { state: true } };

  #before;

  /** What the page says when it is done; null when the dialog says it itself. */
  get done() {
    return null;
  }

  firstUpdated() {
    this.#before = document.activeElement;
    this.renderRoot.querySelector('dialog').showModal();
  }

  close() {
    this.renderRoot.querySelector('dialog').close();
    this.remove();
    this.#before?.focus?.();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      if ((await this.send()) !== undefined) {
        this.close();
        if (this.done) {
          say(this.done);
        }
        refresh();
      }
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.renderRoot.querySelector('.note-problem')?.scrollIntoView({ block: 'nearest' });
    } finally {
      this.busy = false;
    }
  }

  /** Asked before something typed is thrown away by Escape; nothing is lost without a word. */
  get dirty() {
    return false;
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="title" @cancel=${(event) => {
      event.preventDefault();
      if (!this.dirty && !this.busy) {
        this.close();
      }
    }}>
      <form class="stack" novalidate @submit=${this.#submit}>
        <h2 id="title">${this.heading}</h2>
        <p class="quiet"><bdi>${this.record?.displayName ?? ''}</bdi></p>
        ${this.content()}
        ${this.problem ? problemNote(this.problem) : nothing}
        <div class="actions">
          <button class="button button-primary" ?disabled=${this.busy}>${this.confirm}</button>
          <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.close()}>${t('action.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }
}
