import { html, nothing } from 'lit';
import { newKey, post } from '../api/api.js';
import { sendFile } from '../api/upload.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/** Attaches the scan or the signed file as a document of its own; the cleared file stays as it is. */
class AttachSignedCopy extends ShareDialog {
  static properties = { missing: { state: true } };

  #key = newKey();
  #sent;

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
    return Boolean(this.renderRoot.querySelector('#file')?.files.length);
  }

  async send() {
    const given = Object.fromEntries(
      [...new FormData(this.renderRoot.querySelector('form'))].filter(([name, value]) => name !== 'file' && value.trim()),
    );
    const [file] = this.renderRoot.querySelector('#file').files;
    this.missing = !file;
    if (!file) {
      return undefined;
    }
    if (this.#sent?.file !== file) {
      const { upload } = await sendFile('POST', 'uploads', file);
      this.#sent = { file, upload };
      this.#key = newKey();
    }
    try {
      return await post(
        `documents/${encodeURIComponent(idOf(this.record.nodeRef))}/signed-copies`,
        { upload: this.#sent.upload, ...given },
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
        <div class="field"><label for="file">${t('signing.file')}</label><input id="file" name="file" type="file" required
          aria-invalid=${this.missing ? 'true' : nothing}>
          ${this.missing ? html`<p class="field-error" role="alert">${t('share.file.missing')}</p>` : nothing}</div>
        <div class="field"><label for="day">${t('signing.signedOn')}</label><input id="day" name="signedOn" type="date" dir="ltr"></div>
        <div class="field"><label for="language">${t('signing.language')}</label>
          <select id="language" name="language"><option value="">${t('signing.language.found')}</option>
            ${['ar', 'fr', 'en'].map((code) => html`<option value=${code}>${t(`signing.language.${code}`)}</option>`)}</select></div>
      </div>`;
  }
}

customElements.define('mithaq-share-attach-signed-copy', AttachSignedCopy);
