import { html, nothing } from 'lit';
import { get, post, put } from '../api/api.js';
import { download } from '../api/download.js';
import { has } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { fromNow, number, t } from '../language/language.js';
import { ask } from '../shell/ask.js';
import { sendBatchFiles } from './backlog-page.js';

const POLL = 1_500;
const UNDER_WAY = ['CHECKING', 'RUNNING', 'UNDOING'];
const OPEN = ['UPLOADED', 'CHECKED'];
const TONE = { DONE: 'chip-good', CANCELLED: 'chip-bad', RUNNING: 'chip-accent', CHECKING: 'chip-accent', UNDOING: 'chip-accent' };

// What may be done at each state: [step, label, whether it is the one to go on with, whether administrators may].
const STEPS = {
  UPLOADED: [['CHECK', () => t('backlog.check'), true], ['CANCEL', () => t('backlog.cancel'), false, true]],
  CHECKING: [['CANCEL', () => t('backlog.check.stop'), false, true]],
  CHECKED: [['START', () => t('backlog.start'), true], ['CHECK', () => t('backlog.check'), false], ['CANCEL', () => t('backlog.cancel'), false, true]],
  RUNNING: [['PAUSE', () => t('backlog.pause'), false, true], ['CANCEL', () => t('backlog.cancel'), false, true]],
  PAUSED: [['START', () => t('backlog.resume'), true], ['UNDO', () => t('backlog.undo'), false], ['CANCEL', () => t('backlog.cancel'), false, true]],
  DONE: [['UNDO', () => t('backlog.undo'), false]],
  CANCELLED: [['UNDO', () => t('backlog.undo'), false]],
};

const QUESTIONS = {
  UNDO: () => ({ title: t('backlog.undo.title'), text: t('backlog.undo.text'), confirm: t('backlog.undo') }),
  CANCEL: () => ({ title: t('backlog.cancel.title'), text: t('backlog.cancel.text'), confirm: t('backlog.cancel') }),
};

