import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** What reviewers tick while they read: the table of the checklist. */
class ChecklistPage extends View {
  render() {
    return html`<div><h1>${t('checklist.page')}</h1><p class="quiet">${t('checklist.text')}</p></div>
      <mithaq-table-editor name="checklist" .label=${t('checklist.table')} .saved=${t('checklist.saved')}></mithaq-table-editor>`;
  }
}

customElements.define('mithaq-checklist-page', ChecklistPage);
