import { html, nothing } from 'lit';
import { onReach, readSession } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

const FIRST = 2_000;
const LONGEST = 30_000;

/**
 * Says that the server cannot be reached, before somebody finds out by losing a click, and tries again by itself. The shell
 * holds it; whatever could not be read is read again (`Remote`) once it answers.
 */
class Connection extends View {
  static properties = { lost: { state: true } };

  #pause = FIRST;
  #next;
  #stop;
  #offline = () => this.#lose();
  #online = () => this.#try();

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onReach((reached) => (reached ? this.#regain() : this.#lose()));
    window.addEventListener('offline', this.#offline);
    window.addEventListener('online', this.#online);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#next);
    window.removeEventListener('offline', this.#offline);
    window.removeEventListener('online', this.#online);
  }

  #lose() {
    if (!this.lost) {
      this.lost = true;
      this.#pause = FIRST;
      this.#later();
    }
  }

  #later() {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#try(), this.#pause);
    this.#pause = Math.min(this.#pause * 1.5, LONGEST);
  }

  async #try() {
    if (!this.lost) {
      return;
    }
    try {
      await readSession();
      this.#regain();
    } catch {
      this.#later();
    }
  }

  #regain() {
    clearTimeout(this.#next);
    this.lost = false;
  }

  render() {
    return html`<div role="status" class=${this.lost ? 'connection' : 'visually-hidden'}>${this.lost
      ? html`${icon('warning')} <p><strong>${navigator.onLine ? t('connection.lost') : t('connection.offline')}</strong> ${t('connection.text')}</p>
          <button type="button" class="button" @click=${() => this.#try()}>${t('action.retry')}</button>`
      : nothing}</div>`;
  }
}

customElements.define('mithaq-connection', Connection);
