import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { sendFile } from '../api/upload.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { FilingDialog } from './filing-dialog.js';
import { idOf } from './host.js';

/** What an amendment has in common with what it amends, until somebody says otherwise. */
const INHERITED = ['prm:leadSector', 'prm:technicalSector', 'prm:language', 'prm:confidentiality', 'prm:focalPoint'];
/** Of a party: who signed the amended text says nothing about the amendment. */
const OF_A_PARTY = ['prm:partyName', 'prm:partyRole'];

/** Files the draft of an amendment, with the sector and the parties of the instrument that it changes. */
class NewAmendment extends FilingDialog {
  static properties = { missing: { state: true } };

  types = ['prm:amendment'];
  #sent;
  #amended = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}`, undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#amended.run(idOf(this.record.nodeRef)).then(() => this.#inherit(this.#amended.value));
  }

  #inherit(amended) {
    if (amended) {
      const { properties, children } = amended;
      this.values = {
        ...this.values,
        ...Object.fromEntries(INHERITED.filter((name) => properties[name]).map((name) => [name, properties[name]])),
      };
      this.parties = (children['prm:parties'] ?? []).map(({ properties: party, targets }) => ({
        properties: Object.fromEntries(OF_A_PARTY.filter((name) => party[name]).map((name) => [name, party[name]])),
        targets: targets ?? {},
      }));
    }
  }

  get heading() {
    return t('share.amendment.title');
  }

  get done() {
    return t('share.amendment.done', { name: this.record.displayName });
  }

  async send() {
    this.missing = !this.renderRoot.querySelector('#file').files.length;
    return this.missing ? undefined : super.send();
  }

  async draft() {
    const [file] = this.renderRoot.querySelector('#file').files;
    if (this.#sent?.file !== file) {
      const { upload } = await sendFile('POST', 'uploads', file);
      this.#sent = { file, upload };
    }
    return { upload: this.#sent.upload, targets: { 'prm:amends': [idOf(this.record.nodeRef)] } };
  }

  before() {
    return html`<p>${t('share.amendment.help')}</p>
      <div class="field"><label for="file">${t('share.amendment.file')}</label>
        <input id="file" type="file" required aria-invalid=${this.missing ? 'true' : nothing} @change=${() => (this.typed = true)}>
        ${this.missing ? html`<p class="field-error" role="alert">${t('share.file.missing')}</p>` : nothing}</div>`;
  }
}

customElements.define('mithaq-share-new-amendment', NewAmendment);
