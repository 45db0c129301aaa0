import { html } from 'lit';
import '../document/new-partner.js';
import '../document/parties-editor.js';
import { givenParties } from '../document/parties-editor.js';
import { propertyValue } from '../document/property-value.js';
import { isEmpty, readAllChoices, readModel } from '../document/model.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';
import { sessionOf } from './form-session.js';
import { ShareHost } from './host.js';

const PARTIES = 'prm:parties';
const NAME = 'prm:partyName';

/** The parties of an instrument in a form of Share, to see and to edit; they are saved together with the form. */
class FormParties extends ShareHost {
  static properties = {
    mode: {}, item: {}, parties: { state: true }, definition: { state: true }, failed: { state: true },
  };

  #session;

  async connectedCallback() {
    super.connectedCallback();
    this.#session = sessionOf(this);
    try {
      await this.#session.ready;
      const { properties } = (await readModel()).type('prm:party');
      this.definition = { properties, choices: await readAllChoices(properties) };
      this.parties = this.#session.document.children?.[PARTIES] ?? [];
    } catch (failure) {
      this.failed = true;
      this.querySelectorAll('.mithaq-unavailable').forEach((note) => (note.hidden = false));
    }
  }

  #change(event) {
    event.stopPropagation();
    this.parties = event.detail;
    this.#session.setChildren(PARTIES, givenParties(this.parties));
  }

  #party({ properties, targets }) {
    const [partner] = targets?.['prm:partyPartner'] ?? [];
    const rest = this.definition.properties.filter(({ name }) => name !== NAME && !isEmpty(properties[name]));
    return html`<li class="row">
      <bdi class="row-title">${partner ? html`<a href=${link(['partners', partner])}>${properties[NAME]}</a>` : properties[NAME]}</bdi>
      <span class="facts quiet">${rest.map((property) => html`<span>${
        propertyValue(property, properties[property.name], { choices: this.definition.choices.get(property.name) })
      }</span>`)}</span>
    </li>`;
  }

  render() {
    if (this.failed || !this.parties) {
      return html`<slot></slot>`;
    }
    if (this.mode !== 'view') {
      return html`<mithaq-parties-editor .parties=${this.parties} @parties-changed=${this.#change}></mithaq-parties-editor>`;
    }
    return this.parties.length
      ? html`<ul class="rows">${this.parties.map((party) => this.#party(party))}</ul>`
      : html`<p class="quiet">${t('parties.none')}</p>`;
  }
}

customElements.define('mithaq-form-parties', FormParties);
