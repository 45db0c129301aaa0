import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { TITLE, usualColumns } from './columns.js';

/**
 * Which columns, in which order. `columns` are all that the server has, `chosen` the names of those that are shown. Emits
 * `columns-chosen` with the names, and `given-up`.
 */
class ColumnChooser extends View {
  static properties = { columns: {}, chosen: {}, list: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#lay(this.chosen);
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  /** The shown ones in their order, then the others. */
  #lay(chosen) {
    const label = (name) => this.columns.find(({ column }) => column === name);
    const others = this.columns.filter(({ column }) => !chosen.includes(column));
    this.list = [
      ...chosen.filter(label).map((name) => ({ ...label(name), shown: true })),
      ...others.map((column) => ({ ...column, shown: false })),
    ];
  }

  #show(index, shown) {
    this.list = this.list.map((one, place) => (place === index ? { ...one, shown } : one));
  }

  async #move(index, step, event) {
    const list = [...this.list];
    const [moved] = list.splice(index, 1);
    list.splice(index + step, 0, moved);
    this.list = list;
    const { name } = event.currentTarget;
    await this.updateComplete;
    const buttons = this.querySelectorAll(`li:nth-child(${index + step + 1}) button:not(:disabled)`);
    ([...buttons].find((button) => button.name === name) ?? buttons[0])?.focus();
  }

  #take() {
    this.emit('columns-chosen', this.list.filter(({ shown }) => shown).map(({ column }) => column));
  }

  #column({ column, label, shown }, index) {
    return html`<li>
      <label class="check"><input type="checkbox" ?disabled=${column === TITLE} .checked=${live(shown)}
        @change=${(event) => this.#show(index, event.target.checked)}><span>${label}</span></label>
      <button type="button" class="tool" name="up" ?disabled=${index === 0} aria-label=${t('register.columns.up', { column: label })}
        @click=${(event) => this.#move(index, -1, event)}><span aria-hidden="true">↑</span></button>
      <button type="button" class="tool" name="down" ?disabled=${index === this.list.length - 1}
        aria-label=${t('register.columns.down', { column: label })}
        @click=${(event) => this.#move(index, 1, event)}><span aria-hidden="true">↓</span></button>
    </li>`;
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="register-columns" @close=${() => this.emit('given-up')}>
      <h2 id="register-columns">${t('register.columns')}</h2>
      <ol class="register-columns">${this.list.map((column, index) => this.#column(column, index))}</ol>
      <div class="actions">
        <button type="button" class="button button-primary" @click=${() => this.#take()}>${t('register.columns.take')}</button>
        <button type="button" class="button" @click=${() => this.#lay(usualColumns())}>${t('register.columns.usual')}</button>
        <button type="button" class="button" @click=${() => this.emit('given-up')}>${t('action.cancel')}</button>
      </div>
    </dialog>`;
  }
}

customElements.define('mithaq-column-chooser', ColumnChooser);
