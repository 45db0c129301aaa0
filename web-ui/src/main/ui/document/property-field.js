import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { View } from '../elements/view.js';
import { amountText, currencyDigits, direction, europeanDigits, language, LANGUAGES, languageName, minorUnits, sorted, t } from '../language/language.js';
import './contacts.js';
import { isEmpty, kindOf } from './model.js';

const PEOPLE = ['prm:focalPoint', 'prm:relationshipOwner'];
const PERIODS = ['prm:renewalPeriod', 'prm:noticePeriod', 'prm:recurrence'];
/** Lists that are longer come in the order of the alphabet. */
const SHORT = 12;
const LONG_TEXT = ['prm:feasibility', 'prm:diplomaticNote', 'prm:commonalitiesNote', 'cm:description'];

const findPeople = async (text) =>
  (await get('people', { q: text })).people.map(({ person, displayName }) => ({ id: person, label: displayName, note: person }));

/** In any of our digits; what is no number stays as it was typed, for the server to say so. */
function wholeNumber(typed) {
  const text = europeanDigits(typed.trim());
  return /^-?\d+$/.test(text) ? Number(text) : text || null;
}

/**
 * One property of a form, drawn from its definition in the content model. Emits `changed` with {name, value} at every key,
 * so that nothing typed is lost when the form is drawn again; an unset value is null.
 */
class PropertyField extends View {
  static properties = { property: {}, value: {}, values: {}, choices: {}, error: {}, prefix: {} };

