import { html, nothing } from 'lit';
import { get, post, put } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { readAllChoices, readModel } from '../document/model.js';
import { t } from '../language/language.js';
import { UnsavedGuard } from '../shell/unsaved.js';

const TRIED = { category: 'prm:counterpartyCategory', risk: 'prm:risk', language: 'prm:language', confidentiality: 'prm:confidentiality' };

/** The table that says who reviews what: to edit, with errors by line, and to try before it is saved. */
class RoutingPage extends View {
  static properties = {
    text: { state: true }, problem: { state: true }, busy: { state: true }, draft: { state: true },
  };

  #table = new Remote(this, async (signal) => get('settings/routing-table', undefined, { signal }));
  #choices = new Remote(this, async () => {
    const model = await readModel();
    const types = model.types.filter(({ creatable, childAssociations }) => creatable && childAssociations?.some(({ name }) => name === 'prm:parties'));
    return { types, lists: await readAllChoices(types[0]?.properties ?? []), properties: types[0]?.properties ?? [] };
  });
  #route = new Remote(this, (draft, signal) => post('routes/trial', draft, { signal }));

  constructor() {
    super();
    this.draft = { type: 'prm:mou' };
    new UnsavedGuard(this, () => this.#isChanged());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#table.run();
    this.#choices.run();
  }

  #isChanged() {
    return this.text !== undefined && this.text !== this.#table.value?.text;
  }

  async #save() {
    if (this.busy || !this.#isChanged()) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await put('settings/routing-table', { text: this.text }, { ifMatch: this.#table.value.version });
      await this.#table.again();
      this.text = undefined;
      this.emit('mithaq-say', t('routing.saved'));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #try(event) {
    event.preventDefault();
    const set = Object.fromEntries(Object.entries(this.draft).filter(([, value]) => value !== '' && value !== undefined));
    this.#route.run({ ...set, ...(this.#isChanged() ? { table: this.text } : {}) });
  }

  #goTo(line) {
    const area = this.querySelector('#table');
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }

  #errors() {
    const lines = this.problem?.errors?.filter(({ line }) => line) ?? [];
    return lines.length
      ? html`<div class="note note-problem" role="alert"><p class="note-title">${this.problem.detail}</p>
          <ul>${lines.map(({ line, message }) => html`<li>
            <button type="button" class="button button-plain" @click=${() => this.#goTo(line)}>${t('routing.line', { line })}</button> ${message}
          </li>`)}</ul></div>`
      : problemNote(this.problem);
  }

  #select(name, label, options) {
    return html`<div class="field"><label for=${`try-${name}`}>${label}</label>
      <select id=${`try-${name}`} @change=${(event) => (this.draft = { ...this.draft, [name]: event.target.value })}>
        ${name === 'type' ? nothing : html`<option value="">${t('form.choose')}</option>`}
        ${options.map(({ code, label: text }) => html`<option value=${code} ?selected=${this.draft[name] === code}>${text}</option>`)}
      </select></div>`;
  }

  #trial({ types, lists, properties }) {
    const title = (name) => properties.find((property) => property.name === name)?.title;
    return html`<form class="stack" @submit=${this.#try}>
      <div class="form-grid">
        ${this.#select('type', t('file.type'), types.map((type) => ({ code: type.name, label: type.title })))}
        ${Object.entries(TRIED).filter(([, name]) => lists.has(name)).map(([key, name]) => this.#select(key, title(name), lists.get(name)))}
      </div>
      <div><button class="button">${t('routing.try')}</button></div>
      ${this.#route.render((route) => html`<div class="note note-good" role="status">
        <p class="note-title">${t('route.goesTo', { group: route.groupLabel })}</p><p>${route.explanation}</p></div>`)}
    </form>`;
  }

  render() {
    return html`<div><h1>${t('routing.title')}</h1><p class="quiet">${t('routing.text')}</p></div>
      ${this.#table.render(({ text }) => html`<section class="card" aria-labelledby="table-title">
        <h2 id="table-title">${t('routing.table')}</h2>
        <textarea id="table" class="table-text" dir="ltr" spellcheck="false" aria-labelledby="table-title"
          .value=${this.text ?? text} @input=${(event) => (this.text = event.target.value)}></textarea>
        ${this.#errors()}
        <div class="actions">
          <button type="button" class="button button-primary" aria-disabled=${Boolean(this.busy || !this.#isChanged())} @click=${this.#save}>${t('action.save')}</button>
          ${this.#isChanged() ? html`<button type="button" class="button" @click=${() => Object.assign(this, { text: undefined, problem: undefined })}>${t('routing.undo')}</button>` : nothing}
        </div>
      </section>`)}
      <section class="card" aria-labelledby="trial-title">
        <h2 id="trial-title">${t('routing.trial')}</h2>
        <p class="quiet">${t('routing.trial.text')}</p>
        ${this.#choices.render((choices) => this.#trial(choices))}
      </section>`;
  }
}

customElements.define('mithaq-routing', RoutingPage);
