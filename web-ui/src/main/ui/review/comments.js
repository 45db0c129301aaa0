import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { moment, t } from '../language/language.js';
import { UnsavedGuard } from '../shell/unsaved.js';

/** What people said and did in the rounds of a document, as a thread, and a form while a round is open. */
class Comments extends View {
  static properties = { document: {}, text: { state: true }, replyTo: { state: true }, problem: { state: true }, busy: { state: true } };

  #notes = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/notes`, undefined, { signal }));
  #asked;

  constructor() {
    super();
    this.text = '';
    new UnsavedGuard(this, () => Boolean(this.text.trim()));
  }

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#notes.run(this.document.id);
    }
  }

  async #send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await post(`documents/${encodeURIComponent(this.document.id)}/notes`, {
        text: this.text.trim(), ...(this.replyTo ? { inReplyTo: this.replyTo.id } : {}),
      });
      Object.assign(this, { text: '', replyTo: undefined });
      await this.#notes.again();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #reply(note) {
    this.replyTo = note;
    this.updateComplete.then(() => this.querySelector('#new-comment').focus());
  }

  #note(note, all, mayComment) {
    const answers = all.filter(({ inReplyTo }) => inReplyTo === note.id);
    return html`<li>
      <p class="facts"><strong><bdi>${note.by?.displayName}</bdi></strong>
        ${note.onBehalfOf ? html`<span>${t('people.onBehalfOf', { name: note.onBehalfOf.displayName })}</span>` : nothing}
        ${note.kind === 'COMMENT' ? nothing : html`<span class="chip">${note.kindLabel}</span>`}
        ${note.to ? html`<span>${t('comments.to', { name: note.to.displayName })}</span>` : nothing}
        <span class="quiet">${t('rounds.round', { count: note.round })} · ${moment(note.at)}</span></p>
      <p class="quote" dir="auto">${note.text}</p>
      ${mayComment && note.kind === 'COMMENT'
        ? html`<p><button type="button" class="button button-plain" @click=${() => this.#reply(note)}>${t('comments.reply')}</button></p>`
        : nothing}
      ${answers.length ? html`<ul class="timeline">${answers.map((answer) => this.#note(answer, all, mayComment))}</ul>` : nothing}
    </li>`;
  }

  #form() {
    return html`<form class="stack" @submit=${(event) => this.#send(event)}>
      ${problemNote(this.problem)}
      <div class="field">
        <label for="new-comment">${this.replyTo ? t('comments.replyTo', { name: this.replyTo.by?.displayName }) : t('comments.new')}</label>
        <textarea id="new-comment" dir="auto" required .value=${this.text} @input=${(event) => (this.text = event.target.value)}></textarea>
      </div>
      <div class="actions"><button class="button" aria-disabled=${this.busy ?? false}>${t('comments.send')}</button>
        ${this.replyTo ? html`<button type="button" class="button button-plain" @click=${() => (this.replyTo = undefined)}>${t('action.cancel')}</button>` : nothing}</div>
    </form>`;
  }

  render() {
    return this.#notes.render(({ notes, mayComment }) => html`<div class="stack" data-testid="comments">
      ${notes.length
        ? html`<ul class="timeline">${notes.filter(({ inReplyTo }) => !inReplyTo).map((note) => this.#note(note, notes, mayComment))}</ul>`
        : html`<p class="quiet">${t('comments.none')}</p>`}
      ${mayComment ? this.#form() : nothing}
    </div>`);
  }
}

customElements.define('mithaq-comments', Comments);
