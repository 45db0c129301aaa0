import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { FILING, has } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, t } from '../language/language.js';
import '../search/similar.js';
import { link } from '../shell/router.js';

const IN_FORCE = ['IN_FORCE', 'SUSPENDED'];
const ENDED = ['EXPIRED', 'TERMINATED'];
const AMENDMENT = 'prm:amendment';

/**
 * What an instrument has to do with others, and what follows from it: related and similar documents, its amendments as in force on a
 * day, obligations, contributions, notice and compensation. Emits `document-changed`.
 */
class RelationsTab extends View {
  static properties = { document: {}, on: { state: true }, problem: { state: true }, busy: { state: true } };

  #asked;
  #relations = new Remote(this, async (signal) => (await this.#get('relations', undefined, signal)).relations);
  #holding = new Remote(this, (on, signal) => this.#get('in-force', on ? { on } : undefined, signal));

  #get(part, query, signal) {
    return get(`documents/${encodeURIComponent(this.document.id)}/${part}`, query, { signal });
  }

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#relations.run();
      this.#holding.run(this.on);
    }
  }

  async #send(event, part, body) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const document = await post(`documents/${encodeURIComponent(this.document.id)}/${part}`, body(new FormData(event.target)));
      this.emit('mithaq-say', t('details.saved'));
      this.emit('document-changed', document);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #row({ id, title, reference, statusLabel, number, effectiveOn }, note) {
    return html`<li><a class="row" href=${link(['documents', id])}>
      <span class="row-title"><bdi>${title}</bdi></span>
      <span class="facts quiet">
        ${note ? html`<span>${note}</span>` : nothing}
        ${number ? html`<span>${t('relations.number', { number })}</span>` : nothing}
        ${reference ? html`<bdi class="code">${reference}</bdi>` : nothing}
        ${statusLabel ? html`<span class="chip">${statusLabel}</span>` : nothing}
        ${effectiveOn ? html`<span>${t('relations.effective', { day: day(effectiveOn) })}</span>` : nothing}
      </span>
    </a></li>`;
  }

  #related(relations) {
    return relations.length
      ? html`<ul class="rows">${relations.map(({ association, label, incoming, document }) =>
          this.#row(document, incoming ? t(`relations.incoming.${association.replace(':', '.')}`) : label))}</ul>`
      : html`<p class="quiet">${t('relations.none')}</p>`;
  }

  /** The instrument with its amendments, as they hold on the chosen day. */
  #inForce({ on, state, amendments }) {
    return html`<div class="stack">
      <div class="field"><label for="in-force-on">${t('inForce.on')}</label>
        <input id="in-force-on" type="date" .value=${on} @change=${(event) => {
          this.on = event.target.value || undefined;
          this.#holding.run(this.on);
        }}></div>
      <p role="status"><span class=${state === 'IN_FORCE' ? 'chip chip-accent' : 'chip'}>${t(`inForce.${state}`, { day: day(on) })}</span></p>
      ${amendments.length
        ? html`<ul class="rows">${amendments.map((amendment) => this.#row(amendment))}</ul>`
        : html`<p class="quiet">${t('inForce.none')}</p>`}
    </div>`;
  }

  #newAmendment(status) {
    const filing = link(['file'], { type: AMENDMENT, amends: this.document.id });
    return filing && status === 'IN_FORCE' && this.document.type !== AMENDMENT && has(...FILING)
      ? html`<div><a class="button" href=${filing}>${icon('plus')}${t('relations.newAmendment')}</a></div>`
      : nothing;
  }

  #notice(status) {
    return IN_FORCE.includes(status) && has('OFFICER', 'HEAD_OF_SECTOR', 'RECORDS_MANAGER')
      ? html`<details><summary>${t('notice.title')}</summary>
          <form class="stack" @submit=${(event) => this.#send(event, 'notice', (given) => ({ givenOn: given.get('day'), party: given.get('party') }))}>
            <div class="form-grid">
              <div class="field"><label for="notice-day">${t('notice.day')}</label><input id="notice-day" name="day" type="date" required></div>
              <div class="field"><label for="notice-party">${t('notice.party')}</label><input id="notice-party" name="party" dir="auto" required></div>
            </div>
            <div><button class="button" aria-disabled=${this.busy ?? false}>${t('notice.record')}</button></div>
          </form></details>`
      : nothing;
  }

  #signOff(status) {
    return ENDED.includes(status) && has('FINANCE_OFFICER')
      ? html`<details><summary>${t('compensation.title')}</summary>
          <form class="stack" @submit=${(event) => this.#send(event, 'compensation', (given) => ({ reason: given.get('reason') }))}>
            <div class="field"><label for="sign-off-reason">${t('step.comment')}</label><textarea id="sign-off-reason" name="reason" dir="auto" required></textarea></div>
            <div><button class="button" aria-disabled=${this.busy ?? false}>${t('compensation.signOff')}</button></div>
          </form></details>`
      : nothing;
  }

  #children(association, type, title) {
    return html`<h2 id=${`${association.replace('prm:', '')}-title`}>${title}</h2>
      <mithaq-children .document=${this.document} .association=${association} .type=${type}></mithaq-children>`;
  }

  /** How such things were worded before, with the same other sides. */
  #earlier() {
    const parties = this.document.children?.['prm:parties'] ?? [];
    const partners = parties
      .filter(({ properties }) => properties['prm:partyRole'] !== 'FIRST_PARTY')
      .flatMap(({ properties, targets }) => (targets?.['prm:partyPartner'] ?? []).map((id) => ({ id, name: properties['prm:partyName'] })));
    if (!link(['clauses'])) {
      return nothing;
    }
    return html`<h2 id="earlier-title">${t('clauses.earlier')}</h2>
      ${partners.length
        ? html`<ul class="chosen">${partners.map(({ id, name }) => html`<li><a class="button" href=${link(['clauses'], { partner: id })}
            data-testid="earlier-texts">${name ? t('clauses.earlier.with', { partner: name }) : t('clauses.earlier.this')}</a></li>`)}</ul>`
        : html`<p class="quiet">${t('clauses.earlier.none')}</p>`}`;
  }

  render() {
    const status = this.document.properties['prm:status'];
    return html`<div class="stack">
      ${problemNote(this.problem)}
      <h2>${t('inForce.title')}</h2>
      ${this.#holding.render((holding) => this.#inForce(holding))}
      ${this.#newAmendment(status)} ${this.#notice(status)}
      <h2 id="relations-title">${t('relations.title')}</h2>
      ${this.#relations.render((relations) => this.#related(relations))}
      <mithaq-similar .document=${this.document}></mithaq-similar>
      ${this.#earlier()}
      ${this.#children('prm:obligations', 'prm:obligation', t('obligations.title'))}
      ${this.#children('prm:contributions', 'prm:contribution', t('contributions.title'))}
      ${this.#signOff(status)}
    </div>`;
  }
}

customElements.define('mithaq-relations', RelationsTab);
