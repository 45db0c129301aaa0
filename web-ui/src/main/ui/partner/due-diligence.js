import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import '../document/file-field.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { readAllChoices, readModel } from '../document/model.js';
import { day, t } from '../language/language.js';
import { link } from '../shell/router.js';

const START = ['prm:tier', 'prm:assessedRisk'];
const CONCLUSION = ['prm:dueDiligenceResult', 'prm:assessedRisk', 'prm:exclusionGroups', 'prm:mitigation', 'prm:validUntil'];

/** The assessments of a partner, and the forms to begin and to complete one. Emits `profile` with what a call answered. */
class DueDiligence extends View {
  static properties = { profile: {}, form: { state: true }, values: { state: true }, problem: { state: true }, busy: { state: true } };

  #definition = new Remote(this, async () => {
    const { properties } = (await readModel()).type('prm:dueDiligence');
    return { properties: new Map(properties.map((property) => [property.name, property])), choices: await readAllChoices(properties) };
  });

  connectedCallback() {
    super.connectedCallback();
    this.#definition.run();
  }

  #open(form, values = {}) {
    Object.assign(this, { form, values, problem: undefined });
  }

  /** @param made gives what is sent, once a file that belongs to it has arrived */
  async #send(path, made) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const file = this.querySelector('mithaq-file-field');
      const chosen = file?.file;
      const upload = await file?.arrived();
      if (chosen && !upload) {
        return;
      }
      const json = made();
      const profile = await post(`partners/${encodeURIComponent(this.profile.partner.id)}/${path}`, upload ? { ...json, upload } : json);
      this.form = undefined;
      this.emit('mithaq-say', t('diligence.saved'));
      this.emit('profile', profile);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #start(event) {
    event.preventDefault();
    this.#send('assessments', () => ({ tier: this.values['prm:tier'] ?? '', risk: this.values['prm:assessedRisk'] ?? '' }));
  }

  #complete(event, assessment) {
    event.preventDefault();
    this.#send(`assessments/${encodeURIComponent(assessment.id)}/completion`, () => ({
      result: this.values['prm:dueDiligenceResult'] ?? null,
      risk: this.values['prm:assessedRisk'] ?? null,
      exclusionGroups: this.values['prm:exclusionGroups'] ?? [],
      mitigation: this.values['prm:mitigation'] ?? null,
      validUntil: this.values['prm:validUntil'] ?? null,
    }));
  }

  #fields(names) {
    return this.#definition.render(({ properties, choices }) => html`<div class="form-grid">${names.map((name) => html`<mithaq-field
      .property=${properties.get(name)} .value=${this.values[name]} .choices=${choices.get(name)} .error=${this.problem?.byField[name]}
      .prefix=${'diligence'}
      @changed=${(event) => {
        event.stopPropagation();
        this.values = { ...this.values, [name]: event.detail.value };
      }}></mithaq-field>`)}</div>`);
  }

  #buttons(label) {
    return html`${problemNote(this.problem)}<div class="actions">
      <button class="button button-primary" aria-disabled=${this.busy ?? false}>${label}</button>
      <button type="button" class="button" @click=${() => (this.form = undefined)}>${t('action.cancel')}</button>
    </div>`;
  }

  #startForm() {
    return html`<form class="stack" novalidate @submit=${this.#start}>${this.#fields(START)} ${this.#buttons(t('diligence.start'))}</form>`;
  }

  #completeForm(assessment) {
    return html`<form class="stack" novalidate @submit=${(event) => this.#complete(event, assessment)}>
      ${this.#fields(CONCLUSION)}
      <mithaq-file-field .field=${'diligence-file'} .label=${t('diligence.file')}></mithaq-file-field>
      ${this.#buttons(t('diligence.complete'))}</form>`;
  }

  #assessment(assessment) {
    const open = !assessment.result;
    const may = this.profile.may.assess && open;
    return html`<li class="stack" data-testid="assessment">
      <div class="facts">
        <span class=${open ? 'chip chip-accent' : assessment.result === 'DECLINE' ? 'chip chip-bad' : 'chip chip-good'}>${assessment.resultLabel ?? t('diligence.open')}</span>
        <span>${assessment.tierLabel}</span><span>${t('diligence.risk', { risk: assessment.riskLabel ?? '–' })}</span>
      </div>
      ${open
        ? html`<p class="quiet">${t('diligence.startedBy')} <bdi>${assessment.startedBy.displayName}</bdi></p>`
        : html`<p class="quiet">${day(assessment.assessedOn)} · <bdi>${assessment.assessedBy.displayName}</bdi>
            ${assessment.validUntil ? html` · ${t('diligence.until', { day: day(assessment.validUntil) })}` : nothing}</p>`}
      ${assessment.exclusionGroups.length ? html`<ul class="chosen">${assessment.exclusionGroups.map((group) => html`<li class="chip">${group}</li>`)}</ul>` : nothing}
      ${assessment.mitigation ? html`<p class="quote" dir="auto">${assessment.mitigation}</p>` : nothing}
      ${assessment.hasFile ? html`<p><a href=${link(['documents', assessment.id])}>${t('diligence.openFile')}</a></p>` : nothing}
      ${may && this.form === assessment.id ? this.#completeForm(assessment) : nothing}
      ${may && this.form !== assessment.id
        ? html`<div><button type="button" class="button" @click=${() => this.#open(assessment.id, { 'prm:assessedRisk': assessment.risk })}
          >${t('diligence.complete')}…</button></div>`
        : nothing}
    </li>`;
  }

  render() {
    const { assessments, may, partner } = this.profile;
    const canStart = may.assess && assessments.every(({ result }) => result);
    return html`<section class="card stack" aria-labelledby="diligence">
      <h2 id="diligence">${t('diligence.title')}</h2>
      ${assessments.length ? nothing : html`<p>${t(`validity.${partner.validity}`)}</p>`}
      ${assessments.length ? html`<ol class="timeline">${assessments.map((one) => this.#assessment(one))}</ol>` : nothing}
      ${canStart && this.form === 'start' ? this.#startForm() : nothing}
      ${canStart && this.form !== 'start'
        ? html`<div><button type="button" class="button" @click=${() => this.#open('start')}
          >${assessments.length ? t('diligence.renew') : t('diligence.start')}…</button></div>`
        : nothing}
    </section>`;
  }
}

customElements.define('mithaq-due-diligence', DueDiligence);
