import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { readAllChoices, readModel } from '../document/model.js';
import { europeanDigits, t } from '../language/language.js';

const TRIED = { category: 'prm:counterpartyCategory', currency: 'prm:currency', risk: 'prm:risk', language: 'prm:language', confidentiality: 'prm:confidentiality' };

/** The table that says who reviews what: to edit, with errors by line, and to try before it is saved. */
class RoutingPage extends View {
  static properties = { text: { state: true }, draft: { state: true } };

  #choices = new Remote(this, async () => {
    const model = await readModel();
    const types = model.types.filter(({ creatable, childAssociations }) => creatable && childAssociations?.some(({ name }) => name === 'prm:parties'));
    return { types, lists: await readAllChoices(types[0]?.properties ?? []), properties: types[0]?.properties ?? [] };
  });
  #route = new Remote(this, (draft, signal) => post('routes/trial', draft, { signal }));

  constructor() {
    super();
    this.draft = { type: 'prm:mou' };
  }

  connectedCallback() {
    super.connectedCallback();
    this.#choices.run();
  }

  /** What the columns of the table take, as far as they are codes of the model. */
  #codes() {
    const { types, lists } = this.#choices.value ?? {};
    return types && {
      type: types.map(({ name, title }) => ({ code: name, label: title })),
      ...Object.fromEntries(Object.entries(TRIED).filter(([, name]) => lists.has(name)).map(([key, name]) => [key, lists.get(name)])),
    };
  }

  #try(event) {
    event.preventDefault();
    const set = Object.fromEntries(Object.entries(this.draft).filter(([, value]) => value !== '' && value !== undefined));
    this.#route.run({ ...set, ...(this.text === undefined ? {} : { table: this.text }) });
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
        <div class="field"><label for="try-amount">${title('prm:amount')}</label>
          <input id="try-amount" inputmode="numeric" pattern="[0-9٠-٩۰-۹]*" dir="ltr" autocomplete="off" aria-describedby="try-amount-help"
            @input=${({ target }) => (this.draft = { ...this.draft, amount: target.value.trim() ? Number(europeanDigits(target.value)) : undefined })}>
          <p class="quiet" id="try-amount-help">${t('routing.trial.amount')}</p></div>
      </div>
      <div><button class="button">${t('routing.try')}</button></div>
      ${this.#route.render((route) => html`<div class="note note-good" role="status">
        <p class="note-title">${t('route.goesTo', { group: route.groupLabel })}</p><p>${route.explanation}</p></div>`)}
    </form>`;
  }

  render() {
    return html`<div class="stack"><div><h1>${t('routing.title')}</h1><p class="quiet">${t('routing.text')}</p></div>
      <mithaq-table-editor name="routing-table" .label=${t('routing.table')} .saved=${t('routing.saved')} .choices=${this.#codes()}
        @table-text=${(event) => (this.text = event.detail)}></mithaq-table-editor>
      <section class="card" aria-labelledby="trial-title">
        <h2 id="trial-title">${t('routing.trial')}</h2>
        <p class="quiet">${t('routing.trial.text')}</p>
        ${this.#choices.render((choices) => this.#trial(choices))}
      </section></div>`;
  }
}

customElements.define('mithaq-routing', RoutingPage);
