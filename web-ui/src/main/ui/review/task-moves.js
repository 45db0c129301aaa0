import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { has, session } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Standing aside from a task, and giving it to somebody else. Emits `moved` once the task is no longer the person's. */
class TaskMoves extends View {
  static properties = { task: {}, reason: { state: true }, note: { state: true }, to: { state: true }, problem: { state: true }, busy: { state: true } };

  #candidates = new Remote(this, (id, signal) => get(`tasks/${encodeURIComponent(id)}/candidates`, undefined, { signal }));

  constructor() {
    super();
    Object.assign(this, { reason: '', note: '', to: '' });
  }

  async #send(event, action, body, said) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await post(`tasks/${encodeURIComponent(this.task.id)}/${action}`, body);
      Object.assign(this, { reason: '', note: '', to: '' });
      this.emit('mithaq-say', said);
      this.emit('moved');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #mayGive() {
    const assignee = this.task.assignee?.person;
    return has('HEAD_OF_LEGAL') || (assignee && [session.me.person, this.task.onBehalfOf?.person].includes(assignee));
  }

  #recusal() {
    return html`<details><summary>${t('task.recuse')}</summary>
      <form class="stack" @submit=${(event) => this.#send(event, 'recusal', { reason: this.reason }, t('task.recuse.done'))}>
        <div class="field"><label for="recusal">${t('task.recuse.reason')}</label>
          <textarea id="recusal" dir="auto" required aria-describedby="recusal-help" .value=${this.reason}
            @input=${(event) => (this.reason = event.target.value)}></textarea>
          <p class="quiet" id="recusal-help">${t('task.recuse.help')}</p></div>
        <div><button class="button" aria-disabled=${this.busy ?? false}>${t('task.recuse.send')}</button></div>
      </form></details>`;
  }

  #reassignment() {
    return html`<details @toggle=${(event) => event.target.open && this.#candidates.run(this.task.id)}>
      <summary>${t('task.reassign')}</summary>
      ${this.#candidates.render(({ people }) => people.length
        ? html`<form class="stack" @submit=${(event) => this.#send(event, 'reassignment', { to: this.to, note: this.note }, t('task.reassign.done'))}>
            <div class="field"><label for="reassign-to">${t('task.reassign.to')}</label>
              <select id="reassign-to" required @change=${(event) => (this.to = event.target.value)}>
                <option value="">${t('form.choose')}</option>
                ${people.map(({ person, displayName }) => html`<option value=${person} ?selected=${person === this.to}>${displayName}</option>`)}
              </select></div>
            <div class="field"><label for="reassign-note">${t('task.reassign.note')}</label>
              <textarea id="reassign-note" dir="auto" required .value=${this.note} @input=${(event) => (this.note = event.target.value)}></textarea></div>
            <div><button class="button" aria-disabled=${this.busy ?? false}>${t('task.reassign.send')}</button></div>
          </form>`
        : html`<p class="quiet">${t('task.reassign.nobody')}</p>`)}
    </details>`;
  }

  render() {
    return html`${problemNote(this.problem)}
      ${this.#mayGive() ? this.#reassignment() : nothing} ${this.task.mayAct ? this.#recusal() : nothing}`;
  }
}

customElements.define('mithaq-task-moves', TaskMoves);
