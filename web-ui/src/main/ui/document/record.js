import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { day, moment, t } from '../language/language.js';
import './details-tab.js';
import './history-tabs.js';

const PATIENCE = 10_000;
const LOOK_AGAIN = 100;

/**
 * A document as a record on paper: what it is, its parties, who signed, what legal affairs said. It is not seen on the screen;
 * `print` waits until all of it was read.
 */
class Record extends View {
  static properties = { document: {}, lifecycle: {}, signatures: {} };

  async print() {
    await this.updateComplete;
    const until = performance.now() + PATIENCE;
    while (this.querySelector('.loading') && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
    window.print();
  }

  #signed({ parties }) {
    return html`<section><h2>${t('signing.title')}</h2>
      <table class="record-table">
        <thead><tr><th scope="col">${t('record.party')}</th><th scope="col">${t('record.signatory')}</th><th scope="col">${t('record.signedOn')}</th></tr></thead>
        <tbody>${parties.map((party) => html`<tr>
          <td><bdi>${party.name}</bdi>${party.roleLabel ? html` · ${party.roleLabel}` : nothing}</td>
          <td>${party.signatoryName ? html`<bdi>${party.signatoryName}</bdi>${party.signatoryCapacity ? html` · <bdi>${party.signatoryCapacity}</bdi>` : nothing}` : '—'}</td>
          <td>${party.signedOn ? day(party.signedOn) : '—'}</td></tr>`)}</tbody>
      </table></section>`;
  }

  render() {
    const { properties, typeLabel, title, name } = this.document;
    const instrument = Boolean(properties['prm:status']);
    return html`<header>
        <p>${typeLabel} ${properties['prm:reference'] ? html`· <bdi>${properties['prm:reference']}</bdi>` : nothing}
          ${this.lifecycle ? html`· ${this.lifecycle.statusLabel}` : nothing}</p>
        <h1><bdi>${title || name}</bdi></h1>
        <p class="quiet">${t('record.printed', { when: moment(new Date().toISOString()) })}</p>
      </header>
      <mithaq-details .document=${this.document}></mithaq-details>
      ${this.signatures?.parties.length ? this.#signed(this.signatures) : nothing}
      ${instrument ? html`<section><h2>${t('document.tab.review')}</h2><mithaq-rounds .document=${this.document}></mithaq-rounds></section>` : nothing}`;
  }
}

customElements.define('mithaq-record', Record);
