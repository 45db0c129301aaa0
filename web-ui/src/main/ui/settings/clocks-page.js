import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** When whom is told what: the table of clocks. */
class ClocksPage extends View {
  render() {
    return html`<div><h1>${t('clocks.title')}</h1><p class="quiet">${t('clocks.text')}</p></div>
      <mithaq-table-editor name="clocks" .label=${t('clocks.table')} .saved=${t('clocks.saved')}></mithaq-table-editor>`;
  }
}

customElements.define('mithaq-clocks', ClocksPage);
