import { html, nothing } from 'lit';
import { number, t } from '../language/language.js';

/**
 * Another spelling of the words: the one that was searched for, or one that may have been meant.
 *
 * @param ask is given the words to search for
 */
export function spelledOtherwise(spelling, ask) {
  if (!spelling) {
    return nothing;
  }
  const { text, words, searched } = spelling;
  const all = (instead) => instead.map((word, index) => html`${index ? ' · ' : nothing}<bdi><strong>${word}</strong></bdi>`);
  return searched
    ? html`<div class="note" role="status" data-testid="respelled">${words.map(({ typed, instead }) => html`<p>${t('search.spelled.none', { typed })} ${all(instead)}</p>`)}
        <p><button type="button" class="button button-plain" @click=${() => ask(text)}>${t('search.spelled.take', { text })}</button></p></div>`
    : html`<p data-testid="respelled">${t('search.spelled.meant')}
        <button type="button" class="button button-plain" @click=${() => ask(text)}><bdi>${text}</bdi></button></p>`;
}

/**
 * Searches that ask for less than one that found nothing, each with what it finds.
 *
 * @param change is given what changes in the address
 */
export function nearestSearches(nearest, change) {
  if (!nearest?.length) {
    return nothing;
  }
  const name = ({ without, words }) => {
    const parts = without.map(({ label, values }) => t('search.nearest.filter', { label, values: values.join(' · ') }));
    return t('search.nearest.without', { what: [...parts, ...(words ? [t('search.nearest.words', { words })] : [])].join(' + ') });
  };
  const less = ({ q, without }) => change({ q, ...Object.fromEntries(without.map(({ facet }) => [facet, []])) });
  return html`<p>${t('search.nearest')}</p>
    <ul class="nearest" data-testid="nearest">${nearest.map((one) => html`<li>
      <button type="button" class="button" @click=${() => less(one)}><bdi>${name(one)}</bdi>
        <span class="count">${number(one.total)}</span></button></li>`)}</ul>`;
}

const EXAMPLES = ['phrase', 'must', 'not', 'begin'];
const IN_A_FIELD = 'title:UNESCO';

/** How words are understood, for who wants to know more than typing them. */
export const searchHelp = () => html`<details class="search-help"><summary>${t('search.help')}</summary>
  <p>${t('search.help.words')}</p>
  <dl>${EXAMPLES.map((name) => html`<div><dt><bdi class="code">${t(`search.help.${name}.example`)}</bdi></dt>
    <dd>${t(`search.help.${name}`)}</dd></div>`)}
    <div><dt><bdi class="code">${IN_A_FIELD}</bdi></dt><dd>${t('search.help.field')}</dd></div></dl>
  <p class="quiet">${t('search.help.spelling')}</p></details>`;
