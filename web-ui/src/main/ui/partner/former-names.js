import { html, nothing } from 'lit';
import { put } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { day, t } from '../language/language.js';
import { UnsavedGuard } from '../shell/unsaved.js';

const ENTRIES = 'prm:formerNameEntries';
const NAME = 'prm:formerNameText';
const FROM = 'prm:usedFrom';
const UNTIL = 'prm:usedUntil';

/** The names that a partner bore, each with its time. Emits `changed-names` after they were saved. */
class FormerNames extends View {
  static properties = { document: {}, entries: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    new UnsavedGuard(this, () => Boolean(this.entries));
  }

  /** Dated ones, and those that were given as a text only. */
  get #known() {
    const dated = this.document.children?.[ENTRIES] ?? [];
    const names = new Set(dated.map(({ properties }) => properties[NAME]));
    const others = (this.document.properties['prm:formerNames'] ?? [])
      .map((text) => text.split('|'))
      .filter(([name]) => !names.has(name))
      .map(([name, until]) => ({ properties: { [NAME]: name, ...(until ? { [UNTIL]: until } : {}) }, targets: {} }));
    return [...dated, ...others].toSorted((a, b) => (a.properties[UNTIL] ?? '').localeCompare(b.properties[UNTIL] ?? ''));
  }

  #set(index, name, value) {
    const entry = this.entries[index];
    const { [name]: former, ...rest } = entry.properties;
    this.entries = this.entries.with(index, { ...entry, properties: value ? { ...rest, [name]: value } : rest });
  }

  async #save(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    const entries = this.entries.filter(({ properties }) => properties[NAME]?.trim());
    try {
      await put(`documents/${encodeURIComponent(this.document.id)}/properties`, {
        // the texts follow from the entries, so that a name that was taken away is not found any more
        properties: { 'prm:formerNames': null },
        children: { [ENTRIES]: entries },
      }, { ifMatch: this.document.revision });
      this.entries = undefined;
      this.emit('mithaq-say', t('details.saved'));
      this.emit('changed-names');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #period({ properties }) {
    const from = properties[FROM] ? day(properties[FROM]) : '…';
    const until = properties[UNTIL] ? day(properties[UNTIL]) : '…';
    return properties[FROM] || properties[UNTIL] ? html`<span class="quiet"><bdi>${from}</bdi> – <bdi>${until}</bdi></span>` : nothing;
  }

  #field(index, name, label, type) {
    const id = `former-${index}-${name.replace(':', '-')}`;
    return html`<div class="field"><label for=${id}>${label}</label>
      <input id=${id} type=${type} dir="auto" .value=${this.entries[index].properties[name] ?? ''}
        @change=${(event) => this.#set(index, name, event.target.value.trim())}></div>`;
  }

  #form() {
    return html`<form class="stack" novalidate @submit=${this.#save}>
      <ul class="stack">${this.entries.map((_, index) => html`<li><fieldset class="party" data-testid="former-name">
        <legend class="visually-hidden">${t('formerNames.one', { count: index + 1 })}</legend>
        <div class="form-grid">
          ${this.#field(index, NAME, t('partner.name'), 'text')}
          ${this.#field(index, FROM, t('formerNames.from'), 'date')}
          ${this.#field(index, UNTIL, t('formerNames.until'), 'date')}
        </div>
        <div class="actions"><button type="button" class="button button-plain"
          @click=${() => (this.entries = this.entries.toSpliced(index, 1))}>${t('formerNames.remove')}</button></div>
      </fieldset></li>`)}</ul>
      <div><button type="button" class="button" @click=${() => (this.entries = [...this.entries, { properties: {}, targets: {} }])}
      >${icon('plus')}${t('formerNames.add')}</button></div>
      ${problemNote(this.problem)}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.save')}</button>
        <button type="button" class="button" @click=${() => (this.entries = undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  #edit() {
    this.problem = undefined;
    this.entries = this.#known.length ? this.#known : [{ properties: {}, targets: {} }];
  }

  render() {
    const known = this.#known;
    const edit = this.document.capabilities?.edit;
    return html`<section class="card stack" aria-labelledby="former-names">
      <h2 id="former-names">${t('formerNames.title')}</h2>
      ${this.entries
        ? this.#form()
        : html`${known.length
              ? html`<ul class="rows">${known.map((entry) => html`<li class="row"><bdi class="row-title">${entry.properties[NAME]}</bdi>${this.#period(entry)}</li>`)}</ul>`
              : html`<p class="quiet">${t('formerNames.none')}</p>`}
            ${edit
              ? html`<div><button type="button" class="button" @click=${this.#edit}>${icon('edit')}${t('formerNames.edit')}</button></div>`
              : nothing}`}
    </section>`;
  }
}

customElements.define('mithaq-former-names', FormerNames);
