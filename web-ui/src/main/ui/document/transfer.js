import { html, nothing } from 'lit';
import { sendFile } from '../api/upload.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { fileSize, percent, t } from '../language/language.js';

/**
 * One file of an element on its way to the server. It goes up as soon as it is taken, while the rest is filled in; its row tells
 * how far it is, takes it back, and tries again what was refused.
 */
export class Transfer {
  file;
  part = 0;
  problem;
  /** What the server says of the file once it is there. */
  upload;
  #host;
  #running;
  #sending;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.withdraw();
  }

  /** Whether the file still goes up: what needs it may wait with `arrived()`. */
  get underWay() {
    return Boolean(this.file && !this.upload && !this.problem);
  }

  take(file) {
    this.withdraw();
    if (file) {
      this.#running = new AbortController();
      this.file = file;
      this.#sending = this.#send(file, this.#running);
    }
  }

  withdraw() {
    this.#running?.abort();
    this.#running = undefined;
    Object.assign(this, { file: undefined, part: 0, upload: undefined, problem: undefined });
    this.#host.requestUpdate();
  }

  /** The name of what has arrived; undefined when there is no file, or when it was taken back meanwhile. */
  async arrived() {
    if (this.problem) {
      this.take(this.file);
    }
    while (this.underWay) {
      await this.#sending;
    }
    if (this.problem) {
      throw this.problem;
    }
    return this.upload?.upload;
  }

  async #send(file, running) {
    const tell = (what) => {
      if (this.#running === running) {
        Object.assign(this, what);
        this.#host.requestUpdate();
      }
    };
    try {
      tell({ upload: await sendFile('POST', 'uploads', file, { signal: running.signal, progress: (part) => tell({ part }) }) });
    } catch (problem) {
      // Of what was taken back nobody needs to hear.
      tell({ problem });
    }
  }

  /** @param withdraw what the button does that takes the file back */
  row(withdraw = () => this.withdraw()) {
    const sent = this.upload ? t('file.uploaded') : t('file.uploading', { percent: percent(Math.floor(this.part * 100) / 100) });
    return html`<div class="stack" data-testid="transfer">
      <div class="card-head">
        <p class="file-name" tabindex="-1">${icon('page')} <bdi><strong>${this.file.name}</strong></bdi> <span class="quiet">${fileSize(this.file.size)}</span></p>
        <div class="actions">
          <button type="button" class="button" @click=${withdraw}>${this.upload ? t('file.remove') : t('action.cancel')}</button>
        </div>
      </div>
      ${this.problem
        ? problemNote(this.problem, () => this.take(this.file))
        : html`<div>
            ${this.upload ? nothing : html`<progress max="1" .value=${this.part} aria-label=${t('file.progress')}></progress>`}
            <p class="quiet" role=${this.upload ? 'status' : nothing}>${this.upload ? html`${icon('check')} ` : nothing}${sent}</p>
          </div>`}
    </div>`;
  }
}
