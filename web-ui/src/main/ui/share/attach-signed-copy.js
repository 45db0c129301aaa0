import { html } from 'lit';
import { newKey, post } from '../api/api.js';
import '../document/file-field.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/** Attaches the scan or the signed file as a document of its own; the cleared file stays as it is. */
class AttachSignedCopy extends ShareDialog {
  #key = newKey();
  #sent;

  get #file() {
    return this.renderRoot.querySelector('mithaq-file-field');
  }

  get heading() {
    return t('signing.attach');
  }

  get confirm() {
    return t('signing.attach');
  }

  get done() {
    return t('signing.attached');
  }

  get dirty() {
    return Boolean(this.#file?.file);
  }

  async send() {
    const upload = await this.#file.arrived();
    if (!upload) {
      return undefined;
    }
    // Read now: the file may have been on its way for minutes.
    const given = Object.fromEntries([...new FormData(this.renderRoot.querySelector('form'))].filter(([, value]) => value.trim()));
    if (this.#sent !== upload) {
      this.#sent = upload;
      this.#key = newKey();
    }
    try {
      return await post(
        `documents/${encodeURIComponent(idOf(this.record.nodeRef))}/signed-copies`,
        { upload, ...given },
        { idempotencyKey: this.#key },
      );
    } catch (problem) {
      if (problem.status) {
        this.#key = newKey();
      }
      throw problem;
    }
  }

  content() {
    return html`<p>${t('share.copy.help')}</p>
      <div class="form-grid">
        <mithaq-file-field .field=${'file'} .label=${t('signing.file')} needed></mithaq-file-field>
        <div class="field"><label for="day">${t('signing.signedOn')}</label><input id="day" name="signedOn" type="date" dir="ltr"></div>
        <div class="field"><label for="language">${t('signing.language')}</label>
          <select id="language" name="language"><option value="">${t('signing.language.found')}</option>
            ${['ar', 'fr', 'en'].map((code) => html`<option value=${code}>${t(`signing.language.${code}`)}</option>`)}</select></div>
      </div>`;
  }
}

customElements.define('mithaq-share-attach-signed-copy', AttachSignedCopy);
