import { html, nothing } from 'lit';
import { icon } from '../elements/icons.js';
import { t } from '../language/language.js';

const LOOKS = { VALID: 'chip chip-good', EXPIRED: 'chip chip-warn', STARTED: 'chip chip-accent', DECLINED: 'chip chip-bad', NONE: 'chip' };

/** How a partner stands, as chips: its due diligence, and a red flag where the person may know of one. */
export function standing({ validity, redFlag }) {
  return html`<span class=${LOOKS[validity]}>${validity === 'VALID' ? icon('check') : nothing}${t(`validity.${validity}`)}</span>
    ${redFlag ? html`<span class="chip chip-bad">${icon('warning')}${t('partner.redFlag')}</span>` : nothing}`;
}

/** A partner that looks like another, with why. `actions` are put beside it. */
export function candidateRow({ partner, certainty, reasons }, actions = nothing) {
  return html`<li class="row" data-testid="candidate">
    <span class="row-title"><bdi>${partner.title}</bdi></span>
    <span class="facts quiet">
      <span class=${certainty === 'LIKELY' ? 'chip chip-warn' : 'chip'}>${t(`certainty.${certainty}`)}</span>
      ${partner.categoryLabel ? html`<span>${partner.categoryLabel}</span>` : nothing}
      ${partner.countryLabel ? html`<span>${partner.countryLabel}</span>` : nothing}
      ${standing(partner)}
    </span>
    <ul class="quiet">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
    <div class="actions">${actions}</div>
  </li>`;
}