  get #id() {
    return `${this.prefix ?? 'field'}-${this.property.name.replace(':', '-')}`;
  }

  /** The model speaks of minor units of an amount and writes a period as P2Y; here both are written as people say them. */
  get help() {
    if (PERIODS.includes(this.property.name)) {
      return t(`period.help.${this.property.name}`);
    }
    return this.property.name === 'prm:amount' ? '' : this.property.help;
  }

  get #described() {
    const ids = [this.help && `${this.#id}-help`, this.#fault && `${this.#id}-error`].filter(Boolean);
    return ids.length ? ids.join(' ') : nothing;
  }

  #change(value) {
    this.emit('changed', { name: this.property.name, value: isEmpty(value) ? null : value });
  }

  #label(id = this.#id) {
    return html`<label for=${id}>${this.property.title} ${this.#needed()}</label>`;
  }

  #needed() {
    return this.property.mandatory ? html`<span class="needed">${t('form.mandatory')}</span>` : nothing;
  }

  #input(type, attributes = {}) {
    return html`<input
      id=${this.#id} type=${type} dir=${attributes.dir ?? 'auto'} inputmode=${attributes.inputmode ?? nothing}
      aria-describedby=${this.#described} aria-invalid=${this.#fault ? 'true' : nothing}
      .value=${attributes.text ?? String(this.value ?? '')}
      @input=${(event) => attributes.parse || this.#change(event.target.value)}
      @change=${(event) => this.#change((attributes.parse ?? ((text) => text.trim()))(event.target.value))}
    >`;
  }

  #select(options, value, change, id = this.#id) {
    return html`<select
      id=${id} aria-describedby=${this.#described} aria-invalid=${this.#fault ? 'true' : nothing}
      @change=${(event) => change(event.target.value, event.target)}
    >
      <option value="" ?selected=${!value}>${t('form.choose')}</option>
      ${options.map(({ code, label }) => html`<option value=${code} ?selected=${code === value}>${label}</option>`)}
    </select>`;
  }

  /** What may be chosen now: not what has gone out of use (a former currency), unless it is the value. */
  #offered() {
    const today = new Date().toISOString().slice(0, 10);
    const offered = (this.choices ?? []).filter(({ code, validTo }) => !validTo || validTo >= today || code === this.value);
    return offered.length > SHORT ? sorted(offered, ({ label }) => label) : offered;
  }

  #several() {
    const chosen = this.value ?? [];
    const labels = new Map((this.choices ?? []).map(({ code, label }) => [code, label]));
    const without = (code) => this.#change(chosen.filter((one) => one !== code));
    const add = (code) => code && !chosen.includes(code) && this.#change([...chosen, code]);
    const left = this.#offered().filter(({ code }) => !chosen.includes(code));
    return html`${this.#label()}
      ${chosen.length
        ? html`<ul class="chosen">${chosen.map((code) => html`<li>
            <button type="button" class="chip" aria-label=${t('form.remove', { value: labels.get(code) ?? code })}
              @click=${() => without(code)}><bdi>${labels.get(code) ?? code}</bdi> <span aria-hidden="true">×</span></button>
          </li>`)}</ul>`
        : nothing}
      ${this.choices
        ? this.#select(left, '', (code, select) => {
            add(code);
            // the list gets shorter under it: without this it would show the next one as if it were chosen
            select.value = '';
          })
        : html`<input id=${this.#id} dir="auto" aria-describedby=${this.#described} placeholder=${t('form.several')}
            @keydown=${(event) => this.#enter(event, add)} @change=${(event) => this.#taken(event.target, add)}>`}`;
  }

  /** Readers by name: people to choose from; a group is typed as it is called. */
  #readers() {
    const chosen = this.value ?? [];
    const add = (box, reader) => {
      box.text = '';
      this.#change([...new Set([...chosen, reader])]);
    };
    return html`${this.#label()}
      ${chosen.length
        ? html`<ul class="chosen">${chosen.map((one) => html`<li>
            <button type="button" class="chip" aria-label=${t('form.remove', { value: one })}
              @click=${() => this.#change(chosen.filter((other) => other !== one))}><bdi>${one}</bdi> <span aria-hidden="true">×</span></button>
          </li>`)}</ul>`
        : nothing}
      <mithaq-combobox .boxId=${this.#id} .search=${findPeople} .text=${''} .invalid=${Boolean(this.#fault)}
        .createLabel=${(text) => t('form.readers.group', { group: text })}
        @create=${(event) => add(event.target, event.detail)} @chosen=${(event) => add(event.target, event.detail.id)}></mithaq-combobox>`;
  }

  #contacts() {
    return html`<fieldset class="texts" aria-describedby=${this.#described}>
      <legend>${this.property.title} ${this.#needed()}</legend>
      <mithaq-contacts .boxId=${this.#id} .lines=${this.value}
        @changed-contacts=${(event) => this.#change(event.detail)}></mithaq-contacts>
    </fieldset>`;
  }

  #enter(event, add) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#taken(event.target, add);
    }
  }

  #taken(input, add) {
    add(input.value.trim());
    input.value = '';
  }

  /** A text in several languages: the page's language first. */
  #texts() {
    const texts = this.value ?? {};
    const codes = [...LANGUAGES].sort((a, b) => (b.code === language()) - (a.code === language()));
    return html`<fieldset class="texts" aria-describedby=${this.#described}>
      <legend>${this.property.title} ${this.#needed()}</legend>
      ${codes.map(({ code }, index) => {
        const id = index ? `${this.#id}-${code}` : this.#id;
        return html`<div class="text-in">
          <label for=${id}>${languageName(code)}</label>
          <input id=${id} lang=${code} dir=${direction(code)} .value=${texts[code] ?? ''}
            aria-invalid=${this.#fault && !index ? 'true' : nothing}
            @input=${(event) => this.#change({ ...texts, [code]: event.target.value || undefined })}
            @change=${(event) => this.#change({ ...texts, [code]: event.target.value.trim() || undefined })}>
        </div>`;
      })}
    </fieldset>`;
  }

  /** An amount is kept in minor units; people write it as they say it. What cannot be one stays as it was typed. */
  #amount() {
    const currency = this.values?.['prm:currency'] ?? '';
    const text = typeof this.value === 'number' ? amountText(this.value, currency) : String(this.value ?? '');
    return html`${this.#label()} ${this.#input('text', {
      inputmode: 'decimal', dir: 'ltr', text, parse: (typed) => minorUnits(typed, currency) ?? typed.trim(),
    })}`;
  }

  /** What is wrong: as the server said it, or an amount that the currency cannot have. */
  get #fault() {
    if (this.error || this.property.name !== 'prm:amount' || typeof this.value !== 'string' || !this.value) {
      return this.error;
    }
    return t('form.amount.wrong', { digits: currencyDigits(this.values?.['prm:currency'] ?? '') });
  }

  /** A period of ISO 8601 (P6M) as a number and a unit. */
  #period() {
    const [, count = '', unit = 'M'] = /^P(.*)([DMY])$/.exec(this.value ?? '') ?? [];
    const units = ['D', 'M', 'Y'].map((code) => ({ code, label: t(`period.${code}`) }));
    const join = (newCount, newUnit) => this.#change(newCount ? `P${newCount}${newUnit}` : null);
    return html`${this.#label()}
      <div class="pair">
        <input id=${this.#id} inputmode="numeric" dir="ltr" autocomplete="off" .value=${count} aria-describedby=${this.#described} aria-invalid=${this.#fault ? 'true' : nothing}
          @change=${(event) => join(europeanDigits(event.target.value.trim()), unit)}>
        <select aria-label=${t('period.unit')} @change=${(event) => join(count, event.target.value)}>
          ${units.map(({ code, label }) => html`<option value=${code} ?selected=${code === unit}>${label}</option>`)}
        </select>
      </div>`;
  }

  #person() {
    return html`${this.#label()}
      <mithaq-combobox .boxId=${this.#id} .search=${findPeople} .text=${this.value ?? ''} .invalid=${Boolean(this.#fault)}
        @typed=${(event) => this.#change(event.detail)}
        @chosen=${(event) => this.#change(event.detail.id)}></mithaq-combobox>`;
  }

  #boolean() {
    const options = [{ code: 'true', label: t('form.yes') }, { code: 'false', label: t('form.no') }];
    const value = this.value === undefined || this.value === null ? '' : String(this.value);
    return html`${this.#label()} ${this.#select(options, value, (code) => this.#change(code ? code === 'true' : null))}`;
  }

  #control() {
    const { name, multiple } = this.property;
    const kind = kindOf(this.property);
    if (name === 'prm:restrictedTo') {
      return this.#readers();
    }
    if (name === 'prm:contacts') {
      return this.#contacts();
    }
    if (multiple) {
      return this.#several();
    }
    if (kind === 'mltext') {
      return this.#texts();
    }
    if (kind === 'boolean') {
      return this.#boolean();
    }
    if (name === 'prm:amount') {
      return this.#amount();
    }
    if (PERIODS.includes(name)) {
      return this.#period();
    }
    if (PEOPLE.includes(name)) {
      return this.#person();
    }
    return this.#single(kind, name);
  }

  #single(kind, name) {
    if (this.choices) {
      return html`${this.#label()} ${this.#select(this.#offered(), this.value, (code) => this.#change(code))}`;
    }
    if (kind === 'date') {
      return html`${this.#label()} ${this.#input('date', { dir: 'ltr' })}`;
    }
    if (kind === 'int' || kind === 'long') {
      return html`${this.#label()} ${this.#input('text', { inputmode: 'numeric', dir: 'ltr', parse: wholeNumber })}`;
    }
    if (LONG_TEXT.includes(name)) {
      return html`${this.#label()} <textarea id=${this.#id} dir="auto" aria-describedby=${this.#described}
        .value=${this.value ?? ''} @input=${(event) => this.#change(event.target.value)}
        @change=${(event) => this.#change(event.target.value.trim())}></textarea>`;
    }
    return html`${this.#label()} ${this.#input('text')}`;
  }

  render() {
    const { help } = this;
    return html`<div class="field" data-testid=${this.property.name}>
      ${this.#control()}
      ${help ? html`<p class="quiet" id=${`${this.#id}-help`}>${help}</p>` : nothing}
      ${this.#fault ? html`<p class="field-error" id=${`${this.#id}-error`}>${this.#fault}</p>` : nothing}
    </div>`;
  }
}

customElements.define('mithaq-field', PropertyField);
