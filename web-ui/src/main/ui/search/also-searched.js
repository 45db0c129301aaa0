import { html, nothing } from 'lit';
import { icon } from '../elements/icons.js';
import { direction, language, t } from '../language/language.js';

/**
 * The other words that a search was widened by, concept by concept, each to be taken out of it.
 *
 * @param also what the answer says of it
 * @param leave is given the code of a concept to do without
 */
export function alsoSearched(also, leave) {
  if (!also?.length) {
    return nothing;
  }
  const terms = (concept) => [...concept.terms].sort((a, b) => (b.language === language()) - (a.language === language()));
  return html`<div class="facts quiet" data-testid="also-searched">
    <span>${t('search.also')}</span>
    <ul class="chosen">${also.map((concept) => html`<li>
      <button type="button" class="chip" aria-label=${t('search.also.leave', { terms: terms(concept).map(({ text }) => text).join(' · '), typed: concept.typed })}
        @click=${() => leave(concept.concept)}>${terms(concept).map(({ language: code, text }, index) => html`${index ? ' · ' : nothing}<bdi
          lang=${code} dir=${direction(code)}>${text}</bdi>`)} ${icon('close')}</button>
    </li>`)}</ul>
  </div>`;
}
