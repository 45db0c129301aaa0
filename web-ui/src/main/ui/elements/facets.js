import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { month, number, t, year } from '../language/language.js';
import { View } from './view.js';

/** What can be filtered by, as parameters of the API and of our addresses. */
export const FACETS = ['type', 'status', 'language', 'leadSector', 'category', 'country', 'confidentiality', 'textState', 'year', 'expires', 'person'];

/** Filters that come with an address, from a figure or a list: offered once they are chosen. */
const FROM_ELSEWHERE = ['expires', 'person'];

const SHOWN_VALUES = 8;

/** Years and months as the pages write them; the others as the server names them. */
function written(facet, value, label) {
  if (facet === 'year' && /^\d{4}$/.test(value)) {
    return year(value);
  }
  return facet === 'expires' && /^\d{4}-\d{2}$/.test(value) ? month(value) : label;
}

/**
 * Facets with their counts, to be ticked. `facets` as the server answers them, `query` the parameters of the address.
 * Emits `facet-toggled` with {facet, value}.
 */
class Facets extends View {
  static properties = { facets: {}, query: {}, unfolded: { state: true } };

  constructor() {
    super();
    this.unfolded = new Set();
  }

  #fold(facet) {
    const open = this.unfolded.has(facet);
    this.unfolded = open ? new Set([...this.unfolded].filter((one) => one !== facet)) : new Set([...this.unfolded, facet]);
  }

  #facet({ facet, label, values }) {
    const open = this.unfolded.has(facet);
    const shown = open ? values : values.slice(0, SHOWN_VALUES);
    return html`<fieldset class="facet">
      <legend>${label}</legend>
      ${repeat(shown, ({ value }) => value, ({ value, label: name, count }) => html`<label class="check">
        <input type="checkbox" .checked=${live(this.query.getAll(facet).includes(value))}
          @change=${() => this.emit('facet-toggled', { facet, value })}>
        <bdi>${written(facet, value, name)}</bdi><span>${number(count)}</span>
      </label>`)}
      ${values.length > SHOWN_VALUES
        ? html`<button type="button" class="button button-plain" @click=${() => this.#fold(facet)}
          >${open ? t('search.fewer') : t('search.more', { count: values.length - SHOWN_VALUES })}</button>`
        : nothing}
    </fieldset>`;
  }

  render() {
    const facets = this.facets?.filter(({ facet, values }) => values.length && (!FROM_ELSEWHERE.includes(facet) || this.query.has(facet))) ?? [];
    return html`<div class="facets">${facets.map((facet) => this.#facet(facet))}</div>`;
  }
}

customElements.define('mithaq-facets', Facets);

/** The query with the value added to its facet, or taken from it: {facet: values}. */
export function toggled(query, facet, value) {
  const values = query.getAll(facet);
  return { [facet]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] };
}

/** What is filtered by, each with a way to take it back; `change` is called with {facet: values}, `names` are what the page filters by. */
export function chosenFilters(query, facets, change, names = FACETS) {
  const chosen = names.flatMap((facet) => query.getAll(facet).map((value) => ({ facet, value })));
  if (!chosen.length) {
    return nothing;
  }
  const label = ({ facet, value }) =>
    written(facet, value, facets?.find((one) => one.facet === facet)?.values.find((one) => one.value === value)?.label ?? value);
  return html`<div class="chosen" role="group" aria-label=${t('search.filters')}>
    ${chosen.map((one) => html`<button type="button" class="chip chip-accent" aria-label=${t('form.remove', { value: label(one) })}
      @click=${() => change(toggled(query, one.facet, one.value))}><bdi>${label(one)}</bdi> <span aria-hidden="true">×</span></button>`)}
    <button type="button" class="chip" @click=${() => change(Object.fromEntries(names.map((facet) => [facet, []])))}
    >${t('search.clear')}</button>
  </div>`;
}
