import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { session } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, moment, number, t } from '../language/language.js';
import { ask } from '../shell/ask.js';

const WHILE_REBUILDING = 1_500;
const ELSE = 10_000;

const FORMATS = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
};

/** What runs by itself: the index with its rebuild and its check, and when each job ran last with what came of it. */
class JobsPage extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  #state = new Remote(this, async (signal) => {
    // Where the host is not ours, its own means watch over it.
    const [index, { jobs }, health] = await Promise.all([
      get('index', undefined, { signal }), get('jobs', undefined, { signal }),
      session.ownLogin ? get('health', undefined, { signal }) : undefined,
    ]);
    return { index, jobs, health };
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
    if (this.isConnected) {
      this.#timer = setTimeout(() => this.#follow(), this.#state.value?.index.progress ? WHILE_REBUILDING : ELSE);
    }
  }

  async #rebuild() {
    const sure = await ask({
      title: t('jobs.rebuild.title'), text: t('jobs.rebuild.text'), confirm: t('jobs.rebuild'), cancel: t('action.cancel'),
    });
    if (sure) {
      await this.#begin('index/rebuild');
    }
  }

  async #begin(task) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await post(task);
      await this.#follow();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #health({ reasons }) {
    return html`<section class="card stack" aria-labelledby="jobs-health">
      <h2 id="jobs-health">${t('health.title')}</h2>
      ${reasons.length
        ? html`<p><span class="chip chip-warn">${t('health.degraded')}</span> ${t('health.degraded.text')}</p>
          <ul class="rows">${reasons.map(({ code, text }) => html`<li class="row" data-testid="reason"><span>${text}</span> <bdi class="code quiet">${code}</bdi></li>`)}</ul>`
        : html`<p><span class="chip chip-good">${t('health.up')}</span></p>`}
    </section>`;
  }

  #progress({ done, expected }) {
    return html`<div class="field" role="group" aria-labelledby="rebuild-label">
      <span id="rebuild-label">${t('jobs.rebuilding', { done: number(done), expected: number(expected) })}</span>
      <progress max=${Math.max(expected, 1)} .value=${Math.min(done, expected)} aria-labelledby="rebuild-label"></progress>
    </div>`;
  }

  #checked({ endedAt, compared, missing, different, surplus, documents }) {
    const wrong = missing + different + surplus;
    return html`<div class="stack" data-testid="index-check">
      <p>${wrong
        ? html`<span class="chip chip-warn">${t('jobs.checked.wrong')}</span> ${t('jobs.checked.found', {
          missing: number(missing), different: number(different), surplus: number(surplus) })}`
        : html`<span class="chip chip-good">${t('jobs.checked.right')}</span>`}
        <span class="quiet">${t('jobs.checked.when', { compared: number(compared), at: moment(endedAt), when: fromNow(endedAt) })}</span></p>
      ${documents.length
        ? html`<details><summary>${t('jobs.checked.which')}</summary><ul class="rows">${documents.map((id) => html`<li class="row"><bdi class="code">${id}</bdi></li>`)}</ul></details>`
        : nothing}
    </div>`;
  }

  #index({ documents, backlog, progress, check, unprocessed, readable }) {
    return html`<section class="card stack" aria-labelledby="jobs-index">
      <h2 id="jobs-index">${t('jobs.index')}</h2>
      <dl class="pairs">
        <div><dt>${t('jobs.documents')}</dt><dd>${number(documents)}</dd></div>
        <div><dt>${t('jobs.backlog')}</dt><dd>${number(backlog)}</dd></div>
        <div><dt>${t('jobs.unprocessed')}</dt><dd>${number(unprocessed.length)}</dd></div>
        ${Object.entries(readable).map(([type, works]) => html`<div><dt>${t('jobs.reads', { format: FORMATS[type] ?? type })}</dt>
          <dd>${works ? t('form.yes') : html`<span class="chip chip-bad">${t('form.no')}</span>`}</dd></div>`)}
      </dl>
      ${unprocessed.length
        ? html`<details><summary>${t('jobs.unprocessed.which')}</summary><ul class="rows">${unprocessed.map(({ document: id, reason }) => html`<li class="row">
            <bdi class="code">${id}</bdi><span class="quiet" dir="ltr" lang="en">${reason}</span></li>`)}</ul></details>`
        : nothing}
      ${check ? this.#checked(check) : nothing}
      ${progress
        ? this.#progress(progress)
        : html`<div class="actions">
          <button type="button" class="button" aria-disabled=${this.busy ?? false} @click=${() => this.#begin('index/check')}>${t('jobs.check')}</button>
          <button type="button" class="button" aria-disabled=${this.busy ?? false} @click=${() => this.#rebuild()}>${t('jobs.rebuild')}</button></div>`}
      ${problemNote(this.problem)}
    </section>`;
  }

  #outcome({ ended, error }) {
    if (!ended) {
      return html`<span class="chip chip-accent">${t('jobs.running')}</span>`;
    }
    return error ? html`<span class="chip chip-bad">${t('jobs.failed')}</span>` : html`<span class="chip chip-good">${t('jobs.done')}</span>`;
  }

  #job(job) {
    return html`<li class="row" data-testid="job">
      <span class="row-title">${job.label} ${this.#outcome(job)}</span>
      <span class="facts quiet"><span>${t('jobs.began', { at: moment(job.began), when: fromNow(job.began) })}</span>
        ${job.ended ? html`<span>${t('jobs.took', { seconds: number(Math.ceil((Date.parse(job.ended) - Date.parse(job.began)) / 100) / 10) })}</span>` : nothing}</span>
      ${job.error ? html`<details><summary>${t('exceptions.reason')}</summary><p dir="ltr" lang="en">${job.error}</p></details>` : nothing}
    </li>`;
  }

  render() {
    return html`<div><h1>${t('jobs.title')}</h1><p class="quiet">${t('jobs.text')}</p></div>
      ${this.#state.render(({ index, jobs, health }) => html`${health ? this.#health(health) : nothing} ${this.#index(index)}
        <section class="card stack" aria-labelledby="jobs-last">
          <h2 id="jobs-last">${t('jobs.last')}</h2>
          ${jobs.length ? html`<ul class="rows">${jobs.map((job) => this.#job(job))}</ul>` : html`<p class="quiet">${t('jobs.none')}</p>`}
        </section>`)}`;
  }
}

customElements.define('mithaq-jobs', JobsPage);
