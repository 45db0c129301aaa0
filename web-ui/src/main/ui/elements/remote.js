import { html, nothing } from 'lit';
import { onReach } from '../api/api.js';
import { onLanguage, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { problemNote } from './problem-note.js';

/**
 * Something that is read from the server for an element: loading, there, or refused with a way to try again. It is read
 * again when the language changes, because it carries labels, and when the server answers again after it could not be
 * reached; what was there stays on the page meanwhile.
 */
export class Remote {
  value;
  problem;
  busy = false;
  #host;
  #read;
  #arguments;
  #running;
  #stopListening = [];

  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected() {
    this.#stopListening = [
      onLanguage(() => this.#arguments && this.run(...this.#arguments)),
      onReach((answers) => answers && this.problem?.status === 0 && this.again()),
    ];
  }

  hostDisconnected() {
    this.#stopListening.forEach((stop) => stop());
    this.#running?.abort();
  }

  /** Reads; a newer call makes an older one not matter. */
  async run(...args) {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#arguments = args;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const value = await this.#read(...args, running.signal);
      if (this.#running === running) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (problem) {
      if (this.#running === running && problem.name !== 'AbortError') {
        this.problem = problem;
      }
    } finally {
      if (this.#running === running) {
        this.busy = false;
        this.#host.requestUpdate();
      }
    }
  }

  again() {
    return this.run(...(this.#arguments ?? []));
  }

  /** Takes a value that came another way, for example as the answer to a change; what is still being read is older. */
  set(value) {
    this.#running?.abort();
    this.#running = undefined;
    this.busy = false;
    this.value = value;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  render(ready) {
    if (this.problem) {
      const home = html`<a class="button" href=${link(['home'])}>${t('nav.home')}</a>`;
      return problemNote(this.problem, () => this.again(), this.problem.status === 404 ? home : nothing);
    }
    if (this.value === undefined) {
      return this.busy
        ? html`<div class="loading" role="status"><span class="visually-hidden">${t('state.loading')}</span></div>`
        : nothing;
    }
    return ready(this.value);
  }
}
