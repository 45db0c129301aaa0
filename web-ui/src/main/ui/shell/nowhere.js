import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { link } from './router.js';

class Nowhere extends View {
  render() {
    return html`<h1>${t('nowhere.title')}</h1><p>${t('nowhere.text')}</p><p><a href=${link([])}>${t('nowhere.home')}</a></p>`;
  }
}

customElements.define('mithaq-nowhere', Nowhere);
