import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { Transfer } from './transfer.js';

/** A field for one file of a form. Emits `file-changed` when one was chosen or taken back. */
class FileField extends View {
  static properties = { field: {}, label: {}, needed: { type: Boolean }, missing: { state: true } };

  #transfer = new Transfer(this);

  get file() {
    return this.#transfer.file;
  }

  /** Empties the field: what was chosen was used. */
  clear() {
    this.#transfer.withdraw();
  }

  /**
   * What the server calls the file, once it is there. Undefined when there is none: a field that needs one says so. Refused as the
   * upload was.
   */
  async arrived() {
    this.missing = this.needed && !this.file;
    if (this.missing) {
      this.querySelector('input').focus();
      return undefined;
    }
    return this.#transfer.arrived();
  }

  /** Chooses the file, in place of one that was chosen before; none takes it back. */
  async take(file) {
    this.missing = false;
    this.#transfer.take(file);
    this.emit('file-changed');
    await this.updateComplete;
    this.querySelector('.file-name, input').focus();
  }

  render() {
    if (this.file) {
      return html`<div class="field" role="group" id=${this.field} aria-label=${this.label}><span class="label">${this.label}</span>${this.#transfer.row(() => this.take())}</div>`;
    }
    return html`<div class="field"><label for=${this.field}>${this.label}</label>
      <input id=${this.field} type="file" aria-required=${this.needed ? 'true' : nothing} aria-invalid=${this.missing ? 'true' : nothing}
        aria-describedby=${this.missing ? `${this.field}-missing` : nothing} @change=${(event) => this.take(event.target.files[0])}>
      ${this.missing ? html`<p class="field-error" role="alert" id="${this.field}-missing">${t('file.missing')}</p>` : nothing}</div>`;
  }
}

customElements.define('mithaq-file-field', FileField);
