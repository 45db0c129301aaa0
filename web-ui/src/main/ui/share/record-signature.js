import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/** Records that one of the parties has signed. */
class RecordSignature extends ShareDialog {
  static properties = { missing: { state: true }, typed: { state: true } };

  #read = new Remote(this, async (id, signal) => {
    const [document, signatures] = await Promise.all([
      get(`documents/${encodeURIComponent(id)}`, undefined, { signal }),
      get(`documents/${encodeURIComponent(id)}/signatures`, undefined, { signal }),
    ]);
    return { document, parties: signatures.parties.filter(({ mayRecord }) => mayRecord) };
  });

  connectedCallback() {
    super.connectedCallback();
    this.#read.run(idOf(this.record.nodeRef));
  }

  get heading() {
    return t('signing.record');
  }

  get confirm() {
    return t('signing.record');
  }

  get done() {
    return t('signing.record.done');
  }

  get dirty() {
    return Boolean(this.typed);
  }

  async send() {
    const { party, ...given } = Object.fromEntries(
      [...new FormData(this.renderRoot.querySelector('form'))].filter(([, value]) => value.trim()),
    );
    this.missing = !party || !given.signedOn || !given.signatoryName;
    if (this.missing) {
      return undefined;
    }
    const { id, revision } = this.#read.value.document;
    try {
      return await post(`documents/${encodeURIComponent(id)}/signatures/${encodeURIComponent(party)}`, given, { ifMatch: revision });
    } catch (problem) {
      // Somebody else was quicker: the list of who has not signed is another now.
      if (problem.isStale || problem.status === 409) {
        this.#read.again();
      }
      throw problem;
    }
  }

  content() {
    return this.#read.render(({ parties }) => parties.length
      ? html`<fieldset class="stack">
            <legend>${t('share.signature.who')}</legend>
            ${parties.map(({ party, name, roleLabel }, index) => html`<label class="check">
              <input type="radio" name="party" value=${party} .defaultChecked=${index === 0 && parties.length === 1}>
              <span><bdi>${name}</bdi>${roleLabel ? html` <span class="quiet">${roleLabel}</span>` : nothing}</span></label>`)}
          </fieldset>
          <div class="form-grid" @input=${() => (this.typed = true)}>
            <div class="field"><label for="day">${t('signing.signedOn')}</label>
              <input id="day" name="signedOn" type="date" dir="ltr" required></div>
            <div class="field"><label for="name">${t('signing.signatory')}</label>
              <input id="name" name="signatoryName" dir="auto" required></div>
            <div class="field"><label for="capacity">${t('signing.capacity')}</label>
              <input id="capacity" name="signatoryCapacity" dir="auto"></div>
          </div>
          ${this.missing ? html`<p class="field-error" role="alert">${t('share.signature.missing')}</p>` : nothing}`
      : html`<p class="empty">${t('share.signature.none')}</p>`);
  }
}

customElements.define('mithaq-share-record-signature', RecordSignature);
