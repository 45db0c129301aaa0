import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** The words that a search in one language is widened by to find what is written in another. */
class ThesaurusPage extends View {
  render() {
    return html`<div><h1>${t('thesaurus.title')}</h1><p class="quiet">${t('thesaurus.text')}</p></div>
      <mithaq-table-editor name="thesaurus" .asText=${true} .label=${t('thesaurus.table')} .saved=${t('thesaurus.saved')}></mithaq-table-editor>`;
  }
}

customElements.define('mithaq-thesaurus', ThesaurusPage);
