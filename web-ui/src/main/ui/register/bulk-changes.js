import { html, nothing } from 'lit';
import { kindOf } from '../document/model.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

// What belongs to one text alone is not given to many at once: its terms, which both sides signed, and its money.
const OF_ONE_TEXT = ['prm:currency', 'prm:openEnded', 'prm:renewalMode'];
const PEOPLE = ['prm:focalPoint', 'prm:restrictedTo'];

/** The properties that can be given to many documents: values that are chosen, not written. */
export function together(type, choices) {
  return type.properties.filter(
    (property) =>
      !property.protected &&
      !OF_ONE_TEXT.includes(property.name) &&
      (choices.has(property.name) || kindOf(property) === 'boolean' || PEOPLE.includes(property.name)),
  );
}

/** How a property can change: [code]. */
const modes = (property) => (property.multiple ? ['ADD', 'REMOVE', 'SET', 'CLEAR'] : ['SET', 'CLEAR']);

/** As the server takes it; undefined while the value is missing. */
export function changeOf({ property, mode, value }) {
  if (!property) {
    return undefined;
  }
  if (mode === 'CLEAR') {
    return { property: property.name, mode: 'SET', value: null };
  }
  const empty = value === undefined || value === null || value.length === 0;
  return empty ? undefined : { property: property.name, mode, value };
}

/** Which properties change, and how. `rows` are {property, mode, value}; emits `rows-changed` with the new ones. */
class BulkChanges extends View {
  static properties = { properties: {}, choices: {}, rows: {} };

  #put(index, changes) {
    this.emit('rows-changed', this.rows.map((row, place) => (place === index ? { ...row, ...changes } : row)));
  }

  #choose(index, name) {
    const property = this.properties.find((one) => one.name === name);
    this.#put(index, { property, mode: property && modes(property)[0], value: undefined });
  }

  #row(row, index) {
    const { property, mode, value } = row;
    const taken = this.rows.map((one) => one.property?.name);
    const free = this.properties.filter(({ name }) => name === property?.name || !taken.includes(name));
    return html`<li class="bulk-change">
      <div class="field">
        <label for=${`bulk-property-${index}`}>${t('bulk.property')}</label>
        <select id=${`bulk-property-${index}`} @change=${(event) => this.#choose(index, event.target.value)}>
          <option value="" ?selected=${!property}>${t('form.choose')}</option>
          ${free.map(({ name, title }) => html`<option value=${name} ?selected=${name === property?.name}>${title}</option>`)}
        </select>
      </div>
      ${property
        ? html`<div class="field">
            <label for=${`bulk-mode-${index}`}>${t('bulk.mode')}</label>
            <select id=${`bulk-mode-${index}`} @change=${(event) => this.#put(index, { mode: event.target.value })}>
              ${modes(property).map((code) => html`<option value=${code} ?selected=${code === mode}>${t(`bulk.mode.${code}`)}</option>`)}
            </select>
          </div>`
        : nothing}
      ${property && mode !== 'CLEAR'
        ? html`<mithaq-field .property=${property} .value=${value} .choices=${this.choices.get(property.name)} .prefix=${`bulk-${index}`}
            @changed=${(event) => this.#put(index, { value: event.detail.value })}></mithaq-field>`
        : nothing}
      ${this.rows.length > 1
        ? html`<button type="button" class="tool" aria-label=${t('form.remove', { value: property?.title ?? t('bulk.property') })}
            @click=${() => this.emit('rows-changed', this.rows.filter((one) => one !== row))}>${icon('close')}</button>`
        : nothing}
    </li>`;
  }

  render() {
    return html`<ol class="bulk-changes">${this.rows.map((row, index) => this.#row(row, index))}</ol>
      ${this.rows.length < this.properties.length && this.rows.every(({ property }) => property)
        ? html`<div><button type="button" class="button button-plain" @click=${() => this.emit('rows-changed', [...this.rows, {}])}
          >${icon('plus')}${t('bulk.another')}</button></div>`
        : nothing}`;
  }
}

customElements.define('mithaq-bulk-changes', BulkChanges);
