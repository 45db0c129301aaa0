import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/**
 * What a reviewer ticks while reading. `items` is the checklist as the task tells it, `checked` the codes that are
 * ticked here; what the reviewer of the round ticked before stands beside it. Emits `checked` with the codes.
 */
class Checklist extends View {
  static properties = { items: {}, checked: {}, readonly: { type: Boolean } };

  constructor() {
    super();
    Object.assign(this, { items: [], checked: [], readonly: false });
  }

  #tick(code, ticked) {
    const codes = this.items.map((item) => item.code).filter((one) => (one === code ? ticked : this.checked.includes(one)));
    this.checked = codes;
    this.emit('checked', codes);
  }

  #item({ code, label, required, checkedBy }) {
    return html`<li>
      <label class="check"><input type="checkbox" ?disabled=${this.readonly} .checked=${this.checked.includes(code)}
        @change=${(event) => this.#tick(code, event.target.checked)}> <span>${label}</span></label>
      ${required ? html`<span class="chip">${t('checklist.required')}</span>` : nothing}
      ${checkedBy ? html`<span class="quiet">${t('checklist.by', { name: checkedBy.displayName })}</span>` : nothing}
    </li>`;
  }

  render() {
    return this.items.length
      ? html`<fieldset class="checklist" data-testid="checklist"><legend>${t('checklist.title')}</legend>
          <p class="quiet">${t('checklist.count', { count: this.checked.length, all: this.items.length })}</p>
          <ul>${this.items.map((item) => this.#item(item))}</ul></fieldset>`
      : nothing;
  }
}

customElements.define('mithaq-checklist', Checklist);
