import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { readReasons } from '../document/step-dialog.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/** Ends an instrument that nobody will sign, with the reason why. */
class Conclude extends ShareDialog {
  static properties = { missing: { state: true } };

  #read = new Remote(this, async (id, signal) => ({
    document: await get(`documents/${encodeURIComponent(id)}`, undefined, { signal }),
    reasons: await readReasons(),
  }));

  connectedCallback() {
    super.connectedCallback();
    this.#read.run(idOf(this.record.nodeRef));
  }

  get heading() {
    return t('share.conclude.title');
  }

  get confirm() {
    return t('share.conclude');
  }

  get done() {
    return t('share.conclude.done', { name: this.record.displayName });
  }

  async send() {
    const given = new FormData(this.renderRoot.querySelector('form'));
    const reason = given.get('reason');
    const comment = given.get('comment').trim();
    this.missing = !reason;
    if (!reason) {
      return undefined;
    }
    const { id, revision } = this.#read.value.document;
    const body = { step: 'ABANDON', reason, ...(comment ? { comment } : {}) };
    return post(`documents/${encodeURIComponent(id)}/steps`, body, { ifMatch: revision });
  }

  content() {
    return html`<p>${t('share.conclude.help')}</p>
      ${this.#read.render(({ reasons }) => html`<fieldset class="stack" aria-describedby=${this.missing ? 'missing' : nothing}>
        <legend>${t('step.reason')}</legend>
        ${reasons.map(({ code, label }) => html`<label class="check"><input type="radio" name="reason" value=${code}> ${label}</label>`)}
        ${this.missing ? html`<p id="missing" class="field-error" role="alert">${t('step.reason.missing')}</p>` : nothing}
      </fieldset>`)}
      <div class="field"><label for="comment">${t('step.comment.optional')}</label>
        <textarea id="comment" name="comment" dir="auto"></textarea></div>`;
  }
}

customElements.define('mithaq-share-conclude', Conclude);
