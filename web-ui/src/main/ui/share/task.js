import { css, html } from 'lit';
import { get, post } from '../api/api.js';
import { recognise } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';
import { preview } from '../styles/preview.js';
import { reviews } from '../styles/reviews.js';
import { idOf, say, ShareHost } from './host.js';
import '../document/history-tabs.js';
import '../preview/preview.js';
import '../review/opinions.js';
import '../review/task-view.js';

const ENGINE = 'activiti$';
// Long enough to read what was decided before the page goes.
const READING_TIME = 1200;

/**
 * A task of the legal review in Share's task form. The decision is sent over our own API, whose refusals say why; Share's
 * own buttons keep what is written until then, in the form's fields `comment` and `checked` (names of inputs of the form).
 * A task that is only looked at, or done, shows what was said of its document instead.
 */
class ShareTask extends ShareHost {
  static styles = [...ShareHost.styles, preview, reviews, css`
    :host {
      display: block;
      padding-block: var(--space-2);
    }
    /* Share's page scrolls as a whole. */
    .sticky {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
  `];
  static properties = { task: {}, document: {}, comment: {}, checked: {}, readonly: { type: Boolean } };

  #ready = new Remote(this, async (signal) => {
    await recognise();
    return this.readonly ? get(`documents/${encodeURIComponent(this.document)}`, undefined, { signal }) : true;
  });

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('mithaq-say', (event) => say(event.detail));
    this.#ready.run();
  }

  #field(name) {
    return name ? this.closest('form')?.elements[name] : undefined;
  }

  get #kept() {
    const checked = this.#field(this.checked)?.value;
    return { comment: this.#field(this.comment)?.value ?? '', checked: checked ? checked.split(',') : undefined };
  }

  #keep({ comment, checked }) {
    const fields = [[this.comment, comment], [this.checked, checked.join(',')]];
    fields.forEach(([name, value]) => this.#field(name) && (this.#field(name).value = value));
  }

  render() {
    return this.#ready.render((document) => this.readonly
      ? html`<div class="stack">
          <p><a href=${link(['documents', document.id])}>${document.title || document.name}</a></p>
          <mithaq-rounds .document=${document}></mithaq-rounds>
          <mithaq-opinions .document=${document} .filing=${false}></mithaq-opinions>
        </div>`
      : html`<mithaq-task .taskId=${this.task.replace(ENGINE, '')} .kept=${this.#kept}
          @written=${(event) => this.#keep(event.detail)}
          @task-changed=${() => location.reload()}
          @decided=${() => setTimeout(() => location.assign(link(['reviews'])), READING_TIME)}></mithaq-task>`);
  }
}

/**
 * The start of a legal review in Share's *Start workflow*: the drafts that were chosen in the library go to review as
 * everywhere else, or the refusal says what they miss. Share's own button calls `send`.
 */
class ShareStart extends ShareHost {
  static properties = { problem: { state: true }, busy: { state: true } };

  #drafts = new Remote(this, (signal) => Promise.all(chosen().map((id) => get(`documents/${encodeURIComponent(id)}`, undefined, { signal }))));

  connectedCallback() {
    super.connectedCallback();
    this.#drafts.run();
  }

  /** Stops at the first draft that is refused; those before it have gone. */
  async send() {
    if (this.busy || !this.#drafts.value?.length) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      for (const { id } of this.#drafts.value) {
        await post(`documents/${encodeURIComponent(id)}/review`, {});
      }
      say(t('share.start.sent'));
      const [{ id }] = this.#drafts.value;
      setTimeout(() => location.assign(link(['documents', id])), READING_TIME);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return this.#drafts.render((drafts) => html`<div class="stack">
      ${drafts.length
        ? html`<p>${t('share.start')}</p><ul>${drafts.map(({ id, title, name }) =>
            html`<li><a href=${link(['documents', id])}><bdi>${title || name}</bdi></a></li>`)}</ul>`
        : html`<p class="note">${t('share.start.none')}</p>`}
      ${problemNote(this.problem)}
    </div>`);
  }
}

/** What Share's page was opened for. */
function chosen() {
  const page = window.Alfresco.util.ComponentManager.findFirst('Alfresco.component.StartWorkflow');
  return (page?.options.selectedItems ?? '').split(',').filter(Boolean).map(idOf);
}

customElements.define('mithaq-share-task', ShareTask);
customElements.define('mithaq-share-start', ShareStart);
