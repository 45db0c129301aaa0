import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import { readAllChoices, readModel } from '../document/model.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { sorted, t } from '../language/language.js';
import { offerUndo } from '../shell/undo.js';
import { changeOf, together } from './bulk-changes.js';
import { counted, outcomeTable } from './bulk-outcomes.js';

/** Documents at once, as the server takes them; sent in portions, so that one sees how far it is. */
export const MOST = 200;
const PORTION = 20;

/**
 * The same change in several documents: chosen, shown, made, and taken back. `ids` are the documents; `changed` is called
 * after some were, also when they are put back after this was closed. Emits `given-up` when it is.
 */
class BulkEdit extends View {
  static properties = {
    ids: {}, changed: {}, rows: { state: true }, shown: { state: true }, result: { state: true }, progress: { state: true }, problem: { state: true },
  };

  #definition = new Remote(this, async () => {
    const type = (await readModel()).type('prm:instrument');
    const choices = await readAllChoices(type.properties);
    return { properties: sorted(together(type, choices), ({ title }) => title), choices };
  });
  #cancelled;
  #done = [];

  constructor() {
    super();
    this.rows = [{}];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#definition.run();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#cancelled = true;
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  get #changes() {
    return this.rows.map(changeOf);
  }

  /** Portion after portion; what was answered stays when a later one fails or the person stops. */
  async #send(path, documents, answered) {
    const changes = this.#changes;
    const outcomes = [];
    this.#cancelled = false;
    this.problem = undefined;
    this.progress = { done: 0, of: documents.length };
    try {
      for (let from = 0; from < documents.length && !this.#cancelled; from += PORTION) {
        const portion = documents.slice(from, from + PORTION);
        outcomes.push(...(await post(path, { documents: portion, changes })).documents);
        this.progress = { done: outcomes.length, of: documents.length };
      }
    } catch (problem) {
      this.problem = problem;
    }
    this.progress = undefined;
    answered(outcomes);
    await this.updateComplete;
    this.querySelector('h2')?.focus();
  }

  async #preview(ids = this.ids) {
    await this.#send('bulk-edits/preview', ids.map((id) => ({ id })), (outcomes) => {
      // A preview of some is none: nothing is changed that was not shown.
      this.shown = outcomes.length === ids.length ? outcomes : undefined;
      this.result = undefined;
    });
  }

  #targets(outcomes) {
    return outcomes.map(({ id, revision }) => ({ id, revision }));
  }

  async #apply() {
    const targets = this.#targets(this.shown.filter(({ changes }) => changes.length));
    await this.#send('bulk-edits', targets, (outcomes) => this.#made(targets, outcomes, []));
  }

  /** Those that failed for a reason that may pass, at the revision that was shown. */
  async #retry() {
    const failed = new Set(this.result.filter(({ refusal }) => refusal?.passing).map(({ id }) => id));
    const targets = this.#targets(this.shown.filter(({ id }) => failed.has(id)));
    const kept = this.result.filter(({ id }) => !failed.has(id));
    await this.#send('bulk-edits', targets, (outcomes) => this.#made(targets, outcomes, kept));
  }

  #made(targets, outcomes, kept) {
    const answered = new Set(outcomes.map(({ id }) => id));
    const missing = targets.filter(({ id }) => !answered.has(id)).map(({ id }) => this.#unanswered(id));
    this.result = [...kept, ...outcomes, ...missing];
    const changed = outcomes.filter(({ changes }) => changes.length);
    this.#done.push(...changed);
    if (changed.length) {
      this.changed();
    }
    if (!counted(this.result).refused && !this.problem) {
      this.#close();
    }
  }

  /** What was changed can be taken back, all of it, from when the dialog that told of it is closed. */
  #close() {
    const done = this.#done.splice(0);
    if (done.length) {
      offerUndo(t('bulk.done', { count: done.length }), () => this.#undo(done));
    }
    this.emit('given-up');
  }

  /** Nobody knows whether it was changed: sending it again finds out, and does no harm. */
  #unanswered(id) {
    const { title } = this.shown.find((one) => one.id === id);
    return { id, title, changes: [], refusal: { message: t('bulk.unanswered'), passing: true } };
  }

  /** Every document gets the values that it had, unless somebody has changed it since. */
  async #undo(changed) {
    const documents = changed.map(({ id, revision, changes }) => ({
      id, revision, changes: changes.map(({ property, from }) => ({ property, value: from ?? null })),
    }));
    const outcomes = [];
    for (let from = 0; from < documents.length; from += PORTION) {
      outcomes.push(...(await post('bulk-edits', { documents: documents.slice(from, from + PORTION) })).documents);
    }
    this.changed();
    const { refused } = counted(outcomes);
    return refused
      ? t('bulk.undone.some', { count: refused, back: outcomes.length - refused })
      : t('bulk.undone', { count: outcomes.length });
  }

  #form({ properties, choices }) {
    const ready = this.#changes.every(Boolean);
    return html`<form class="stack" @submit=${(event) => {
        event.preventDefault();
        ready && this.#preview();
      }}>
      <mithaq-bulk-changes .properties=${properties} .choices=${choices} .rows=${this.rows}
        @rows-changed=${({ detail }) => (this.rows = detail)}></mithaq-bulk-changes>
      ${problemNote(this.problem)}
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#close()}>${t('action.cancel')}</button>
        <button class="button button-primary" ?disabled=${!ready}>${t('bulk.preview.button')}</button>
      </div>
    </form>`;
  }

  #summary(outcomes, done) {
    const { changing, same, refused, hidden } = counted(outcomes);
    const parts = [
      changing && (done ? t('bulk.count.changed', { count: changing }) : t('bulk.count.changing', { count: changing })),
      same && t('bulk.count.same', { count: same }),
      refused && (done ? t('bulk.count.notChanged', { count: refused }) : t('bulk.count.refused', { count: refused })),
      !done && hidden && t('bulk.count.hidden', { count: hidden }),
    ].filter(Boolean);
    return html`<p role="status" data-testid="bulk-summary">${parts.join(' · ')}</p>`;
  }

  #shown(definition) {
    const { changing } = counted(this.shown);
    return html`${this.#summary(this.shown)} ${outcomeTable(this.shown, definition)} ${problemNote(this.problem)}
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#close()}>${t('action.cancel')}</button>
        <button type="button" class="button" @click=${() => (this.shown = undefined)}>${t('bulk.back')}</button>
        <button type="button" class="button button-primary" ?disabled=${!changing} @click=${() => this.#apply()}
        >${t('bulk.apply', { count: changing })}</button>
      </div>`;
  }

  #result(definition) {
    const { passing, stale } = counted(this.result);
    const again = this.result.filter(({ refusal }) => refusal?.stale).map(({ id }) => id);
    return html`${this.#summary(this.result, true)} ${outcomeTable(this.result, definition, true)} ${problemNote(this.problem)}
      <div class="actions">
        ${stale ? html`<button type="button" class="button" @click=${() => this.#preview(again)}>${t('bulk.again', { count: stale })}</button>` : nothing}
        ${passing ? html`<button type="button" class="button" @click=${() => this.#retry()}>${t('bulk.retry', { count: passing })}</button>` : nothing}
        <button type="button" class="button button-primary" @click=${() => this.#close()}>${t('action.close')}</button>
      </div>`;
  }

  #working({ done, of }) {
    return html`<p role="status">${t('bulk.progress', { done, count: of })}</p>
      <progress max=${of} value=${done} aria-label=${t('bulk.progress', { done, count: of })}></progress>
      <div class="actions"><button type="button" class="button" @click=${() => (this.#cancelled = true)}>${t('bulk.stop')}</button></div>`;
  }

  #step(definition) {
    if (this.progress) {
      return this.#working(this.progress);
    }
    return this.result ? this.#result(definition) : this.shown ? this.#shown(definition) : this.#form(definition);
  }

  render() {
    return html`<dialog class="dialog bulk-edit" aria-labelledby="bulk-title" @cancel=${(event) => {
        event.preventDefault();
        this.progress ? (this.#cancelled = true) : this.#close();
      }}>
      <h2 id="bulk-title" tabindex="-1">${t('bulk.title', { count: this.ids.length })}</h2>
      ${this.#definition.render((definition) => this.#step(definition))}
    </dialog>`;
  }
}

customElements.define('mithaq-bulk-edit', BulkEdit);
