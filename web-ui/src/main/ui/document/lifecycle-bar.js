import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { has } from '../api/session.js';
import { deadlinesOf } from '../elements/deadline-list.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, moment, t } from '../language/language.js';
import { remedies } from './remedy.js';
import './step-dialog.js';

const OPINION = 'prm:technicalOpinion';
/** The guard that a file fails while its text is being read: nothing for the person to do. */
const STILL_READING = 'PRM-GUARD-001.PENDING';
/** The refusal of a person whose roles do not take the step. */
const OTHERS_STEP = 'PRM-LIFECYCLE-002';
/** What legal affairs asked for stands above the cycle, with its round. */
const SAID_ABOVE = 'REQUEST_CHANGES';

/**
 * Where an instrument stands in its maturity cycle, what the next step is, and why it is not possible yet. Emits
 * `complete` with the way to what is missing, and `moved` when something was done here.
 */
class LifecycleBar extends View {
  static properties = {
    document: {}, signatures: {}, lifecycle: {}, problem: { state: true }, busy: { state: true },
  };

  #deadlines = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/deadlines`, undefined, { signal }));

  /** What comes due follows from where the instrument stands. */
  updated(changed) {
    if (changed.has('lifecycle')) {
      this.#deadlines.run(this.document.id);
      this.#showWhereItStands();
    }
  }

