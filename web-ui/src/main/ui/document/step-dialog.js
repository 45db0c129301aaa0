import { html, nothing } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { readModel } from './model.js';

const REASON = 'prm:notConcludedReason';
/** Those that follow from a decision are not chosen by a person. */
const CHOSEN = ['WITHDRAWN', 'PARTNER_DECLINED', 'SUPERSEDED'];

/** The reasons why something is not concluded that a person may give: [{code, label}]. */
export async function readReasons() {
  const { type } = await readModel();
  const property = type('prm:instrument').properties.find(({ name }) => name === REASON);
  return property.constraints.find(({ kind }) => kind === 'list').values.filter(({ code }) => CHOSEN.includes(code));
}

/** Asks what a step of the cycle wants to know before it is taken: {comment}, {reason, comment}, or just a confirmation. */
class StepDialog extends View {
  static properties = { choice: { state: true }, reasons: { state: true }, missing: { state: true } };

  #answer;

  /** Gives what was said, or undefined when the person thought better of it. */
  async ask(choice) {
    this.choice = choice;
    this.missing = false;
    if (choice.request === 'REASON') {
      this.reasons = await readReasons();
    }
    await this.updateComplete;
    this.querySelector('form').reset();
    this.querySelector('dialog').showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #close(said) {
    this.querySelector('dialog').close();
    this.#answer(said);
  }

  #submit(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const comment = (given.get('comment') ?? '').trim();
    const reason = given.get('reason');
    this.missing = (this.choice.request === 'COMMENT' && !comment) || (this.choice.request === 'REASON' && !reason);
    if (!this.missing) {
      this.#close({ ...(comment ? { comment } : {}), ...(reason ? { reason } : {}) });
    }
  }

  #reason() {
    return html`<fieldset class="stack" aria-describedby=${this.missing ? 'step-missing' : nothing}>
      <legend>${t('step.reason')}</legend>
      ${this.reasons.map(({ code, label }) => html`<label class="check"><input type="radio" name="reason" value=${code}> ${label}</label>`)}
    </fieldset>`;
  }

  render() {
    const { request, label, toLabel } = this.choice ?? {};
    const needed = request === 'COMMENT';
    return html`<dialog class="dialog" aria-labelledby="step-title" @cancel=${(event) => {
      event.preventDefault();
      this.#close();
    }}>
      <form class="stack" novalidate @submit=${this.#submit}>
        <h2 id="step-title">${label}</h2>
        <p class="quiet">${t('step.leadsTo', { status: toLabel ?? '' })}</p>
        ${request === 'REASON' && this.reasons ? this.#reason() : nothing}
        <div class="field">
          <label for="step-comment">${needed ? t('step.comment') : t('step.comment.optional')}</label>
          <textarea id="step-comment" name="comment" dir="auto" aria-required=${needed}
            aria-invalid=${this.missing && needed ? 'true' : nothing} aria-describedby=${this.missing ? 'step-missing' : nothing}></textarea>
          ${this.missing ? html`<p id="step-missing" class="field-error" role="alert">${needed ? t('step.comment.missing') : t('step.reason.missing')}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-primary">${label}</button>
          <button type="button" class="button" @click=${() => this.#close()}>${t('action.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }
}

customElements.define('mithaq-step-dialog', StepDialog);
