import { html, nothing } from 'lit';
import { get, post, remove } from '../api/api.js';
import { has, session } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, t } from '../language/language.js';

/** When I am away and who stands in; heads and administrators record it for others too. */
class AbsencePage extends View {
  static properties = { person: { state: true }, draft: { state: true }, problem: { state: true }, busy: { state: true } };

  #absences = new Remote(this, (person, signal) => get('absences', person ? { person } : undefined, { signal }));

  constructor() {
    super();
    this.draft = { from: '', to: '', standIn: '' };
  }

  connectedCallback() {
    super.connectedCallback();
    this.#absences.run(this.person?.id);
  }

  async #do(work, said) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await work();
      this.emit('mithaq-say', said);
      await this.#absences.again();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #record(event) {
    event.preventDefault();
    return this.#do(async () => {
      await post('absences', { ...this.draft, ...(this.person ? { person: this.person.id } : {}) });
      this.draft = { from: '', to: '', standIn: '' };
    }, t('absence.recorded'));
  }

  #takeBack(id) {
    return this.#do(() => remove(`absences/${encodeURIComponent(id)}`), t('absence.takenBack'));
  }

  #choose(person) {
    this.person = person.id === session.me.person ? undefined : person;
    this.draft = { ...this.draft, standIn: '' };
    this.problem = undefined;
    this.#absences.run(this.person?.id);
  }

  #forWhom() {
    return has('ADMINISTRATOR', 'HEAD_OF_LEGAL', 'HEAD_OF_SECTOR')
      ? html`<div class="field"><label for="absent">${t('absence.forWhom')}</label>
          <mithaq-combobox boxId="absent" .text=${this.person?.label ?? session.me.displayName}
            .search=${async (text) => (await get('people', { q: text })).people.map(({ person, displayName }) => ({ id: person, label: displayName, note: person }))}
            @chosen=${(event) => this.#choose(event.detail)}></mithaq-combobox></div>`
      : nothing;
  }

  #form(candidates) {
    const set = (name) => (event) => (this.draft = { ...this.draft, [name]: event.target.value });
    return html`<form class="stack" @submit=${(event) => this.#record(event)}>
      ${problemNote(this.problem)}
      <div class="form-grid">
        <div class="field"><label for="away-from">${t('absence.from')}</label>
          <input id="away-from" type="date" required .value=${this.draft.from} @input=${set('from')}></div>
        <div class="field"><label for="away-to">${t('absence.to')}</label>
          <input id="away-to" type="date" required min=${this.draft.from || nothing} .value=${this.draft.to} @input=${set('to')}></div>
        <div class="field"><label for="stand-in">${t('absence.standIn')}</label>
          <select id="stand-in" required @change=${set('standIn')}>
            <option value="">${t('form.choose')}</option>
            ${candidates.map(({ person, displayName }) => html`<option value=${person} ?selected=${person === this.draft.standIn}>${displayName}</option>`)}
          </select></div>
      </div>
      <div><button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('absence.record')}</button></div>
    </form>`;
  }

  #absence(absence) {
    const name = absence.person.person === session.me.person ? t('absence.me') : absence.person.displayName;
    return html`<li class="row">
      <span class="row-title">${t('absence.line', { name, from: day(absence.from), to: day(absence.to), standIn: absence.standIn.displayName })}</span>
      <span><button type="button" class="button button-plain" aria-disabled=${this.busy ?? false}
        @click=${() => this.#takeBack(absence.id)}>${t('absence.takeBack')}</button></span>
    </li>`;
  }

  #ready({ absences, standingIn, candidates }) {
    return html`<section class="card stack" aria-labelledby="absence-new">
        <h2 id="absence-new">${t('absence.new')}</h2>
        ${candidates.length ? this.#form(candidates) : html`<p class="quiet">${t('absence.nobody')}</p>`}
      </section>
      <section class="card" aria-labelledby="absence-list">
        <h2 id="absence-list">${t('absence.list')}</h2>
        ${absences.length
          ? html`<ul class="rows">${absences.map((absence) => this.#absence(absence))}</ul>`
          : html`<p class="quiet">${t('absence.none')}</p>`}
      </section>
      ${standingIn.length
        ? html`<section class="card" aria-labelledby="absence-others">
            <h2 id="absence-others">${t('absence.others')}</h2>
            <ul class="rows">${standingIn.map((absence) => html`<li class="row"><span class="row-title">${t('absence.other', {
              name: absence.person.displayName, from: day(absence.from), to: day(absence.to),
            })}</span></li>`)}</ul></section>`
        : nothing}`;
  }

  render() {
    return html`<div><h1>${t('absence.title')}</h1><p class="quiet">${t('absence.text')}</p></div>
      ${this.#forWhom()} ${this.#absences.render((value) => this.#ready(value))}`;
  }
}

customElements.define('mithaq-absence', AbsencePage);
