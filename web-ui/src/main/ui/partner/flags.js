import { html, nothing } from 'lit';
import { post } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { moment, t } from '../language/language.js';

const COLOURS = ['RED', 'AMBER'];

/** The warnings about a partner, lifted ones included. Emits `profile` with what a call answered. */
class PartnerFlags extends View {
  static properties = { profile: {}, form: { state: true }, colour: { state: true }, reason: { state: true }, problem: { state: true }, busy: { state: true } };

  #open(form) {
    Object.assign(this, { form, colour: 'AMBER', reason: '', problem: undefined });
  }

  async #send(event, path, json) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const profile = await post(`partners/${encodeURIComponent(this.profile.partner.id)}/${path}`, json);
      this.form = undefined;
      this.emit('mithaq-say', t('flags.saved'));
      this.emit('profile', profile);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #form(path, label, colours) {
    return html`<form class="stack" novalidate
      @submit=${(event) => this.#send(event, path, { ...(colours ? { colour: this.colour } : {}), reason: this.reason })}>
      ${colours
        ? html`<div class="field"><label for="flag-colour">${t('flags.colour')}</label>
            <select id="flag-colour" @change=${(event) => (this.colour = event.target.value)}>
              ${COLOURS.map((colour) => html`<option value=${colour} ?selected=${colour === this.colour}>${t(`flags.${colour}`)}</option>`)}
            </select></div>`
        : nothing}
      <div class="field"><label for="flag-reason">${t('flags.reason')} <span class="needed">${t('form.mandatory')}</span></label>
        <textarea id="flag-reason" rows="3" dir="auto" .value=${this.reason} @input=${(event) => (this.reason = event.target.value)}></textarea></div>
      ${problemNote(this.problem)}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${label}</button>
        <button type="button" class="button" @click=${() => (this.form = undefined)}>${t('action.cancel')}</button>
      </div></form>`;
  }

  #flag(flag) {
    const look = flag.liftedAt ? 'chip' : flag.colour === 'RED' ? 'chip chip-bad' : 'chip chip-warn';
    return html`<li class="stack" data-testid="flag">
      <div class="facts"><span class=${look}>${icon('warning')}${t(`flags.${flag.colour}`)}</span>
        ${flag.liftedAt ? html`<span class="quiet">${t('flags.lifted')}</span>` : nothing}</div>
      <p class="quote" dir="auto">${flag.reason}</p>
      <p class="quiet">${moment(flag.raisedAt)} · <bdi>${flag.raisedBy.displayName}</bdi></p>
      ${flag.liftedAt
        ? html`<p class="quote" dir="auto">${flag.liftedReason}</p>
            <p class="quiet">${t('flags.liftedOn', { day: moment(flag.liftedAt) })} · <bdi>${flag.liftedBy.displayName}</bdi></p>`
        : nothing}
      ${flag.mayLift && this.profile.may.flag
        ? this.form === flag.id
          ? this.#form(`flags/${encodeURIComponent(flag.id)}/lifting`, t('flags.lift'), false)
          : html`<div><button type="button" class="button" @click=${() => this.#open(flag.id)}>${t('flags.lift')}…</button></div>`
        : nothing}
    </li>`;
  }

  render() {
    const { flags, may } = this.profile;
    if (!may.flag && !flags.length) {
      return nothing;
    }
    return html`<section class="card stack" aria-labelledby="flags">
      <h2 id="flags">${t('flags.title')}</h2>
      ${flags.length ? html`<ol class="timeline">${flags.map((flag) => this.#flag(flag))}</ol>` : html`<p class="quiet">${t('flags.none')}</p>`}
      ${may.flag && this.form === 'raise' ? this.#form('flags', t('flags.raise'), true) : nothing}
      ${may.flag && this.form !== 'raise'
        ? html`<div><button type="button" class="button" @click=${() => this.#open('raise')}>${t('flags.raise')}…</button></div>`
        : nothing}
    </section>`;
  }
}

customElements.define('mithaq-flags', PartnerFlags);
