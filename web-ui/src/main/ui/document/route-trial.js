import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { currencyDigits, t } from '../language/language.js';

/** Where a draft with these values would be reviewed, and why; asked before it is filed. */
class RouteTrial extends View {
  static properties = { type: {}, values: {} };

  #route = new Remote(this, (draft, signal) => post('routes/trial', draft, { signal }));
  #asked;

  willUpdate() {
    const draft = this.#draft();
    const asked = JSON.stringify(draft);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#route.run(draft);
    }
  }

  #draft() {
    const value = (name) => this.values?.[name] ?? undefined;
    const amount = value('prm:amount');
    const currency = value('prm:currency');
    return {
      type: this.type,
      // The routing table counts in whole units, the document keeps minor ones.
      ...(typeof amount === 'number' ? { amount: Math.floor(amount / 10 ** currencyDigits(currency ?? '')), currency } : {}),
      risk: value('prm:risk'),
      language: value('prm:language'),
      confidentiality: value('prm:confidentiality'),
    };
  }

  render() {
    const route = this.#route.value;
    if (!route || this.#route.problem) {
      return nothing;
    }
    return html`<div class="note">
      <p class="note-title">${t('route.goesTo', { group: route.groupLabel })}</p>
      <p>${route.explanation}</p>
      ${route.days?.decision ? html`<p class="quiet">${t('route.days', { count: route.days.decision })}</p>` : nothing}
    </div>`;
  }
}

customElements.define('mithaq-route-trial', RouteTrial);
