import { html, nothing } from 'lit';
import { get, put } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { UnsavedGuard } from '../shell/unsaved.js';
import { isEmpty, present, readAllChoices, readModel } from './model.js';
import { givenParties, newParty } from './parties-editor.js';
import { propertyValue } from './property-value.js';

const PARTIES = 'prm:parties';

/** The form of a type for one document: made anew only when other properties are kept from the person. */
const forms = new WeakMap();

function without(type, kept) {
  const names = Object.keys(kept).sort().join(' ');
  if (forms.get(type)?.names !== names) {
    forms.set(type, { names, form: { ...type, properties: type.properties.filter(({ name }) => !(name in kept)) } });
  }
  return forms.get(type).form;
}

/** What is known of a document, to read and to edit. Emits `document-changed` with the new document. */
class DetailsTab extends View {
  static properties = {
    document: {},
    editing: { state: true },
    changes: { state: true },
    parties: { state: true },
    begun: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  #definition = new Remote(this, async (name) => {
    const model = await readModel();
    const type = model.type(name);
    const party = model.type('prm:party');
    const properties = [...type.properties, ...(party?.properties ?? [])];
    return { type, party, choices: await readAllChoices(properties) };
  });

  constructor() {
    super();
    new UnsavedGuard(this, () => this.editing && (!isEmpty(Object.keys(this.changes)) || Boolean(this.parties)));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#definition.run(this.document.type);
  }

  /** Opens the form at a property that is missing. */
  async complete(name) {
    this.edit();
    await this.updateComplete;
    if (['prm:parties', 'prm:partyPartner'].includes(name)) {
      const parties = this.document.children?.['prm:parties'] ?? [];
      const missing = ['FIRST_PARTY', 'COUNTERPARTY'].slice(parties.length);
      this.parties = [...parties, ...missing.map(newParty)];
      await this.updateComplete;
      await this.querySelector('mithaq-parties-editor').focusFirstMissing(name);
      return;
    }
    await this.querySelector('mithaq-metadata-form').focusField(name);
  }

  edit() {
    if (this.editing || !this.document.capabilities?.edit) {
      return;
    }
    Object.assign(this, {
      editing: true, changes: {}, parties: undefined, problem: undefined, begun: this.document,
    });
  }

  async #save(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const document = await this.#put();
      this.editing = false;
      this.emit('mithaq-say', t('details.saved'));
      this.emit('document-changed', document);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      await this.querySelector('mithaq-metadata-form').focusFirstError();
    } finally {
      this.busy = false;
    }
  }

  /** What else changed in the meantime (the system read the text, say) is no conflict: only changed values are sent. */
  async #put() {
    const path = `documents/${encodeURIComponent(this.document.id)}`;
    const edit = {
      properties: this.changes,
      ...(this.parties ? { children: { 'prm:parties': givenParties(this.parties) } } : {}),
    };
    try {
      return await put(`${path}/properties`, edit, { ifMatch: this.begun.revision });
    } catch (problem) {
      const newest = problem.isStale ? await get(path) : undefined;
      if (!newest || this.#collides(newest)) {
        throw problem;
      }
      return put(`${path}/properties`, edit, { ifMatch: newest.revision });
    }
  }

  #collides(newest) {
    const differs = (one, other) => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
    return (
      Object.keys(this.changes).some((name) => differs(this.begun.properties[name], newest.properties[name])) ||
      (this.parties && differs(this.begun.children, newest.children))
    );
  }

  /** Somebody else changed the same: take theirs and keep what was typed here on top of it. */
  async #takeNewest() {
    const newest = await get(`documents/${encodeURIComponent(this.document.id)}`);
    this.begun = newest;
    this.problem = undefined;
    this.emit('document-refreshed', newest);
  }

  /** What this person may not change any more stands there with the reason, and is no field. */
  #kept({ type, party, choices }, kept) {
    const { properties, children, words } = this.document;
    const values = type.properties.filter(({ name }) => name in kept && !isEmpty(properties[name]));
    return html`<section class="note" data-testid="kept">
      ${[...new Set(Object.values(kept))].map((reason) => html`<p class="note-title">${reason}</p>`)}
      ${values.length ? this.#values(values, choices, properties, words) : nothing}
      ${PARTIES in kept && children?.[PARTIES]?.length ? this.#parties(children[PARTIES], party, choices) : nothing}
    </section>`;
  }

  #form({ type, ...more }) {
    const values = { ...this.document.properties, ...this.changes };
    const parties = this.parties ?? this.document.children?.[PARTIES];
    const kept = this.document.capabilities.kept ?? {};
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${isEmpty(kept) ? nothing : this.#kept({ type, ...more }, kept)}
      <mithaq-metadata-form .type=${without(type, kept)} .values=${values} .errors=${this.problem?.byField}
        @changed=${(event) => {
          this.changes = { ...this.changes, [event.detail.name]: event.detail.value };
          this.problem = this.problem?.corrected(event.detail.name);
        }}
      ></mithaq-metadata-form>
      ${type.childAssociations?.some(({ name }) => name === PARTIES) && !(PARTIES in kept)
        ? html`<h2>${t('parties.title')}</h2>
            <mithaq-parties-editor .parties=${parties ?? []} .errors=${this.problem?.byField}
              @parties-changed=${(event) => (this.parties = event.detail)}></mithaq-parties-editor>`
        : nothing}
      ${this.problem?.isStale
        ? problemNote(this.problem, undefined, html`<button type="button" class="button" @click=${this.#takeNewest}>${t('details.takeNewest')}</button>`)
        : problemNote(this.problem)}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.save')}</button>
        <button type="button" class="button" @click=${() => (this.editing = false)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  #facts({ type, party, choices }) {
    const { properties, words, children } = this.document;
    const shown = present(type, properties);
    const given = shown.filter((property) => !property.protected);
    const kept = shown.filter((property) => property.protected);
    const list = (some) => this.#values(some, choices, properties, words);
    return html`<div class="stack">
      ${this.document.capabilities?.edit
        ? html`<div><button type="button" class="button" @click=${this.edit}>${icon('edit')}${t('action.edit')}</button></div>`
        : nothing}
      ${list(given)}
      ${children?.['prm:parties']
        ? html`<h2>${t('parties.title')}</h2>
            ${children['prm:parties'].length
              ? this.#parties(children['prm:parties'], party, choices)
              : html`<p class="quiet">${t('parties.none')}</p>`}`
        : nothing}
      ${kept.length ? html`<details><summary>${t('details.kept')}</summary>${list(kept)}</details>` : nothing}
    </div>`;
  }

  #values(some, choices, properties, words) {
    return html`<dl class="properties">${some.map((property) => html`<dt>${property.title}</dt>
      <dd>${words?.[property.name]
        ? html`<bdi>${words[property.name]}</bdi>`
        : propertyValue(property, properties[property.name], { choices: choices.get(property.name), values: properties })}</dd>`)}
    </dl>`;
  }

  #parties(list, party, choices) {
    return html`<ul class="rows">${list.map((one) => this.#party(one, party, choices))}</ul>`;
  }

  #party({ properties }, party, choices) {
    const rest = party.properties.filter(({ name }) => name !== 'prm:partyName' && !isEmpty(properties[name]));
    return html`<li class="row">
      <bdi class="row-title">${properties['prm:partyName']}</bdi>
      <span class="facts quiet">${rest.map((property) => html`<span>${propertyValue(property, properties[property.name], { choices: choices.get(property.name) })}</span>`)}</span>
    </li>`;
  }

  render() {
    return this.#definition.render((definition) => (this.editing ? this.#form(definition) : this.#facts(definition)));
  }
}

customElements.define('mithaq-details', DetailsTab);
