import { html, nothing } from 'lit';
import { Remote } from '../elements/remote.js';
import { moment, t } from '../language/language.js';
import { behalf, HistoryTab, person } from './history-tab.js';
import { changedNames, propertyChanges, readLabels, readPast } from './property-changes.js';

/** Told a second time, with the party, by the signature itself. */
const TOLD_TWICE = 'lifecycle.RECORD_SIGNATURE';
/** What the system brings up to date tells nothing when none of it is of interest. */
const DERIVED = 'document.derived';

/** The rounds of legal review, newest first, with what was said. */
class Rounds extends HistoryTab {
  list = new Remote(this, async (_, signal) => (await this.read('rounds', signal)).rounds);

  /** What was ticked on the checklist, the reviewer's and the decision's, each once. */
  #ticked({ checkedByReviewer, checkedWithDecision }) {
    const labels = [...new Set([...checkedByReviewer, ...checkedWithDecision])];
    return labels.length
      ? html`<details><summary>${t('rounds.checked', { count: labels.length })}</summary><ul>${labels.map((label) => html`<li>${label}</li>`)}</ul></details>`
      : nothing;
  }

  /** One that was not decided is open as long as the text is the one that it was opened for. */
  #outcome(round, isLast) {
    if (round.outcome) {
      return html`<span class="chip">${round.outcomeLabel}</span>`;
    }
    const { properties, content } = this.document;
    const open = isLast && properties['prm:status'] === 'LEGAL_REVIEW' && (!round.fingerprint || round.fingerprint === content?.fingerprint);
    return open
      ? html`<span class="chip chip-accent">${t('rounds.open')}</span>`
      : html`<span class="chip chip-warn">${t('rounds.void')}</span>`;
  }

  #round(round, isLast) {
    const by = round.decidedBy ?? round.reviewer;
    return html`<li>
      <div class="facts">
        <h3>${t('rounds.round', { count: round.round })}</h3>
        ${this.#outcome(round, isLast)}
      </div>
      <p class="quiet">${t('rounds.opened', { day: moment(round.openedAt) })} · ${person(round.openedBy)}</p>
      ${round.recommendation
        ? html`<p>${t('rounds.recommended', { outcome: round.recommendationLabel ?? round.recommendation })}
            ${round.recommendedBy ? html`<span class="quiet">· ${person(round.recommendedBy)} ${behalf(round.recommendedOnBehalfOf)}</span>` : nothing}</p>`
        : nothing}
      ${round.comment ? html`<p class="quote" dir="auto">${round.comment}</p>` : nothing}
      ${this.#ticked(round)}
      ${round.decidedAt ? html`<p class="quiet">${t('rounds.decided', { day: moment(round.decidedAt) })} · ${person(by)} ${behalf(round.onBehalfOf)}</p>` : nothing}
      ${round.route ? html`<p class="quiet">${t('rounds.route')} <bdi>${round.route}</bdi></p>` : nothing}
    </li>`;
  }

  render() {
    return this.list.render((rounds) =>
      rounds.length
        ? html`<ol class="timeline">${rounds.toReversed().map((round, index) => this.#round(round, index === 0))}</ol>`
        : html`<p class="empty">${t('rounds.none')}</p>`,
    );
  }
}

/** Who did what and when, with the values before and after. */
class AuditTrail extends HistoryTab {
  static properties = { ...HistoryTab.properties, asOf: { state: true } };

  #past = new Remote(this, (at, signal) => readPast(this.document.id, at, signal));

  list = new Remote(this, async (document, signal) => {
    const [{ events }, labels] = await Promise.all([this.read('audit', signal), readLabels(document.type)]);
    return { events, ...labels };
  });

  #isTold(event, labels) {
    return event.action !== TOLD_TWICE && (event.action !== DERIVED || changedNames(event, labels).length);
  }

  #event(event, labels) {
    return html`<li>
      <p><strong>${person(event.by)}</strong>
        ${event.onBehalfOf ? html` (${t('audit.onBehalfOf')} ${person(event.onBehalfOf)})` : nothing} ${event.actionLabel}</p>
      ${event.said ? html`<p class="quote" dir="auto" data-testid="said">${event.said}</p>` : nothing}
      <p class="quiet">${moment(event.at)}</p>
      ${propertyChanges(event, labels)}
    </li>`;
  }

  /** How the document stood at the end of a day. */
  #asOf(labels) {
    return html`<div class="field"><label for="as-of">${t('audit.asOf')}</label>
        <input id="as-of" type="date" @change=${(event) => {
          this.asOf = event.target.value || undefined;
          if (this.asOf) {
            this.#past.run(new Date(`${this.asOf}T23:59:59.999`).toISOString());
          }
        }}></div>
      ${this.asOf ? this.#past.render(({ properties, words }) => propertyChanges({ after: properties, afterWords: words }, labels)) : nothing}`;
  }

  render() {
    return this.list.render(({ events, ...labels }) =>
      events.length
        ? html`${this.#asOf(labels)}<ol class="timeline">${events.toReversed().filter((event) => this.#isTold(event, labels)).map((event) => this.#event(event, labels))}</ol>`
        : html`<p class="empty">${t('audit.none')}</p>`,
    );
  }
}

customElements.define('mithaq-rounds', Rounds);
customElements.define('mithaq-audit', AuditTrail);
