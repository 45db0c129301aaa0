import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/** Sends a draft to legal review; what is missing is told before it is tried. */
class SendToReview extends ShareDialog {
  #lifecycle = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/lifecycle`, undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#lifecycle.run(idOf(this.record.nodeRef));
  }

  get heading() {
    return t('share.send.title');
  }

  get confirm() {
    return t('share.send');
  }

  get done() {
    return t('share.send.done', { name: this.record.displayName });
  }

  async send() {
    const document = await post(`documents/${encodeURIComponent(idOf(this.record.nodeRef))}/review`, {});
    return document;
  }

  content() {
    return html`<p>${t('share.send.help')}</p>
      ${this.#lifecycle.render(({ missingForReview }) => missingForReview.length
        ? html`<div class="note note-warn" data-testid="missing">
            <p class="note-title">${t('share.send.missing')}</p>
            <ul>${missingForReview.map(({ message }) => html`<li>${message}</li>`)}</ul>
          </div>`
        : nothing)}`;
  }
}

customElements.define('mithaq-share-send-to-review', SendToReview);
