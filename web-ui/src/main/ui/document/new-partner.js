import { html } from 'lit';
import { newKey, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { language, localised, t } from '../language/language.js';
import { readModel } from './model.js';

const ASKED = ['cm:title', 'prm:partnerCategory', 'prm:country', 'prm:acronyms'];

/** Files a partner that is not known yet, without leaving the draft that names it. */
class NewPartner extends View {
  static properties = { name: {}, type: { state: true }, values: { state: true }, problem: { state: true }, busy: { state: true } };

  #key = newKey();

  async firstUpdated() {
    const dialog = this.querySelector('dialog');
    dialog.showModal();
    this.values = { 'cm:title': { [language()]: this.name } };
    const partner = (await readModel()).type('prm:partner');
    this.type = { ...partner, properties: partner.properties.filter(({ name }) => ASKED.includes(name)).map(named) };
    await this.updateComplete;
    await this.querySelector('mithaq-metadata-form').focusField('cm:title');
  }

  #change(event) {
    event.stopPropagation();
    this.values = { ...this.values, [event.detail.name]: event.detail.value };
  }

  async #file() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const properties = Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== null));
      const partner = await post('documents', { type: 'prm:partner', properties }, { idempotencyKey: this.#key });
      this.emit('partner-filed', { id: partner.id, label: localised(partner.properties['cm:title']) || partner.name });
    } catch (problem) {
      this.problem = problem;
      this.#key = newKey();
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="new-partner" @cancel=${() => this.emit('given-up')}>
      <h2 id="new-partner">${t('partner.new')}</h2>
      ${problemNote(this.problem)}
      <mithaq-metadata-form .type=${this.type} .values=${this.values} .errors=${this.problem?.byField} .prefix=${'partner'}
        @changed=${this.#change}></mithaq-metadata-form>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.emit('given-up')}>${t('action.cancel')}</button>
        <button type="button" class="button button-primary" aria-disabled=${this.busy ?? false} @click=${this.#file}
        >${t('partner.file')}</button>
      </div>
    </dialog>`;
  }
}

/** A partner has a name, not a title. */
function named(property) {
  return property.name === 'cm:title' ? { ...property, title: t('partner.name'), help: '' } : property;
}

customElements.define('mithaq-new-partner', NewPartner);
