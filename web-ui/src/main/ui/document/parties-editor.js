import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { isEmpty, readAllChoices, readModel } from './model.js';

const DETAILS = ['prm:signatoryName', 'prm:signatoryCapacity', 'prm:partySignedOn'];

export const newParty = (role) => ({ properties: role ? { 'prm:partyRole': role } : {}, targets: {} });

/** Parties as the API takes them: those that have a name, without unset values. */
export const givenParties = (parties) =>
  parties
    .filter(({ properties }) => !isEmpty(properties['prm:partyName']))
    .map(({ id, properties, targets }) => ({
      ...(id ? { id } : {}),
      properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value))),
      targets: Object.fromEntries(Object.entries(targets ?? {}).filter(([, value]) => value?.length)),
    }));

/** The sides of an instrument. `parties` come in, `parties-changed` with the whole list goes out. */
class PartiesEditor extends View {
  static properties = { parties: {}, errors: {}, creating: { state: true } };

  #definition = new Remote(this, async () => {
    const { properties } = (await readModel()).type('prm:party');
    return { properties, choices: await readAllChoices(properties) };
  });

  #drawn;

  connectedCallback() {
    super.connectedCallback();
    this.#drawn = this.#definition.run();
  }

  /** Puts the cursor where the first name or link to a partner is missing, as soon as the editor is drawn. */
  async focusFirstMissing(what) {
    await this.#drawn;
    await this.updateComplete;
    const boxes = [...this.querySelectorAll('mithaq-combobox')];
    await Promise.all(boxes.map((box) => box.updateComplete));
    const names = boxes.map((box) => box.querySelector('input'));
    const lacks = (input, index) => {
      const { properties, targets } = this.parties[index];
      return what === 'prm:partyPartner'
        ? properties['prm:partyRole'] === 'COUNTERPARTY' && !targets?.['prm:partyPartner']?.length
        : !input.value;
    };
    (names.find(lacks) ?? this.querySelector('#add-party')).focus();
  }

  #change(index, party) {
    this.emit('parties-changed', this.parties.with(index, party));
  }

  #set(index, name, value) {
    const party = this.parties[index];
    this.#change(index, { ...party, properties: { ...party.properties, [name]: value } });
  }

  #choose(index, { id, label }) {
    const party = this.parties[index];
    this.#change(index, {
      ...party,
      properties: { ...party.properties, 'prm:partyName': label },
      targets: { ...party.targets, 'prm:partyPartner': [id] },
    });
  }

  #typed(index, text) {
    const party = this.parties[index];
    this.#change(index, {
      ...party,
      properties: { ...party.properties, 'prm:partyName': text || null },
      targets: { ...party.targets, 'prm:partyPartner': [] },
    });
  }

  async #search(text) {
    const { partners } = await get('partners', { q: text });
    return partners.map(({ id, title, names }) => ({ id, label: title, note: names?.filter((name) => name !== title).join(' · ') }));
  }

  #party(party, index) {
    const id = `party-${index}`;
    const { properties, choices } = this.#definition.value;
    const property = (name) => properties.find((one) => one.name === name);
    const error = this.errors?.[`prm:parties[${index}]`] ?? (index === 0 ? this.errors?.['prm:parties'] : undefined);
    const linked = party.targets?.['prm:partyPartner']?.length > 0;
    const field = (name) => property(name)
      ? html`<mithaq-field .property=${property(name)} .value=${party.properties[name]} .prefix=${id}
          .choices=${choices.get(name)}
          @changed=${(event) => {
            event.stopPropagation();
            this.#set(index, name, event.detail.value);
          }}></mithaq-field>`
      : nothing;
    return html`<li><fieldset class="party" data-testid="party">
      <legend class="visually-hidden">${t('parties.one', { count: index + 1 })}</legend>
      <div class="form-grid">
        <div class="field">
          <label for=${`${id}-partner`}>${t('parties.partner')}</label>
          <mithaq-combobox .boxId=${`${id}-partner`} .search=${(text) => this.#search(text)}
            .text=${party.properties['prm:partyName'] ?? ''} .placeholder=${t('parties.find')}
            .createLabel=${(name) => t('parties.create', { name })} .described=${`${id}-linked`} .invalid=${Boolean(error)}
            @typed=${(event) => this.#typed(index, event.detail)}
            @chosen=${(event) => this.#choose(index, event.detail)}
            @create=${(event) => (this.creating = { index, name: event.detail })}></mithaq-combobox>
          <p class="quiet" id=${`${id}-linked`}>${linked ? html`${icon('check')} ${t('parties.linked')}` : t('parties.notLinked')}</p>
          ${error ? html`<p class="field-error">${error}</p>` : nothing}
        </div>
        ${field('prm:partyRole')}
      </div>
      <details><summary>${t('parties.signatory')}</summary><div class="form-grid">${DETAILS.map(field)}</div></details>
      <div class="actions">
        <button type="button" class="button button-plain" @click=${() => this.emit('parties-changed', this.parties.toSpliced(index, 1))}
        >${t('parties.remove')}</button>
      </div>
    </fieldset></li>`;
  }

  render() {
    return this.#definition.render(() => this.#list());
  }

  #list() {
    const { creating } = this;
    return html`<div class="stack">
      <ul class="stack">${this.parties.map((party, index) => this.#party(party, index))}</ul>
      <div><button type="button" class="button" id="add-party"
        @click=${() => this.emit('parties-changed', [...this.parties, newParty('COUNTERPARTY')])}
      >${icon('plus')}${t('parties.add')}</button></div>
      ${creating
        ? html`<mithaq-new-partner .name=${creating.name}
            @partner-filed=${(event) => {
              this.#choose(creating.index, event.detail);
              this.creating = undefined;
            }}
            @given-up=${() => (this.creating = undefined)}></mithaq-new-partner>`
        : nothing}
    </div>`;
  }
}

customElements.define('mithaq-parties-editor', PartiesEditor);
