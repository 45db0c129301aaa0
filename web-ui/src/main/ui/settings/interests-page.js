import { html } from 'lit';
import { readAllChoices, readModel } from '../document/model.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

const CODES = { sector: 'prm:leadSector', languages: 'prm:language' };

/** What the sectors want to read about: the digest of their members lists what is new of it. */
class InterestsPage extends View {
  #choices = new Remote(this, async () => {
    const { types } = await readModel();
    const type = types.find(({ properties }) => properties.some(({ name }) => name === CODES.sector));
    const lists = await readAllChoices(type.properties.filter(({ name }) => Object.values(CODES).includes(name)));
    return Object.fromEntries(Object.entries(CODES).map(([column, name]) => [column, lists.get(name)]));
  });

  connectedCallback() {
    super.connectedCallback();
    this.#choices.run();
  }

  render() {
    return html`<div><h1>${t('interests.title')}</h1><p class="quiet">${t('interests.text')}</p></div>
      ${this.#choices.render((choices) => html`<mithaq-table-editor name="interests" .label=${t('interests.table')} .saved=${t('interests.saved')}
        .choices=${choices} .single=${['sector']}></mithaq-table-editor>`)}`;
  }
}

customElements.define('mithaq-interests', InterestsPage);
