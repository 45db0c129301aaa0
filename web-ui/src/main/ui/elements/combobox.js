import { html, nothing } from 'lit';
import { t } from '../language/language.js';
import { View } from './view.js';

const PAUSE = 200;

/**
 * A text box that looks up while one types and lets one choose (WAI-ARIA combobox with a list).
 * `search` gives [{id, label, note}] for a text; `create` is called with the text when nothing fits, if it is given.
 * Emits `chosen` with the option.
 */
export class Combobox extends View {
  static properties = {
    boxId: {},
    search: {},
    text: {},
    placeholder: {},
    createLabel: {},
    described: {},
    invalid: {},
    options: { state: true },
    active: { state: true },
    none: { state: true },
  };

  #asked = 0;
  #timer;

  #type(event) {
    this.text = event.target.value;
    this.emit('typed', this.text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  async #look() {
    const asked = ++this.#asked;
    const found = await this.search(this.text ?? '').catch(() => []);
    if (asked !== this.#asked) {
      return;
    }
    const create = this.createLabel && this.text?.trim();
    this.options = create ? [...found, { create: true, label: this.createLabel(this.text.trim()) }] : found;
    this.none = found.length === 0;
    this.active = found.length ? 0 : -1;
    await this.updateComplete;
    this.querySelector('[role=listbox]').scrollIntoView({ block: 'nearest' });
  }

  #key(event) {
    const last = (this.options?.length ?? 0) - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.options) {
        this.#look();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = Math.max(0, Math.min(last, this.active + step));
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && this.options) {
      event.preventDefault();
      this.#choose(this.options[this.active]);
    } else if (event.key === 'Escape' && this.options) {
      event.stopPropagation();
      // A dialog around it stays open.
      event.preventDefault();
      this.#close();
    }
  }

  #choose(option) {
    if (option) {
      this.#close();
      this.emit(option.create ? 'create' : 'chosen', option.create ? this.text.trim() : option);
    }
  }

  #close() {
    this.#asked++;
    clearTimeout(this.#timer);
    this.options = undefined;
  }

  #option(option, index) {
    return html`<li
      id=${`${this.boxId}-${index}`} role="option" aria-selected=${index === this.active}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.#choose(option)}
    >${option.create ? option.label : html`<bdi>${option.label}</bdi>`}
      ${option.note ? html`<br><span class="quiet">${option.note}</span>` : nothing}</li>`;
  }

  render() {
    const open = Boolean(this.options);
    return html`<div class="combobox">
      <input
        id=${this.boxId} role="combobox" autocomplete="off" dir="auto" aria-autocomplete="list" aria-expanded=${open}
        aria-controls=${`${this.boxId}-options`}
        aria-activedescendant=${open && this.active >= 0 ? `${this.boxId}-${this.active}` : nothing}
        aria-describedby=${this.described ?? nothing} aria-invalid=${this.invalid ? 'true' : nothing}
        placeholder=${this.placeholder ?? nothing} .value=${this.text ?? ''}
        @input=${this.#type} @keydown=${this.#key} @blur=${() => this.#close()}
        @click=${() => this.options || this.#look()}
      >
      <ul id=${`${this.boxId}-options`} role="listbox" class="options" ?hidden=${!open || !this.options.length}
        aria-label=${t('combobox.options')}>
        ${this.options?.map((option, index) => this.#option(option, index))}
      </ul>
      <p class="quiet" role="status">${open && this.none ? t('combobox.none') : ''}</p>
    </div>`;
  }
}

customElements.define('mithaq-combobox', Combobox);
