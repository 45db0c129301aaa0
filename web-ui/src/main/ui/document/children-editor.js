import { html, nothing } from 'lit';
import { get, put } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { defaults, isEmpty, readAllChoices, readModel } from './model.js';
import { propertyValue } from './property-value.js';

/**
 * The children of one association (obligations, contributions), each by the properties of its type: read, added, changed,
 * removed. Emits `document-changed` with the new document.
 */
class ChildrenEditor extends View {
  static properties = {
    document: {}, association: {}, type: {}, open: { state: true }, values: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #definition = new Remote(this, async (name) => {
    const model = await readModel();
    const type = model.type(name);
    return { type, choices: await readAllChoices(type.properties) };
  });

  connectedCallback() {
    super.connectedCallback();
    this.#definition.run(this.type);
  }

  get #children() {
    return this.document.children?.[this.association] ?? [];
  }

  #edit(child) {
    this.open = child?.id ?? 'new';
    this.values = child ? { ...child.properties } : defaults(this.#definition.value.type);
    this.problem = undefined;
  }

  #save(event) {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(this.values).filter(([, value]) => !isEmpty(value)));
    const rest = this.#children.map((child) => (child.id === this.open ? { ...child, properties: given } : child));
    return this.#put(this.open === 'new' ? [...rest, { properties: given }] : rest);
  }

  /** All children go with it: those that are left out are removed. Protected values stay with the server. */
  async #put(children) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const path = `documents/${encodeURIComponent(this.document.id)}`;
      const { revision } = await get(path);
      const document = await put(`${path}/properties`, { children: { [this.association]: children.map((child) => this.#sent(child)) } }, { ifMatch: revision });
      this.open = undefined;
      this.emit('mithaq-say', t('details.saved'));
      this.emit('document-changed', document);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #sent({ id, properties }) {
    const own = new Set(this.#definition.value.type.properties.filter((property) => !property.protected).map(({ name }) => name));
    return { ...(id ? { id } : {}), properties: Object.fromEntries(Object.entries(properties).filter(([name]) => own.has(name))) };
  }

  #form({ type }) {
    return html`<form class="stack" novalidate @submit=${this.#save}>
      <mithaq-metadata-form .type=${type} .values=${this.values} .prefix=${`child-${this.open}`} .errors=${this.problem?.byField}
        @changed=${(event) => (this.values = { ...this.values, [event.detail.name]: event.detail.value })}></mithaq-metadata-form>
      ${problemNote(this.problem)}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.save')}</button>
        <button type="button" class="button" @click=${() => (this.open = undefined)}>${t('action.cancel')}</button>
        ${this.open === 'new'
          ? nothing
          : html`<button type="button" class="button" @click=${() => this.#put(this.#children.filter(({ id }) => id !== this.open))}>${t('children.remove')}</button>`}
      </div>
    </form>`;
  }

  #row(child, { type, choices }, mayEdit) {
    if (child.id === this.open) {
      return html`<li>${this.#form({ type })}</li>`;
    }
    const given = type.properties.filter(({ name }) => name.startsWith('prm:') && !isEmpty(child.properties[name]));
    return html`<li class="row">
      <span class="facts">${given.map((property) => html`<span><span class="quiet">${property.title}</span>
        ${propertyValue(property, child.properties[property.name], { choices: choices.get(property.name), values: child.properties })}</span>`)}</span>
      ${mayEdit ? html`<button type="button" class="button button-plain" @click=${() => this.#edit(child)}>${icon('edit')}${t('action.edit')}</button>` : nothing}
    </li>`;
  }

  render() {
    const mayEdit = this.document.capabilities?.edit;
    return this.#definition.render((definition) => html`<div class="stack">
      ${this.#children.length
        ? html`<ul class="rows">${this.#children.map((child) => this.#row(child, definition, mayEdit))}</ul>`
        : html`<p class="quiet">${t('children.none')}</p>`}
      ${this.open === 'new' ? this.#form(definition) : nothing}
      ${mayEdit && !this.open
        ? html`<div><button type="button" class="button" @click=${() => this.#edit()}>${icon('plus')}${t('children.add', { type: definition.type.title })}</button></div>`
        : nothing}
    </div>`);
  }
}

customElements.define('mithaq-children', ChildrenEditor);
