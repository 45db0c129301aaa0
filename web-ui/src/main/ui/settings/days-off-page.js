import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, t } from '../language/language.js';

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The weekend and the holidays: what comes in the next year, and the table behind it. */
class DaysOffPage extends View {
  #days = new Remote(this, (signal) => get('calendar', { from: inDays(0), to: inDays(366) }, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#days.run();
  }

  #coming({ zone, holidays }) {
    return html`<p class="quiet">${t('calendar.zone', { zone })}</p>
      ${holidays.length
        ? html`<ul class="rows">${holidays.map((holiday) => html`<li class="row">
            <span class="row-title"><bdi>${holiday.name}</bdi></span>
            <span class="facts quiet"><span>${day(holiday.day)}</span>
              ${holiday.estimated ? html`<span class="chip">${t('calendar.estimated')}</span>` : nothing}</span>
          </li>`)}</ul>`
        : html`<p class="quiet">${t('calendar.none')}</p>`}`;
  }

  render() {
    return html`<div><h1>${t('calendar.title')}</h1><p class="quiet">${t('calendar.text')}</p></div>
      <mithaq-table-editor name="days-off" .label=${t('calendar.table')} .saved=${t('calendar.saved')}
        @table-saved=${() => this.#days.again()}></mithaq-table-editor>
      <section class="card" aria-labelledby="coming">
        <h2 id="coming">${t('calendar.coming')}</h2>
        ${this.#days.render((days) => this.#coming(days))}
      </section>`;
  }
}

customElements.define('mithaq-days-off', DaysOffPage);
