import { css, html, nothing } from 'lit';
import '../document/property-field.js';
import { propertyValue } from '../document/property-value.js';
import { isEmpty, readChoices } from '../document/model.js';
import { hijri, localised, t } from '../language/language.js';
import { sessionOf } from './form-session.js';
import { ShareHost } from './host.js';

/**
 * One property in a form of Share, drawn as our pages draw it. What stands in the tag is what Share itself would show: it
 * stays when our API cannot be reached, and is what Share validates. In a search form its input also carries the value.
 */
class FormField extends ShareHost {
  static properties = {
    property: {}, mode: {}, item: {}, type: {}, choices: { state: true }, definition: { state: true }, failed: { state: true }, shown: { state: true },
  };
  static styles = [
    ...ShareHost.styles,
    css`
      :host {
        max-inline-size: 42rem;
        /* Share's style sheet takes the margins of all elements away; its word on a host counts more than ours. */
        margin-block-end: var(--space-4) !important;
        padding-inline-end: var(--space-2);
      }
      :host([hidden]) {
        display: none;
      }
      .value {
        display: grid;
        grid-template-columns: minmax(6rem, 36%) 1fr;
        gap: var(--space-1) var(--space-4);
      }
      .behind {
        position: absolute;
        inset-inline-start: 0;
        inset-block-end: 0;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .whole {
        position: relative;
      }
    `,
  ];

  #session;
  #stop;

  async connectedCallback() {
    super.connectedCallback();
    this.#session = sessionOf(this);
    try {
      await this.#session.ready;
      this.definition = this.#named(this.#session.property(this.property));
      this.choices = await readChoices(this.definition);
      this.#stop = this.#session.onChange(() => (this.shown = this.#session.values));
      this.#takeOver();
      this.shown = this.#session.values;
    } catch (failure) {
      this.failed = true;
      this.querySelectorAll('.mithaq-unavailable').forEach((note) => (note.hidden = false));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** A search asks for nothing, and for one value of what may have several, in whatever language it is written. */
  #named(property) {
    const type = property.type === 'MLTEXT' ? 'TEXT' : property.type;
    return this.mode === 'search' ? { ...property, type, mandatory: false, multiple: false, help: '' } : property;
  }

  #isToldElsewhere() {
    return this.property === 'prm:currency' && !isEmpty(this.shown['prm:amount']);
  }

  get #input() {
    return this.querySelector('input[data-property]');
  }

  /** Share's input stays for Share's validation only; in a search it is what is sent. */
  #takeOver() {
    const input = this.#input;
    if (!input) {
      return;
    }
    if (this.mode === 'search') {
      if (input.value) {
        this.#session.set(this.property, input.value);
      }
    } else {
      input.name = '-';
    }
    input.type = 'text';
    input.disabled = false;
    input.tabIndex = -1;
    input.addEventListener('focus', () => this.renderRoot.querySelector('input, select, textarea')?.focus());
    this.#mirror();
  }

  #mirror() {
    const value = this.#session.values[this.property];
    if (this.#input) {
      this.#input.value = isEmpty(value) ? '' : typeof value === 'object' && !Array.isArray(value) ? localised(value) : String(value);
    }
  }

  #change(event) {
    event.stopPropagation();
    this.#session.set(event.detail.name, event.detail.value);
    this.#mirror();
    window.YAHOO.Bubbling.fire('mandatoryControlValueUpdated', this.#input);
  }

  #hijri(value) {
    const text = this.definition.type === 'DATE' && typeof value === 'string' ? hijri(value) : '';
    return text ? html`<p class="quiet" data-testid="hijri"><bdi>${text}</bdi></p>` : nothing;
  }

  #view(value) {
    const words = this.#session.document?.words?.[this.property];
    const shown = words
      ? html`<bdi class="lines">${words}</bdi>`
      : propertyValue(this.definition, value, { choices: this.choices, values: this.shown });
    return html`<div class="value"><span class="quiet">${this.definition.title}</span><div>${
      isEmpty(value) ? html`<span class="quiet">${t('form.none')}</span>` : html`${shown}${this.#hijri(value)}`
    }</div></div>`;
  }

  /** Return sends the form, as it does from Share's own fields; what was typed counts. */
  #key(event) {
    if (event.key === 'Enter' && !event.defaultPrevented && event.target.matches('input') && this.mode !== 'search') {
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
      this.closest('form')?.requestSubmit();
    }
  }

  #edit(value) {
    return html`<div class="whole" @keydown=${this.#key}>
      <mithaq-field .property=${this.definition} .value=${value} .values=${this.shown} .choices=${this.choices} @changed=${this.#change}></mithaq-field>
      ${this.#hijri(value)}
      <div class="behind" aria-hidden="true"><slot></slot></div>
    </div>`;
  }

  render() {
    if (this.failed || !this.shown) {
      return html`<slot></slot>`;
    }
    const value = this.shown[this.property];
    // what the system has not set yet, and what is told together with another, takes no line
    this.hidden = this.mode === 'view' && (this.definition.protected ? isEmpty(value) : this.#isToldElsewhere());
    return this.mode === 'view' ? this.#view(value) : this.#edit(value);
  }
}

customElements.define('mithaq-form-field', FormField);
