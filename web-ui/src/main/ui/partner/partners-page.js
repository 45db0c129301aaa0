import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get } from '../api/api.js';
import { FILING, has } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { readChoices, readModel } from '../document/model.js';
import { sorted, t } from '../language/language.js';
import { go, link, replace } from '../shell/router.js';
import { standing } from './standing.js';

const MOST = 200;
const PAUSE = 250;
const FILTERS = ['category', 'country'];

/** The register: partners by any of their names, in any script, with how they stand. The address holds the search. */
class PartnersPage extends View {
  static properties = { query: {}, wanted: { state: true }, creating: { state: true } };

  #found = new Remote(this, (wanted, signal) => get('partners', { ...wanted, limit: MOST }, { signal }));
  #choices = new Remote(this, async () => {
    const { properties } = (await readModel()).type('prm:partner');
    const of = (name) => readChoices(properties.find((property) => property.name === name));
    const [category, country] = await Promise.all([of('prm:partnerCategory'), of('prm:country')]);
    return { category, country: sorted(country, ({ label }) => label) };
  });
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.wanted = { q: this.query.get('q') ?? '', ...Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? ''])) };
    this.#choices.run();
    this.#found.run(this.wanted);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #want(changes, pause = 0) {
    this.wanted = { ...this.wanted, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      replace(link(['partners'], this.wanted));
      this.#found.run(this.wanted);
    }, pause);
  }

  #filter(name, label) {
    const choices = this.#choices.value?.[name] ?? [];
    return html`<div class="field"><label for=${`partners-${name}`}>${label}</label>
      <select id=${`partners-${name}`} @change=${(event) => this.#want({ [name]: event.target.value })}>
        <option value="" ?selected=${!this.wanted[name]}>${t('partners.all')}</option>
        ${choices.map(({ code, label: text }) => html`<option value=${code} ?selected=${code === this.wanted[name]}>${text}</option>`)}
      </select></div>`;
  }

  #row(partner) {
    const others = [...partner.names.filter((name) => name !== partner.title), ...partner.acronyms];
    return html`<li><a class="row" href=${link(['partners', partner.id])} data-testid="partner">
      <span class="row-title"><bdi>${partner.title}</bdi></span>
      ${others.length ? html`<span class="quiet">${others.map((name, index) => html`${index ? ' · ' : nothing}<bdi>${name}</bdi>`)}</span>` : nothing}
      <span class="facts quiet">
        ${partner.categoryLabel ? html`<span>${partner.categoryLabel}</span>` : nothing}
        ${partner.countryLabel ? html`<span>${partner.countryLabel}</span>` : nothing}
        ${standing(partner)}
      </span>
    </a></li>`;
  }

  render() {
    return html`<div class="page-head">
        <div><h1>${t('partners.title')}</h1></div>
        ${has(...FILING)
          ? html`<div class="actions"><button type="button" class="button button-primary" @click=${() => (this.creating = true)}
            >${icon('plus')}${t('partner.new')}</button></div>`
          : nothing}
      </div>
      <section class="card stack" aria-label=${t('partners.title')}>
        <div class="form-grid">
          <div class="field"><label for="partners-q">${t('partners.find')}</label>
            <input id="partners-q" type="search" dir="auto" autocomplete="off" .value=${live(this.wanted.q)}
              @input=${(event) => this.#want({ q: event.target.value }, PAUSE)}></div>
          ${this.#filter('category', t('partners.category'))} ${this.#filter('country', t('partners.country'))}
        </div>
        ${this.#found.render(({ partners }) =>
          partners.length
            ? html`<p class="quiet" role="status">${t('partners.found', { count: partners.length })}</p>
                <ul class="rows">${partners.map((partner) => this.#row(partner))}</ul>`
            : html`<div class="empty" role="status"><p>${t('partners.none')}</p></div>`)}
      </section>
      ${this.creating
        ? html`<mithaq-new-partner .name=${this.wanted.q}
            @partner-filed=${(event) => go(link(['partners', event.detail.id]))}
            @given-up=${() => (this.creating = false)}></mithaq-new-partner>`
        : nothing}`;
  }
}

customElements.define('mithaq-partners', PartnersPage);
