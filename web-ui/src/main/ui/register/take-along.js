import { html, nothing } from 'lit';
import { download } from '../api/download.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Rows that fit a stack of paper; more are for a file. */
const PRINTED = 1000;

/**
 * What the register shows as a file or on paper. `search` are the parameters of the register, `found` its answer. Emits
 * `print` when it is to be printed.
 */
class TakeAlong extends View {
  static properties = { search: {}, found: {}, open: { state: true }, busy: { state: true } };

  #giveUp;
  #outside = (event) => this.open && !event.composedPath().includes(this) && (this.open = false);

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', this.#outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#outside);
    this.#giveUp?.abort();
  }

  async #export(format) {
    this.open = false;
    this.busy = true;
    this.#giveUp = new AbortController();
    try {
      const { rows, total } = await download('register/export', { ...this.search, format }, { signal: this.#giveUp.signal });
      this.emit('mithaq-say', rows < total ? t('register.exported.part', { rows, total }) : t('register.exported', { count: rows }));
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.emit('mithaq-say', problem.detail || t('problem.unreachable'));
      }
    } finally {
      this.busy = false;
      this.#focus();
    }
  }

  #print() {
    this.open = false;
    this.emit('print');
  }

  #key(event) {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
      this.#focus();
    }
  }

  async #focus() {
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  #menu() {
    const { total, reachable } = this.found;
    return html`<div class="menu menu-narrow" id="take-along">
      <p class="quiet">${total > reachable ? t('register.exported.part', { rows: reachable, total }) : t('register.export.all', { count: total })}</p>
      <button type="button" class="button" @click=${() => this.#export('xlsx')}>${t('register.export.xlsx')}</button>
      <button type="button" class="button" @click=${() => this.#export('csv')}>${t('register.export.csv')}</button>
      ${total <= PRINTED
        ? html`<button type="button" class="button" @click=${() => this.#print()}>${t('register.print')}</button>`
        : html`<p class="quiet">${t('register.print.narrow', { count: PRINTED })}</p>`}
    </div>`;
  }

  render() {
    if (this.busy) {
      return html`<button type="button" class="button" @click=${() => this.#giveUp.abort()}
      ><span role="status">${t('register.exporting')}</span> · ${t('action.cancel')}</button>`;
    }
    return html`<div class="menu-holder" @keydown=${(event) => this.#key(event)}>
      <button type="button" class="button" aria-expanded=${Boolean(this.open)} aria-controls="take-along"
        @click=${() => (this.open = !this.open)}>${icon('download')}${t('register.export')}</button>
      ${this.open ? this.#menu() : nothing}
    </div>`;
  }
}

customElements.define('mithaq-take-along', TakeAlong);
