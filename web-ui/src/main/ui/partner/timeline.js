import { html, nothing } from 'lit';
import { today } from '../calendar/month.js';
import { day, t } from '../language/language.js';
import { View } from '../elements/view.js';
import { link } from '../shell/router.js';

const UNTIL = 'prm:usedUntil';
const NAME = 'prm:formerNameText';

/**
 * What happened with a partner, the latest first, and what its instruments have ahead: gathered from the parts of its profile, so
 * that it tells nobody more than they do.
 */
class PartnerTimeline extends View {
  static properties = { profile: {} };

  #events() {
    const { instruments, assessments, flags, document } = this.profile;
    const events = [];
    const add = (on, what, about, href) => on && events.push({ on: String(on).slice(0, 10), what, about, href });
    for (const { id, title, signedOn, effectiveOn, expiresOn } of instruments) {
      const href = link(['documents', id]);
      add(signedOn, t('partner.timeline.signed'), title, href);
      add(effectiveOn, t('partner.timeline.effective'), title, href);
      add(expiresOn, t('partner.timeline.expires'), title, href);
    }
    for (const { assessedOn, resultLabel } of assessments) {
      add(assessedOn, t('partner.timeline.assessed'), resultLabel);
    }
    for (const { raisedAt, liftedAt, colourLabel } of flags) {
      add(raisedAt, t('partner.timeline.flag'), colourLabel);
      add(liftedAt, t('flags.lifted'), colourLabel);
    }
    for (const { properties } of document.children?.['prm:formerNameEntries'] ?? []) {
      add(properties[UNTIL], t('partner.timeline.renamed'), properties[NAME]);
    }
    return events.toSorted((a, b) => b.on.localeCompare(a.on));
  }

  #event({ on, what, about, href }) {
    return html`<li data-testid="partner-event">
      <p class="facts"><span class="quiet">${day(on)}</span> <span>${what}</span></p>
      <p>${href ? html`<a href=${href}><bdi>${about}</bdi></a>` : html`<bdi>${about}</bdi>`}</p>
    </li>`;
  }

  render() {
    const events = this.#events();
    const now = today();
    const ahead = events.filter(({ on }) => on > now).toReversed();
    const past = events.filter(({ on }) => on <= now);
    return html`<section class="card stack" aria-labelledby="timeline">
      <h2 id="timeline">${t('partner.timeline')}</h2>
      ${events.length ? nothing : html`<p class="quiet">${t('partner.timeline.none')}</p>`}
      ${ahead.length
        ? html`<h3>${t('partner.timeline.ahead')}</h3><ol class="timeline">${ahead.map((event) => this.#event(event))}</ol>`
        : nothing}
      ${past.length
        ? html`${ahead.length ? html`<h3>${t('partner.timeline.past')}</h3>` : nothing}<ol class="timeline">${past.map((event) => this.#event(event))}</ol>`
        : nothing}
    </section>`;
  }
}

customElements.define('mithaq-partner-timeline', PartnerTimeline);