/** One import: what its columns say, how far it is, what was found. While something is under way it is read again and again. */
class Batch extends View {
  static properties = {
    batch: { attribute: false }, fields: { attribute: false }, unfolded: { type: Boolean },
    problem: { state: true }, busy: { state: true }, sending: { state: true },
  };

  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #isUnderWay() {
    return UNDER_WAY.includes(this.batch?.state);
  }

  #follow() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      if (this.#isUnderWay() && !document.hidden) {
        try {
          this.batch = await get(`backlog/${this.batch.id}`);
        } catch (problem) {
          this.problem = problem;
        }
      }
      if (this.isConnected) {
        this.#follow();
      }
    }, POLL);
  }

  async #during(work) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  async #step(step) {
    const question = QUESTIONS[step];
    const asks = question && this.batch.state !== 'CHECKING';
    const sure = !asks || (await ask({ ...question(), cancel: t('action.cancel') }));
    if (sure) {
      await this.#during(async () => {
        this.batch = await post(`backlog/${this.batch.id}/steps`, { step });
      });
    }
  }

  /** A choice is saved at once: nobody should check a register by columns that they have just corrected on the page alone. */
  async #map(event) {
    event.preventDefault();
    const form = event.currentTarget;
    while (this.busy) {
      await new Promise((done) => setTimeout(done, 50));
    }
    const columns = Object.fromEntries(this.batch.columns
      .map(({ position }) => [position, form[`column-${position}`].value])
      .filter(([, field]) => field));
    const keepAs = form.keepAs.value.trim();
    await this.#during(async () => {
      this.batch = await put(`backlog/${this.batch.id}/mapping`, { columns, ...(keepAs ? { keepAs } : {}) });
      form.keepAs.value = '';
      if (keepAs) {
        this.dispatchEvent(new CustomEvent('changed'));
      }
    });
  }

  #addFiles(event) {
    const files = [...event.target.files];
    return this.#during(async () => {
      try {
        await sendBatchFiles(this.batch.id, files, (sent, all) => {
          this.sending = t('backlog.sending', { sent: number(sent), all: number(all) });
        });
      } finally {
        this.sending = undefined;
        event.target.value = '';
        this.batch = await get(`backlog/${this.batch.id}`);
      }
    });
  }

  #mapping({ id, columns, files }) {
    return html`<form class="stack" @submit=${(event) => this.#map(event)}
      @change=${(event) => event.target.localName === 'select' && event.currentTarget.requestSubmit()}>
      <h3>${t('backlog.columns')}</h3>
      <div class="backlog-columns">
        ${columns.map(({ position, heading, field }) => html`<label class="field">
          <bdi>${heading || t('backlog.column', { number: number(position + 1) })}</bdi>
          <select name="column-${position}"><option value="" ?selected=${!field}>${t('backlog.column.none')}</option>
            ${this.fields.map(({ code, label }) => html`<option value=${code} ?selected=${code === field}>${label}</option>`)}</select></label>`)}
      </div>
      <div class="backlog-keep">
        <label class="field"><span>${t('backlog.mapping.keep')}</span><input name="keepAs" maxlength="100" autocomplete="off"></label>
        <button class="button" aria-disabled=${this.busy ?? false}>${t('backlog.mapping.save')}</button>
      </div>
      <label class="field"><span>${t('backlog.files.more', { count: number(files) })}</span>
        <input type="file" multiple id="files-${id}" @change=${(event) => this.#addFiles(event)}></label>
      <p class="quiet" role="status">${this.sending ?? ''}</p>
    </form>`;
  }

  #progress({ id, state, rows, counts }) {
    const left = { CHECKING: counts.PENDING, RUNNING: counts.READY, UNDOING: counts.FILED }[state];
    return html`<div class="field" role="group" aria-labelledby="progress-${id}">
      <span id="progress-${id}">${t('backlog.progress', { done: number(rows - left), all: number(rows) })}</span>
      <progress max=${Math.max(rows, 1)} .value=${rows - left} aria-labelledby="progress-${id}"></progress>
    </div>`;
  }

  #buttons({ state }) {
    const steps = (STEPS[state] ?? []).filter(([, , , administrators]) => has('RECORDS_MANAGER') || administrators);
    return steps.length
      ? html`<div class="actions">${steps.map(([step, label, first]) => html`<button type="button"
          class=${first ? 'button button-primary' : 'button'} aria-disabled=${this.busy ?? false}
          @click=${() => this.#step(step)}>${label()}</button>`)}
        ${has('RECORDS_MANAGER') && this.batch.counts.REFUSED
          ? html`<button type="button" class="button" @click=${() => this.#during(() => download(`backlog/${this.batch.id}/errors`))}>${t('backlog.errors')}</button>`
          : nothing}</div>`
      : nothing;
  }

  #counts({ rows, files, counts }) {
    return html`<dl class="pairs">
      <div><dt>${t('backlog.rows')}</dt><dd>${number(rows)}</dd></div>
      <div><dt>${t('backlog.files.count')}</dt><dd>${number(files)}</dd></div>
      ${['READY', 'FILED', 'REFUSED', 'UNDONE'].filter((outcome) => counts[outcome]).map((outcome) => html`<div>
        <dt>${t(`backlog.count.${outcome}`)}</dt><dd data-testid="count-${outcome}">${number(counts[outcome])}</dd></div>`)}
    </dl>`;
  }

  render() {
    const { batch } = this;
    if (!batch) {
      return nothing;
    }
    return html`<details class="card" data-testid="batch" ?open=${this.unfolded || this.#isUnderWay()}>
      <summary><span class="row-title"><bdi>${batch.name}</bdi>
        <span class="chip ${TONE[batch.state] ?? ''}" data-testid="batch-state">${batch.stateLabel}</span></span>
        <span class="quiet">${t('backlog.brought', { person: batch.person, when: fromNow(batch.created) })}</span></summary>
      <div class="stack">
        ${this.#counts(batch)}
        ${this.#isUnderWay() ? this.#progress(batch) : nothing}
        ${OPEN.includes(batch.state) && has('RECORDS_MANAGER') ? this.#mapping(batch) : nothing}
        ${this.#buttons(batch)}
        ${problemNote(this.problem)}
        ${batch.state === 'UPLOADED' || !has('RECORDS_MANAGER') ? nothing : html`<mithaq-batch-rows .batch=${batch}></mithaq-batch-rows>`}
      </div>
    </details>`;
  }
}

customElements.define('mithaq-batch', Batch);
