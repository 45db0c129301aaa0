import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** What the sectors want to read about: the digest of their members lists what is new of it. */
class InterestsPage extends View {
  render() {
    return html`<div><h1>${t('interests.title')}</h1><p class="quiet">${t('interests.text')}</p></div>
      <mithaq-table-editor name="interests" .asText=${true} .label=${t('interests.table')} .saved=${t('interests.saved')}></mithaq-table-editor>`;
  }
}

customElements.define('mithaq-interests', InterestsPage);
