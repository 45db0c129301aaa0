import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { mayLeave, UnsavedGuard } from '../shell/unsaved.js';

const LONGEST_NOTE = 500;
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whom to pass a document on to, colleagues and whole sectors, and a few words to them. Emits `passed-on` when it is closed, with how
 * many people were told.
 */
class PassOn extends View {
  static properties = {
    document: {}, to: { state: true }, typed: { state: true }, outcome: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #sectors = new Remote(this, async (signal) => (await get('codes/sector', undefined, { signal })).entries);

  constructor() {
    super();
    Object.assign(this, { to: [], typed: '' });
    new UnsavedGuard(this, () => this.#isBegun());
  }

  /** What would be lost: whom somebody chose, and what they wrote to them. */
  #isBegun() {
    return !this.outcome && Boolean(this.to.length || this.querySelector('#pass-on-note')?.value.trim());
  }

  async #leave(event) {
    event?.preventDefault();
    if (!this.busy && (!this.#isBegun() || (await mayLeave.ask()))) {
      this.#close();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sectors.run();
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
    this.#focusBox();
  }

  async #focusBox() {
    await this.updateComplete;
    const box = this.querySelector('mithaq-combobox');
    await box.updateComplete;
    box.querySelector('input').focus();
  }

  /** Sectors whose name has the words, then people; without those that were chosen. */
  #search = async (text) => {
    const { people } = await get('people', { q: text });
    const sectors = (this.#sectors.value ?? [])
      .filter(({ label }) => folded(label).includes(folded(text.trim())))
      .map(({ code, label }) => ({ id: code, label, note: t('library.passOn.sector'), sector: true }));
    const others = people.map(({ person, displayName }) => ({ id: person, label: displayName, note: person }));
    const found = text.trim() ? [...others, ...sectors] : [...sectors, ...others];
    return found.filter(({ id, sector }) => !this.to.some((one) => one.id === id && one.sector === sector));
  };

  async #choose(option) {
    this.to = [...this.to, option];
    this.typed = '';
    this.problem = undefined;
    await this.#focusBox();
  }

  async #take(option) {
    this.to = this.to.filter((one) => one !== option);
    await this.#focusBox();
  }

  async #send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    if (!this.to.length) {
      this.problem = { detail: t('library.passOn.nobody') };
      this.#focusBox();
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      const ids = (sector) => this.to.filter((one) => Boolean(one.sector) === sector).map(({ id }) => id);
      const outcome = await post(`documents/${encodeURIComponent(this.document.id)}/recommendations`, {
        people: ids(false), sectors: ids(true), note: this.querySelector('#pass-on-note').value,
      });
      if (outcome.notTold.length || outcome.sectorsNotTold.length) {
        this.outcome = outcome;
        await this.updateComplete;
        this.querySelector('#pass-on-close').focus();
      } else {
        this.outcome = outcome;
        this.#close();
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #form() {
    return html`<form class="stack" @submit=${(event) => this.#send(event)}>
      <div class="field">
        <label for="pass-on-to">${t('library.passOn.to')}</label>
        ${this.to.length
          ? html`<div class="chosen">${this.to.map((one) => html`<button type="button" class="chip chip-accent"
              aria-label=${t('form.remove', { value: one.label })} @click=${() => this.#take(one)}
              ><bdi>${one.label}</bdi> <span aria-hidden="true">×</span></button>`)}</div>`
          : nothing}
        <mithaq-combobox .boxId=${'pass-on-to'} .search=${this.#search} .text=${this.typed} .described=${'pass-on-help'}
          .placeholder=${t('library.passOn.placeholder')}
          @typed=${(event) => (this.typed = event.detail)} @chosen=${(event) => this.#choose(event.detail)}></mithaq-combobox>
        <p class="quiet" id="pass-on-help">${t('library.passOn.help')}</p>
      </div>
      <div class="field">
        <label for="pass-on-note">${t('library.passOn.note')}</label>
        <textarea id="pass-on-note" dir="auto" maxlength=${LONGEST_NOTE} rows="3"></textarea>
      </div>
      ${problemNote(this.problem)}
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#leave()}>${t('action.cancel')}</button>
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('library.passOn.send')}</button>
      </div>
    </form>`;
  }

  #told({ told, notTold, sectorsNotTold }) {
    const missed = [...notTold.map(({ displayName }) => displayName), ...sectorsNotTold.map(({ label }) => label)];
    return html`<div class="stack" role="status">
      <p>${t('library.passOn.done', { count: told })}</p>
      <p>${t('library.passOn.missed')}</p>
      <ul class="missed">${missed.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>
      <div class="actions"><button type="button" class="button button-primary" id="pass-on-close" @click=${() => this.#close()}>${t('action.close')}</button></div>
    </div>`;
  }

  render() {
    const missed = this.outcome && (this.outcome.notTold.length || this.outcome.sectorsNotTold.length);
    return html`<dialog class="dialog pass-on-dialog" aria-labelledby="pass-on-title" @cancel=${(event) => this.#leave(event)} @close=${() => this.emit('passed-on', missed ? 0 : this.outcome?.told)}>
      <h2 id="pass-on-title">${t('library.passOn.title')}</h2>
      <p class="quiet"><bdi>${this.document.title}</bdi></p>
      ${missed ? this.#told(this.outcome) : this.#form()}
    </dialog>`;
  }
}

customElements.define('mithaq-pass-on', PassOn);
