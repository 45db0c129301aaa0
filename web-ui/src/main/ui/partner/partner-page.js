import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { reveal } from '../elements/reveal.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { ask } from '../shell/ask.js';
import { libraryLink } from '../shell/library-link.js';
import { go, link } from '../shell/router.js';
import { candidateRow, standing } from './standing.js';
import './due-diligence.js';
import './flags.js';
import './former-names.js';
import './timeline.js';
import '../document/details-tab.js';

const PARTS = ['candidates', 'diligence', 'flags'];

/** A partner with all that belongs to it; `within` a page that shows its name and properties already, the rest. */
class PartnerPage extends View {
  static properties = { partnerId: {}, part: {}, within: { type: Boolean }, problem: { state: true } };

  #profile = new Remote(this, (id, signal) => get(`partners/${encodeURIComponent(id)}`, undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  /** An address may name the part that somebody is sent to. */
  async #begin() {
    await this.#profile.run(this.partnerId);
    await this.updateComplete;
    if (PARTS.includes(this.part)) {
      await reveal(this, `#${this.part}`);
    }
  }

  updated() {
    const title = this.#profile.value?.partner.title;
    if (title && title !== this.titled) {
      this.titled = title;
      this.emit('mithaq-title', title);
    }
  }

  async #do(path, json, said) {
    this.problem = undefined;
    try {
      const profile = await post(`partners/${encodeURIComponent(this.partnerId)}/${path}`, json);
      this.emit('mithaq-say', said);
      return profile;
    } catch (problem) {
      this.problem = problem;
      return undefined;
    }
  }

  async #isAnother({ partner }) {
    const profile = await this.#do('different', { partner: partner.id }, t('partner.different.done'));
    if (profile) {
      this.#profile.set(profile);
    }
  }

  async #merge({ partner }) {
    const confirmed = await ask({
      title: t('partner.merge.title'),
      text: t('partner.merge.text', { name: partner.title }),
      confirm: t('partner.merge'),
      cancel: t('action.cancel'),
    });
    if (confirmed && (await this.#do('merge', { partner: partner.id }, t('partner.merge.done')))) {
      go(link(['partners', partner.id]));
    }
  }

  #candidates({ candidates, may }) {
    if (!candidates.length) {
      return nothing;
    }
    return html`<section class="card stack" aria-labelledby="candidates">
      <h2 id="candidates">${t('partner.candidates')}</h2>
      <p class="quiet">${t('partner.candidates.text')}</p>
      ${problemNote(this.problem)}
      <ul class="rows">${candidates.map((candidate) => candidateRow(candidate, html`
        <a class="button" href=${link(['partners', candidate.partner.id])}>${t('partner.open')}</a>
        ${may.declareDifferent
          ? html`<button type="button" class="button" @click=${() => this.#isAnother(candidate)}>${t('partner.different')}</button>`
          : nothing}
        ${may.merge
          ? html`<button type="button" class="button" @click=${() => this.#merge(candidate)}>${t('partner.merge')}</button>`
          : nothing}`))}</ul>
    </section>`;
  }

  #instrument(instrument) {
    return html`<li><a class="row" href=${link(['documents', instrument.id])}>
      <span class="row-title"><bdi>${instrument.title}</bdi></span>
      <span class="facts quiet"><span>${instrument.typeLabel}</span>
        ${instrument.reference ? html`<bdi class="code">${instrument.reference}</bdi>` : nothing}
        ${instrument.statusLabel ? html`<span class="chip">${instrument.statusLabel}</span>` : nothing}</span>
    </a></li>`;
  }

  #head({ partner, mergedInto }) {
    const others = [...partner.names.filter((name) => name !== partner.title), ...partner.acronyms];
    return html`<div class="page-head"><div class="stack">
        ${this.within ? nothing : html`<h1><bdi>${partner.title}</bdi></h1>`}
        ${others.length ? html`<p class="quiet">${others.map((name, index) => html`${index ? ' · ' : nothing}<bdi>${name}</bdi>`)}</p>` : nothing}
        <p class="facts">
          ${partner.categoryLabel ? html`<span>${partner.categoryLabel}</span>` : nothing}
          ${partner.countryLabel ? html`<span>${partner.countryLabel}</span>` : nothing}
          ${standing(partner)}
        </p>
      </div>
      ${this.within ? nothing : html`<div class="actions">${libraryLink({ id: partner.id, type: 'prm:partner' })}</div>`}</div>
      ${mergedInto
        ? html`<div class="note note-warn"><p class="note-title">${t('partner.mergedInto')}
            <a href=${link(['partners', mergedInto.id])}><bdi>${mergedInto.title}</bdi></a></p></div>`
        : nothing}`;
  }

  #whole(profile) {
    const { document, instruments } = profile;
    const clauses = link(['clauses'], { partner: this.partnerId });
    const again = () => this.#profile.again();
    const taken = (event) => this.#profile.set(event.detail);
    return html`${this.within ? nothing : html`<p><a href=${link(['partners'])}>${t('partner.back')}</a></p>`}
      ${this.#head(profile)}
      <div class=${this.within ? 'stack' : 'columns'}>
        <div class="stack">
          ${this.#candidates(profile)}
          ${this.within ? nothing : html`<section class="card stack" aria-labelledby="details"><h2 id="details">${t('partner.details')}</h2>
            <mithaq-details .document=${document} @document-changed=${again} @document-refreshed=${again}></mithaq-details>
          </section>`}
          <mithaq-former-names .document=${document} @changed-names=${again}></mithaq-former-names>
        </div>
        <div class="stack">
          <mithaq-due-diligence .profile=${profile} @profile=${taken}></mithaq-due-diligence>
          <mithaq-flags .profile=${profile} @profile=${taken}></mithaq-flags>
          <section class="card" aria-labelledby="instruments"><h2 id="instruments">${t('partner.instruments')}</h2>
            ${instruments.length
              ? html`<ul class="rows">${instruments.map((one) => this.#instrument(one))}</ul>`
              : html`<p class="quiet">${t('partner.instruments.none')}</p>`}
            ${instruments.length && clauses ? html`<p><a href=${clauses}>${t('clauses.of')}</a></p>` : nothing}
          </section>
          <mithaq-partner-timeline .profile=${profile}></mithaq-partner-timeline>
        </div>
      </div>`;
  }

  render() {
    return this.#profile.render((profile) => this.#whole(profile));
  }
}

customElements.define('mithaq-partner', PartnerPage);
