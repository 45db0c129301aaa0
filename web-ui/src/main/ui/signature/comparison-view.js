import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { shownDeviation, shownFillIns } from '../comparison/deviations.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

const SIDES = () => [t('comparison.cleared'), t('comparison.signed')];

/**
 * A signed copy beside what was cleared, one deviating section after the other, with the words that differ marked; and the
 * decision of legal affairs. Emits `decided`.
 */
class ComparisonView extends View {
  static properties = { copyId: {}, decision: {}, reason: { state: true }, problem: { state: true }, busy: { state: true } };

  #compared = new Remote(this, (id, signal) => get(`signed-copies/${encodeURIComponent(id)}/comparison`, undefined, { signal }));
  #asked;

  willUpdate() {
    const asked = `${this.copyId} ${this.decision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#compared.run(this.copyId);
    }
  }

  async #decide(decision) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await post(`signed-copies/${encodeURIComponent(this.copyId)}/decision`, { decision, ...(this.reason?.trim() ? { reason: this.reason.trim() } : {}) });
      this.reason = '';
      this.emit('mithaq-say', t(`comparison.${decision}.done`));
      this.emit('decided', this.copyId);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #decisions({ copy, deviations, obstacle }) {
    if (!copy.decisions.length) {
      return nothing;
    }
    return html`<div class="stack">
      <div class="field"><label for="deviation-reason">${t('comparison.reason')}</label>
        <textarea id="deviation-reason" dir="auto" .value=${this.reason ?? ''} @input=${(event) => (this.reason = event.target.value)}></textarea>
        ${deviations.length || obstacle ? html`<p class="quiet">${t('comparison.reason.needed')}</p>` : nothing}</div>
      <div class="actions">
        ${copy.decisions.includes('ACCEPTED') ? html`<button type="button" class="button button-primary" data-testid="accept" aria-disabled=${this.busy ?? false} @click=${() => this.#decide('ACCEPTED')}>${icon('check')}${t('comparison.accept')}</button>` : nothing}
        ${copy.decisions.includes('SET_ASIDE') ? html`<button type="button" class="button" data-testid="set-aside" aria-disabled=${this.busy ?? false} @click=${() => this.#decide('SET_ASIDE')}>${t('comparison.setAside')}</button>` : nothing}
        ${copy.decisions.includes('REFUSED') ? html`<button type="button" class="button" data-testid="refuse" aria-describedby="refuse-effect" aria-disabled=${this.busy ?? false} @click=${() => this.#decide('REFUSED')}>${icon('close')}${t('comparison.refuse')}</button>` : nothing}
      </div>
      ${copy.decisions.includes('REFUSED') ? html`<p class="quiet" id="refuse-effect">${t('comparison.refuse.effect')}</p>` : nothing}
    </div>`;
  }

  render() {
    return this.#compared.render((compared) => html`<div class="stack comparison" data-testid="comparison">
      ${compared.obstacleMessage ? html`<p class="note note-warn">${compared.obstacleMessage}</p>` : nothing}
      ${!compared.obstacle && !compared.deviations.length ? html`<p class="note note-good">${t('comparison.equal')}</p>` : nothing}
      ${compared.deviations.length ? html`<p class="quiet">${t('comparison.deviations', { count: compared.deviations.length })}</p>` : nothing}
      ${compared.deviations.map((deviation) => shownDeviation(deviation, compared.direction, SIDES()))}
      ${shownFillIns(compared.fillIns, compared.direction)}
      ${problemNote(this.problem)} ${this.#decisions(compared)}
    </div>`);
  }
}

customElements.define('mithaq-comparison', ComparisonView);
