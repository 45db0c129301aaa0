import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';

const PARTS = {
  routing: { label: () => t('nav.routing'), view: () => html`<mithaq-routing></mithaq-routing>` },
  'days-off': { label: () => t('calendar.title'), view: () => html`<mithaq-days-off></mithaq-days-off>` },
};

/** The settings that administrators and the head of legal affairs edit, one page each. */
class SettingsPage extends View {
  static properties = { part: {} };

  render() {
    const current = Object.hasOwn(PARTS, this.part ?? '') ? this.part : 'routing';
    return html`<nav class="tabs" aria-label=${t('nav.settings')}>
        ${Object.entries(PARTS).map(([name, { label }]) => html`<a href=${link(['settings', name])}
          aria-current=${name === current ? 'page' : nothing}>${label()}</a>`)}
      </nav>
      ${PARTS[current].view()}`;
  }
}

customElements.define('mithaq-settings', SettingsPage);
