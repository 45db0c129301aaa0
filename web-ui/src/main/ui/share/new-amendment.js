import { html } from 'lit';
import { get } from '../api/api.js';
import '../document/file-field.js';
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
  types = ['prm:amendment'];
  #upload;
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
    this.#upload = await this.renderRoot.querySelector('mithaq-file-field').arrived();
    return this.#upload ? super.send() : undefined;
  }

  draft() {
    return { upload: this.#upload, targets: { 'prm:amends': [idOf(this.record.nodeRef)] } };
  }

  before() {
    return html`<p>${t('share.amendment.help')}</p>
      <mithaq-file-field .field=${'file'} .label=${t('share.amendment.file')} needed @file-changed=${() => (this.typed = true)}></mithaq-file-field>`;
  }
}

customElements.define('mithaq-share-new-amendment', NewAmendment);
