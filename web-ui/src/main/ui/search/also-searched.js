import { html, nothing } from 'lit';
import { icon } from '../elements/icons.js';
import { direction, language, t } from '../language/language.js';

/**
 * The other words that a search was widened by, concept by concept, each to be taken out of it.
 *
 * @param also what the answer says of it
 * @param query of the address
 * @param change is given what changes in the address
 */
export function alsoSearched(also, query, change) {
  if (!also?.length) {
    return nothing;
  }
  const terms = (concept) => [...concept.terms].sort((a, b) => (b.language === language()) - (a.language === language()));
  return html`<div class="facts quiet" data-testid="also-searched">
    <span>${t('search.also')}</span>
    <ul class="chosen">${also.map((concept) => html`<li>
      <button type="button" class="chip" aria-label=${t('search.also.leave', { terms: terms(concept).map(({ text }) => text).join(' · '), typed: concept.typed })}
        @click=${() => change({ without: [...query.getAll('without'), concept.concept] })}>${terms(concept).map(({ language: code, text }, index) => html`${index ? ' · ' : nothing}<bdi
          lang=${code} dir=${direction(code)}>${text}</bdi>`)} ${icon('close')}</button>
    </li>`)}</ul>
  </div>`;
}

/** Brings back what was taken out. */
export function searchedAgain(query, change) {
  return query.has('without')
    ? html`<p><button type="button" class="button button-plain" @click=${() => change({ without: [] })}>${t('search.also.again')}</button></p>`
    : nothing;
}
