import { html, nothing } from 'lit';
import { get, newKey, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { language, localised, t } from '../language/language.js';
import { candidateRow } from '../partner/standing.js';
import { readModel } from './model.js';

const ASKED = ['cm:title', 'prm:partnerCategory', 'prm:country', 'prm:acronyms'];
const KNOWN = 'PRM-PARTNER-002';
const PAUSE = 400;

/**
 * Files a partner that is not known yet, without leaving the draft that names it. While its name is typed, the partners
 * that may be the same are shown; one of them can be chosen instead.
 */
class NewPartner extends View {
  static properties = {
    name: {}, type: { state: true }, values: { state: true }, candidates: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #key = newKey();
  #timer;
  #asked = 0;

  async firstUpdated() {
    const dialog = this.querySelector('dialog');
    dialog.showModal();
    this.values = { 'cm:title': { [language()]: this.name } };
    this.#look();
    const partner = (await readModel()).type('prm:partner');
    this.type = { ...partner, properties: partner.properties.filter(({ name }) => ASKED.includes(name)).map(named) };
    await this.updateComplete;
    await this.querySelector('mithaq-metadata-form').focusField('cm:title');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #change(event) {
    event.stopPropagation();
    this.values = { ...this.values, [event.detail.name]: event.detail.value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  async #look() {
    const asked = ++this.#asked;
    const found = await get('partners/candidates', {
      name: Object.values(this.values['cm:title'] ?? {}),
      acronym: this.values['prm:acronyms'] ?? [],
      country: this.values['prm:country'],
    }).catch(() => ({ candidates: this.candidates ?? [] }));
    if (asked === this.#asked) {
      this.candidates = found.candidates;
    }
  }

  async #file() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    // what the person was shown as known and files all the same, they say to be another one
    const differentFrom = this.problem?.code === KNOWN ? this.problem.errors.map(({ document }) => document) : [];
    this.problem = undefined;
    try {
      const properties = Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== null));
      const partner = await post('documents', { type: 'prm:partner', properties, differentFrom }, { idempotencyKey: this.#key });
      this.#chosen(partner.id, localised(partner.properties['cm:title']) || partner.name);
    } catch (problem) {
      this.problem = problem;
      this.#key = newKey();
      await this.#look();
    } finally {
      this.busy = false;
    }
  }

  #chosen(id, label) {
    this.emit('partner-filed', { id, label });
  }

  #known() {
    if (!this.candidates?.length) {
      return nothing;
    }
    return html`<section class="note note-warn" aria-labelledby="known-partners" aria-live="polite">
      <p class="note-title" id="known-partners">${t('partner.known')}</p>
      <ul class="rows">${this.candidates.map((candidate) => candidateRow(candidate, html`<button type="button" class="button"
        @click=${() => this.#chosen(candidate.partner.id, candidate.partner.title)}>${t('partner.useKnown')}</button>`))}</ul>
    </section>`;
  }

  render() {
    const another = this.problem?.code === KNOWN;
    return html`<dialog class="dialog" aria-labelledby="new-partner" @cancel=${() => this.emit('given-up')}>
      <h2 id="new-partner">${t('partner.new')}</h2>
      ${another ? html`<p role="alert">${this.problem.detail}</p>` : problemNote(this.problem)}
      <mithaq-metadata-form .type=${this.type} .values=${this.values} .errors=${this.problem?.byField} .prefix=${'partner'}
        @changed=${this.#change}></mithaq-metadata-form>
      ${this.#known()}
      <div class="actions">
        <button type="button" class="button" @click=${() => this.emit('given-up')}>${t('action.cancel')}</button>
        <button type="button" class="button button-primary" aria-disabled=${this.busy ?? false} @click=${this.#file}
        >${another ? t('partner.fileAnother') : t('partner.file')}</button>
      </div>
    </dialog>`;
  }
}

/** A partner has a name, not a title. */
function named(property) {
  return property.name === 'cm:title' ? { ...property, title: t('partner.name'), help: '' } : property;
}

customElements.define('mithaq-new-partner', NewPartner);