  /** On a narrow screen the steps scroll; the present one is in sight. */
  #showWhereItStands() {
    const steps = this.querySelector('.steps');
    const current = steps?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (current) {
      const frame = steps.getBoundingClientRect();
      steps.scrollLeft += (current.left + current.right - frame.left - frame.right) / 2;
    }
  }

  async #ask(part, body, done, options) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await post(`documents/${encodeURIComponent(this.document.id)}/${part}`, body, options);
      this.emit('mithaq-say', done);
      this.emit('moved');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #send() {
    return this.#ask('review', {}, t('lifecycle.sent'));
  }

  /** The technical sector's focal point gives the opinion where it is missed. */
  #opinion() {
    if (!has('TECHNICAL_FOCAL_POINT')) {
      return nothing;
    }
    return html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      this.#ask('opinion', { text: new FormData(event.target).get('opinion') }, t('opinion.filed'));
    }}>
      <div class="field"><label for="opinion">${t('opinion.label')}</label><textarea id="opinion" name="opinion" dir="auto" required></textarea></div>
      <div><button class="button" aria-disabled=${this.busy ?? false}>${t('opinion.file')}</button></div>
    </form>`;
  }

  #reasons(list) {
    return html`<ul class="missing">${list.map((refusal) => html`<li>
      ${icon('warning')}<span>${refusal.message}
        ${refusal.field === OPINION ? this.#opinion() : nothing}
        ${remedies(refusal, this).map((way) => way.href
          ? html` <a href=${way.href}>${way.label}</a>`
          : html` <button type="button" class="button button-plain" @click=${() => this.emit('complete', way)}>${way.label}</button>`)}</span>
    </li>`)}</ul>`;
  }

  #next() {
    const { status, missingForReview = [], transitions = [], routeWhenComplete } = this.lifecycle;
    const toReview = transitions.find(({ to }) => to === 'LEGAL_REVIEW');
    if (status !== 'NEGOTIATION' || !toReview) {
      return nothing;
    }
    const reasons = missingForReview.length ? missingForReview : toReview.refusals ?? [];
    const reading = reasons.find(({ code }) => code === STILL_READING);
    if (reading) {
      return html`<p class="quiet" role="status">${reading.message}</p>`;
    }
    if (!toReview.allowed && reasons.length) {
      return html`<div class="stack">
        <h3>${t('lifecycle.notYet', { step: toReview.toLabel })}</h3>
        ${this.#reasons(reasons)}
        ${routeWhenComplete && missingForReview.length ? html`<p class="quiet">${t('lifecycle.byItself')}</p>` : nothing}
      </div>`;
    }
    return toReview.allowed
      ? html`<div class="stack">${routeWhenComplete ? html`<p class="quiet" role="status">${t('lifecycle.onItsWay')}</p>` : nothing}<div><button type="button" class="button button-primary" aria-disabled=${this.busy ?? false} @click=${() => this.#send()}>
          ${icon('send')}${t('lifecycle.send')}</button></div></div>`
      : nothing;
  }

  /** A step that needs words or a reason asks for them first. */
  async #take(choice) {
    const said = await this.querySelector('mithaq-step-dialog').ask(choice);
    if (said) {
      await this.#ask('steps', { step: choice.transition, ...said }, t('lifecycle.taken', { step: choice.label }), {
        ifMatch: this.document.revision,
      });
    }
  }

  /** What the person can do now, what stands against it, and whose step it is otherwise. */
  #steps() {
    const choices = (this.lifecycle.transitions ?? []).filter(({ step }) => step);
    const mine = choices.filter(({ refusals }) => !refusals.some(({ code }) => code === OTHERS_STEP));
    const possible = mine.filter(({ allowed }) => allowed);
    const kept = mine.filter(({ allowed }) => !allowed);
    const others = choices.filter((choice) => !mine.includes(choice));
    return html`${possible.length
        ? html`<div class="actions">${possible.map((choice, index) => html`<button
            type="button" class=${index === 0 && choice.request === 'NOTHING' ? 'button button-primary' : 'button'}
            aria-disabled=${this.busy ?? false} @click=${() => this.#take(choice)}
          >${choice.label}</button>`)}</div>`
        : nothing}
      ${kept.map((choice) => html`<details class="stack">
        <summary>${t('lifecycle.notYet', { step: choice.label })}</summary>${this.#reasons(choice.refusals)}
      </details>`)}
      ${!mine.length && others.length ? this.#ofOthers(others) : nothing}
      <mithaq-step-dialog></mithaq-step-dialog>`;
  }

  /** Whose the next step is; the other ways on, which are rarer, on demand. */
  #ofOthers([next, ...rest]) {
    const line = ({ label, refusals }) => t('lifecycle.others', {
      step: label, whose: refusals.find(({ code }) => code === OTHERS_STEP).message,
    });
    return html`<p class="quiet">${line(next)}</p>
      ${rest.length
        ? html`<details><summary class="quiet">${t('lifecycle.others.more', { count: rest.length })}</summary>
            <ul class="quiet">${rest.map((choice) => html`<li>${line(choice)}</li>`)}</ul></details>`
        : nothing}`;
  }

  /** Why it stands where it stands, in the words of whoever brought it there. */
  #said() {
    const { said } = this.lifecycle;
    return said && said.step !== SAID_ABOVE
      ? html`<div data-testid="said"><p class="quote" dir="auto">${said.text}</p>
          <p class="quiet"><bdi>${said.by.displayName}</bdi>
            ${said.onBehalfOf ? t('people.onBehalfOf', { name: said.onBehalfOf.displayName }) : nothing} · ${moment(said.at)}</p></div>`
      : nothing;
  }

  render() {
    const { steps, status, statusLabel, since, dueBeforeApproval = [] } = this.lifecycle;
    const offPath = !steps.some((step) => step.status === status);
    return html`<section class="card lifecycle" aria-labelledby="lifecycle-title">
      <div class="card-head">
        <h2 id="lifecycle-title">${t('lifecycle.title')}</h2>
        ${since ? html`<p class="quiet">${t('lifecycle.since', { status: statusLabel, day: day(since) })}</p>` : nothing}
      </div>
      ${offPath ? html`<p class="chip chip-warn">${statusLabel}</p>` : nothing}
      ${this.#said()}
      <ol class="steps" tabindex="0" aria-labelledby="lifecycle-title">${steps.map((step) => html`<li
        class=${step.state} aria-current=${step.state === 'current' ? 'step' : nothing}
      >${step.label}${step.state === 'done' ? html` ${icon('check')}<span class="visually-hidden">${t('lifecycle.done')}</span>` : nothing}</li>`)}</ol>
      ${this.#deadlines.render(({ deadlines }) => deadlinesOf(deadlines))}
      ${problemNote(this.problem)} ${this.#next()} ${this.#steps()}
      ${dueBeforeApproval.length
        ? html`<details><summary>${t('lifecycle.dueBeforeApproval', { count: dueBeforeApproval.length })}</summary>${this.#reasons(dueBeforeApproval)}</details>`
        : nothing}
    </section>`;
  }
}

customElements.define('mithaq-lifecycle', LifecycleBar);
