import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fileSize, fromNow, moment, number, t } from '../language/language.js';
import { link } from '../shell/router.js';

const WHILE_RUNNING = 1_000;
const ELSE = 15_000;

/** What is kept beside the server in case it is lost, and whether its files are what was filed. */
class BackupsPage extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  #state = new Remote(this, async (signal) => {
    const [kept, integrity] = await Promise.all([get('backups', undefined, { signal }), get('integrity', undefined, { signal })]);
    return { kept, integrity };
  });
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #follow() {
    clearTimeout(this.#timer);
    if (!document.hidden) {
      await this.#state.run();
    }
    const { kept, integrity } = this.#state.value ?? {};
    if (this.isConnected) {
      this.#timer = setTimeout(() => this.#follow(), kept?.running || integrity?.running ? WHILE_RUNNING : ELSE);
    }
  }

  async #begin(path, query = '') {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await post(`${path}${query}`);
      await this.#follow();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #button(label, action, main = false) {
    return html`<button type="button" class=${main ? 'button button-primary' : 'button'} aria-disabled=${this.busy ?? false}
      @click=${action}>${label}</button>`;
  }

  #failed(text) {
    return html`<div class="note note-problem" role="alert"><p class="note-title">${text}</p></div>`;
  }

  #progress({ files, expected }, id) {
    return html`<div class="field" role="group" aria-labelledby=${id}>
      <span id=${id}>${expected ? t('backups.running', { done: number(files), expected: number(expected) }) : t('backups.reading')}</span>
      ${expected ? html`<progress max=${expected} .value=${files} aria-labelledby=${id}></progress>` : html`<progress aria-labelledby=${id}></progress>`}
    </div>`;
  }

  #backup({ made, version, documents, files, bytes, whole, missing }) {
    return html`<li class="row" data-testid="backup">
      <span class="row-title">${moment(made)}
        ${whole
          ? html`<span class="chip chip-good">${t('backups.whole')}</span>`
          : html`<span class="chip chip-bad">${t('backups.lacking', { count: missing })}</span>`}</span>
      <span class="facts quiet"><span>${fromNow(made)}</span>
        <span>${t('backups.holds', { documents, files, size: fileSize(bytes) })}</span>
        <bdi>Mithaq ${version}</bdi></span>
    </li>`;
  }

  #backups({ backups, running, failed, daily, keep }) {
    return html`<section class="card stack" aria-labelledby="backups-list">
      <h2 id="backups-list">${t('backups.list')}</h2>
      <p class="quiet">${daily ? t('backups.daily', { hour: daily, keep }) : t('backups.never')}</p>
      ${failed && !running ? this.#failed(t('backups.failed', { when: fromNow(failed) })) : nothing}
      ${running ? this.#progress(running, 'backup-label') : html`<div>${this.#button(t('backups.make'), () => this.#begin('backups'), true)}</div>`}
      ${backups.length ? html`<ul class="rows">${backups.map((one) => this.#backup(one))}</ul>` : html`<p class="quiet">${t('backups.none')}</p>`}
      <p class="quiet">${t('backups.restore')}</p>
    </section>`;
  }

  #use({ document: id, name, version, deleted }) {
    return html`<span class="facts">${deleted ? html`<bdi>${name}</bdi>` : html`<a href=${link(['documents', id])}><bdi>${name}</bdi></a>`}
      <span class="quiet">${t('integrity.version', { version })}</span>
      ${deleted ? html`<span class="quiet">${t('integrity.deleted')}</span>` : nothing}</span>`;
  }

  #damage({ fingerprint, fault, uses, inBackup }) {
    return html`<li class="row" data-testid="damage">
      <span class="row-title"><span class="chip chip-bad">${t(`integrity.fault.${fault}`)}</span>
        <span class="chip">${inBackup ? t('integrity.inBackup') : t('integrity.inNone')}</span></span>
      ${uses.map((use) => this.#use(use))}
      <span class="quiet"><bdi class="code">${fingerprint}</bdi></span>
    </li>`;
  }

  #report({ ended, sound, files, damages, auditEntries, auditFlaw }) {
    if (sound) {
      return html`<p role="status">${t('integrity.sound', { files, entries: auditEntries, when: fromNow(ended) })}</p>`;
    }
    return html`<div class="note note-problem" role="alert">
        ${damages.length ? html`<p class="note-title">${t('integrity.damaged', { count: damages.length, files, when: fromNow(ended) })}</p>` : nothing}
        ${auditFlaw ? html`<p class="note-title">${t('integrity.flaw', { entry: auditFlaw })}</p>` : nothing}
      </div>
      <ul class="rows">${damages.map((one) => this.#damage(one))}</ul>
      ${damages.some(({ inBackup }) => inBackup)
        ? html`<div>${this.#button(t('integrity.repair'), () => this.#begin('integrity', '?repair=true'), true)}</div>`
        : nothing}`;
  }

  #integrity({ running, failed, last }) {
    return html`<section class="card stack" aria-labelledby="integrity-title">
      <h2 id="integrity-title">${t('integrity.title')}</h2>
      <p class="quiet">${t('integrity.text')}</p>
      ${failed && !running ? this.#failed(t('integrity.failed', { when: fromNow(failed) })) : nothing}
      ${running ? this.#progress(running, 'integrity-label') : html`${last ? this.#report(last) : nothing}
        <div>${this.#button(t('integrity.check'), () => this.#begin('integrity'))}</div>`}
    </section>`;
  }

  render() {
    return html`<div><h1>${t('backups.title')}</h1><p class="quiet">${t('backups.text')}</p></div>
      ${problemNote(this.problem)}
      ${this.#state.render(({ kept, integrity }) => html`${this.#backups(kept)} ${this.#integrity(integrity)}`)}`;
  }
}

customElements.define('mithaq-backups', BackupsPage);
