import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { amountText, minorUnits, t } from '../language/language.js';
import { editable, readAllChoices } from './model.js';

const WIDE = ['prm:contacts', 'cm:title', 'cm:description', 'prm:feasibility', 'prm:diplomaticNote', 'prm:commonalitiesNote'];

/**
 * The properties of a type as a form. It keeps nothing: `values` come in, `changed` {name, value} goes out.
 * `errors` ({name: message}) are put at their fields; the first of them is given the focus by `focusFirstError`.
 */
class MetadataForm extends View {
  static properties = { type: {}, values: {}, errors: {}, prefix: {}, choices: { state: true } };

  #drawn;

  willUpdate(changed) {
    if (changed.has('type') && this.type) {
      this.#drawn = this.#readChoices();
    }
  }

  async #readChoices() {
    this.choices = await readAllChoices(this.type.properties).catch(() => new Map());
    await this.updateComplete;
    await Promise.all([...this.querySelectorAll('mithaq-field')].map((field) => field.updateComplete));
  }

  async focusFirstError() {
    const unfolded = this.querySelector('details:has(.field-error)');
    if (unfolded) {
      unfolded.open = true;
    }
    await this.updateComplete;
    this.querySelector('[aria-invalid=true]')?.focus();
  }

  /** Puts the cursor into a field, as soon as the form is drawn. */
  async focusField(name) {
    await this.updateComplete;
    await this.#drawn;
    const field = this.querySelector(`#${this.prefix ?? 'field'}-${name.replace(':', '-')}`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  /** Another currency may have more or fewer places: the amount stays what it was, not its minor units. */
  #keepAmount(currency) {
    const amount = this.values?.['prm:amount'];
    if (amount !== undefined && amount !== null) {
      const text = typeof amount === 'number' ? amountText(amount, this.values['prm:currency'] ?? '') : amount;
      this.emit('changed', { name: 'prm:amount', value: minorUnits(text, currency ?? '') ?? text });
    }
  }

  #field(property) {
    return html`<mithaq-field
      class=${WIDE.includes(property.name) ? 'wide' : ''} .property=${property} .value=${this.values?.[property.name]}
      .values=${property.name === 'prm:amount' ? this.values : undefined} .choices=${this.choices.get(property.name)} .error=${this.errors?.[property.name]}
      .prefix=${this.prefix} @changed=${property.name === 'prm:currency' ? (event) => this.#keepAmount(event.detail.value) : nothing}
    ></mithaq-field>`;
  }

  render() {
    if (!this.type || !this.choices) {
      return html`<div class="loading" role="status"><span class="visually-hidden">${t('state.loading')}</span></div>`;
    }
    const { first, more } = editable(this.type);
    return html`<div class="stack">
      <div class="form-grid">${first.map((property) => this.#field(property))}</div>
      ${more.length
        ? html`<details ?open=${more.some(({ name }) => this.errors?.[name])}>
            <summary>${t('form.more', { count: more.length })}</summary>
            <div class="form-grid">${more.map((property) => this.#field(property))}</div>
          </details>`
        : nothing}
    </div>`;
  }
}

customElements.define('mithaq-metadata-form', MetadataForm);
