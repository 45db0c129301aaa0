import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { get, post } from '../api/api.js';
import { session } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, t } from '../language/language.js';
import { go, link } from '../shell/router.js';
import { UnsavedGuard } from '../shell/unsaved.js';
import './checklist.js';
import './comments.js';
import './opinions.js';
import './task-moves.js';
import { clock, kind } from './task-row.js';

/** What was written for a task that ended meanwhile, by the task that took its place. */
const keptComments = new Map();

/**
 * One task: the file that is decided on beside the decision. Emits `decided` with {task, goOn}, the latter where the person
 * wants the next one at once; it is offered where the task is told that it `goesOn`. Who keeps what is written until the
 * decision gives it back as `kept` ({ comment, checked }) and hears `written`.
 */
class TaskView extends View {
  static properties = {
    taskId: {}, kept: { attribute: false }, goesOn: {}, comment: { state: true }, outcome: { state: true }, problem: { state: true }, busy: { state: true }, commentMissing: { state: true },
    ended: { state: true }, checked: { state: true }, undecided: { state: true },
  };

  #task = new Remote(this, async (id, signal) => {
    const task = await get(`tasks/${encodeURIComponent(id)}`, undefined, { signal });
    const document = await get(`documents/${encodeURIComponent(task.document.id)}`, undefined, { signal });
    this.emit('mithaq-title', document.title || document.name);
    // The route is the reviewers' affair; a task that is none of theirs, or a table that is wrong, has none to tell.
    const route = task.kind === 'COMPLETE' ? undefined : await get(`documents/${encodeURIComponent(document.id)}/route`, undefined, { signal }).catch(() => undefined);
    return { task, document, route };
  });

  constructor() {
    super();
    this.comment = '';
    new UnsavedGuard(this, () => Boolean(this.comment.trim()) || this.checked !== undefined);
  }

  willUpdate(changed) {
    if (changed.has('taskId')) {
      Object.assign(this, {
        comment: keptComments.get(this.taskId) ?? this.kept?.comment ?? '', checked: this.kept?.checked,
        problem: undefined, commentMissing: undefined, ended: undefined, outcome: undefined, undecided: false,
      });
      keptComments.delete(this.taskId);
      this.#task.set(undefined);
      this.#task.run(this.taskId);
    }
  }

  async #do(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (problem) {
      if (problem.status === 404) {
        await this.#findWhatFollowed();
      } else {
        this.problem = problem;
      }
    } finally {
      this.busy = false;
    }
  }

  /** The task ended while it was open here: decided by a colleague, withdrawn, or asked anew for a new text. */
  async #findWhatFollowed() {
    const { id } = this.#task.value.document;
    const { tasks } = await get('tasks', { document: id }).catch(() => ({ tasks: [] }));
    this.ended = { next: tasks.find((task) => task.id !== this.taskId) };
  }

  #follow(next) {
    keptComments.set(next.id, this.comment);
    this.comment = '';
    go(link(['reviews', next.id]));
  }

  #endedNote({ next }) {
    return html`<div class="note note-warn" role="alert" data-testid="task-ended">
      <p class="note-title">${t('task.ended')}</p>
      <p>${next ? t('task.ended.next') : t('task.ended.none')}</p>
      ${next
        ? html`<button type="button" class="button button-primary" @click=${() => this.#follow(next)}>${t('task.ended.follow')}</button>`
        : html`<a class="button" href=${link(['reviews'])}>${t('tasks.back')}</a>`}
    </div>`;
  }

  #take(action) {
    return this.#do(async () => {
      await post(`tasks/${encodeURIComponent(this.taskId)}/${action}`, {});
      await this.#task.again();
      this.emit('task-changed');
    });
  }

  #decide(event) {
    event.preventDefault();
    const chosen = this.#task.value.task.outcomes.find(({ outcome }) => outcome === this.outcome);
    if (!chosen) {
      this.undecided = true;
      this.updateComplete.then(() => this.querySelector('.outcomes input').focus());
      return undefined;
    }
    const { outcome, label, commentRequired } = chosen;
    if (commentRequired && !this.comment.trim()) {
      this.commentMissing = label;
      this.updateComplete.then(() => this.querySelector('#comment').focus());
      return undefined;
    }
    const goOn = event.submitter?.value === 'on';
    return this.#do(async () => {
      const { document } = this.#task.value;
      await post(`tasks/${encodeURIComponent(this.taskId)}/decision`, {
        outcome,
        ...(this.comment.trim() ? { comment: this.comment.trim() } : {}),
        ...(document.content ? { fingerprint: document.content.fingerprint } : {}),
        checked: this.#checked(this.#task.value.task),
      });
      Object.assign(this, { comment: '', checked: undefined });
      this.emit('mithaq-say', t('task.decided', { outcome: label }));
      this.emit('decided', { task: this.taskId, goOn });
    });
  }

  #write(what) {
    Object.assign(this, what);
    this.emit('written', { comment: this.comment, checked: this.#checked(this.#task.value.task) });
  }

  /** A reviewer goes on where they were; the head of legal ticks for themselves, beside what the reviewer ticked. */
  #checked(task) {
    return this.checked ?? (task.kind === 'REVIEW' ? task.checklist.filter((item) => item.checked).map((item) => item.code) : []);
  }

  /** The person's own, or taken for the absent colleague whom they stand in for. */
  #isTheirs(task) {
    const assignee = task.assignee?.person;
    return assignee !== undefined && [session.me.person, task.onBehalfOf?.person].includes(assignee);
  }

  #holder(task) {
    if (!task.mayAct) {
      return html`<p class="note">${task.assignee ? t('task.heldBy', { name: task.assignee.displayName }) : t('task.overseen')}</p>`;
    }
    if (!task.assignee) {
      return html`<div class="note">
        <p>${t('task.free')}</p>
        <button type="button" class="button" aria-disabled=${this.busy ?? false} @click=${() => this.#take('claim')}>${t('task.claim')}</button>
      </div>`;
    }
    if (!this.#isTheirs(task)) {
      return html`<p class="note">${t('task.heldBy', { name: task.assignee.displayName })}</p>`;
    }
    return task.group
      ? html`<p class="facts quiet">${icon('check')} ${t('task.yours')}
          <button type="button" class="button button-plain" aria-disabled=${this.busy ?? false} @click=${() => this.#take('release')}>${t('task.release')}</button></p>`
      : nothing;
  }

  #recommendation({ recommendation }) {
    return recommendation
      ? html`<div class="note">
          <p class="note-title">${t('task.recommendation', { outcome: recommendation.label })}</p>
          ${recommendation.comment ? html`<p class="quote" dir="auto">${recommendation.comment}</p>` : nothing}
          <p class="quiet"><bdi>${recommendation.by?.displayName}</bdi></p>
        </div>`
      : nothing;
  }

  #decision(task) {
    if (!task.mayAct || !this.#isTheirs(task)) {
      return nothing;
    }
    const opinion = task.kind === 'OPINION';
    return html`<mithaq-checklist .items=${task.checklist} .checked=${this.#checked(task)}
        @checked=${(event) => this.#write({ checked: event.detail })}></mithaq-checklist>
      <div class="decision">
        <div class="field">
          <label for="comment">${opinion ? t('task.opinion') : t('task.comment')}</label>
          <textarea id="comment" dir="auto" aria-describedby="comment-help" aria-invalid=${this.commentMissing ? 'true' : nothing}
            .value=${this.comment} @input=${(event) => {
              this.#write({ comment: event.target.value, commentMissing: undefined });
            }}></textarea>
          ${this.commentMissing
            ? html`<p class="field-error" id="comment-help" role="alert">${t('task.comment.missing', { outcome: this.commentMissing })}</p>`
            : html`<p class="quiet" id="comment-help">${opinion ? t('task.opinion.help') : t('task.comment.help')}</p>`}
        </div>
        ${this.#outcomes(task)}
      </div>`;
  }

  /** What can be decided, and what each asks for; the decision itself is a step of its own, because nobody can undo it. */
  #outcomes({ outcomes }) {
    const button = (value, label, primary) => html`<button name="then" value=${value}
      class=${primary ? 'button button-primary' : 'button'} aria-disabled=${this.busy ?? false}>${label}</button>`;
    return html`<form class="stack" novalidate @submit=${(event) => this.#decide(event)}>
      <fieldset class="outcomes" aria-describedby="final"><legend>${t('task.outcomes')}</legend>
        ${outcomes.map(({ outcome, label, commentRequired }) => html`<label class="check">
          <input type="radio" name="outcome" value=${outcome} .checked=${this.outcome === outcome}
            @change=${() => Object.assign(this, { outcome, undecided: false, commentMissing: undefined })}>
          <span>${label} ${commentRequired ? html`<span class="quiet">${t('task.comment.needed')}</span>` : nothing}</span></label>`)}
      </fieldset>
      ${this.undecided ? html`<p class="field-error" role="alert">${t('task.choose')}</p>` : nothing}
      <p class="quiet" id="final">${t('task.final')}</p>
      <div class="actions">
        ${this.goesOn ? button('on', t('task.decide.on'), true) : nothing}
        ${button('stay', t('task.decide.now'), !this.goesOn)}
      </div>
    </form>`;
  }

  /** Who has it, by when, in which round, and why it came here. */
  #facts(task, route) {
    const who = task.assignee ? html`<bdi>${task.assignee.displayName}</bdi>` : task.groupLabel;
    return html`<dl class="properties" data-testid="task-facts">
      ${who ? html`<dt>${t('task.who')}</dt><dd>${who}</dd>` : nothing}
      ${task.dueAt ? html`<dt>${t('task.byWhen')}</dt><dd>${day(task.dueAt)} ${clock(task)}</dd>` : nothing}
    </dl>
    ${route ? html`<details><summary>${t('task.route')}</summary><p>${route.explanation}</p></details>` : nothing}`;
  }

  /** What was said of the draft before: by the reviewer, by others, in former rounds. */
  #before(task, document) {
    return html`${this.#recommendation(task)}
      ${task.kind === 'COMPLETE' ? nothing : html`<mithaq-opinions .document=${document} .filing=${false}></mithaq-opinions>`}
      <details ?open=${task.round > 1 && task.kind === 'REVIEW'}><summary>${t('task.rounds')}</summary><mithaq-rounds .document=${document}></mithaq-rounds></details>`;
  }

  #gone() {
    this.emit('decided', { task: this.taskId, goOn: this.goesOn });
  }

  /** In the order of the work: what is missing, what was said before, what is decided, what else can be done. */
  #panel({ task, document, route }) {
    const review = task.kind !== 'COMPLETE';
    return html`<aside class="card sticky" aria-labelledby="task-title">
      <div>
        <p class="facts quiet">${kind(task)}</p>
        <h2 id="task-title">${task.kind === 'OPINION' ? t('task.giveOpinion') : t('task.decide')}</h2>
        ${task.onBehalfOf ? html`<p class="note">${t('task.onBehalfOf', { name: task.onBehalfOf.displayName })}</p>` : nothing}
      </div>
      ${this.#facts(task, route)}
      ${task.missing?.length
        ? html`<div><h3>${t('task.missing')}</h3>
            <ul class="missing">${task.missing.map(({ message }) => html`<li>${icon('warning')}<span>${message}</span></li>`)}</ul>
            <p><a href=${link(['documents', document.id], { tab: 'details' })}>${t('task.complete')}</a></p></div>`
        : nothing}
      ${this.ended ? this.#endedNote(this.ended) : nothing}
      ${this.#before(task, document)}
      ${this.#holder(task)}
      ${this.#decision(task)}
      ${problemNote(this.problem, this.problem ? () => {
        this.problem = undefined;
        this.#task.again();
      } : undefined)}
      ${review ? html`<mithaq-task-moves .task=${task} @moved=${() => this.#gone()}></mithaq-task-moves>
        <details><summary>${t('comments.title')}</summary><mithaq-comments .document=${document}></mithaq-comments></details>` : nothing}
    </aside>`;
  }

  #ready({ task, document, route }) {
    return html`<div class="stack">
      <header class="page-head">
        <div>
          <p class="facts quiet">${document.properties['prm:reference'] ? html`<bdi class="code">${document.properties['prm:reference']}</bdi>` : nothing}
            <span>${document.typeLabel}</span>
            ${task.round ? html`<span>${t('rounds.round', { count: task.round })}</span>` : nothing}</p>
          <h1><bdi>${document.title}</bdi></h1>
        </div>
        <div class="actions"><a class="button" href=${link(['documents', document.id])}>${t('task.openDocument')}</a>
          <button type="button" class="button only-narrow" @click=${() => this.querySelector('aside').scrollIntoView()}>${t('task.toDecision')}</button></div>
      </header>
      <div class="split">
        <mithaq-preview .document=${document}></mithaq-preview>
        ${this.#panel({ task, document, route })}
      </div>
    </div>`;
  }

  render() {
    return keyed(this.taskId, this.#task.render((value) => this.#ready(value)));
  }
}

customElements.define('mithaq-task', TaskView);
