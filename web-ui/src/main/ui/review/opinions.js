import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { has } from '../api/session.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, moment, t } from '../language/language.js';

const VERDICTS = ['FAVOURABLE', 'FAVOURABLE_WITH_CONDITIONS', 'UNFAVOURABLE'];
const CHIPS = { FAVOURABLE: 'chip chip-good', FAVOURABLE_WITH_CONDITIONS: 'chip chip-warn', UNFAVOURABLE: 'chip chip-bad' };

/** Opinions on a document: what was asked for, what was said, about which text; and a form for whose opinion it is. */
class Opinions extends View {
  static properties = {
    document: {}, filing: {}, text: { state: true }, reason: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #opinions = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/opinions`, undefined, { signal }));
  #asked;

  constructor() {
    super();
    Object.assign(this, { text: '', reason: '' });
  }

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#opinions.run(this.document.id);
    }
  }

  async #send(event, path, body) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      const answer = await post(`documents/${encodeURIComponent(this.document.id)}/opinions/${path}`, body);
      Object.assign(this, { text: '', reason: '' });
      this.#opinions.set(answer);
      this.emit('mithaq-say', t('opinions.kept'));
      this.emit('opinion-given');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #given(opinion) {
    return html`<p class="facts"><span class=${CHIPS[opinion.verdict] ?? 'chip'}>${opinion.verdictLabel}</span>
        ${opinion.current ? nothing : html`<span class="chip chip-warn">${t('opinions.earlier')}</span>`}</p>
      ${opinion.text ? html`<p class="quote" dir="auto">${opinion.text}</p>` : nothing}
      <p class="quiet"><bdi>${opinion.givenBy?.displayName}</bdi>
        ${opinion.onBehalfOf ? t('people.onBehalfOf', { name: opinion.onBehalfOf.displayName }) : nothing} · ${moment(opinion.givenAt)}</p>`;
  }

  /** One that was asked for and is not in; of an earlier round nobody waits any more. */
  #pending(opinion) {
    const waits = opinion.current && this.document.properties['prm:status'] === 'LEGAL_REVIEW'
      && opinion.round === Number(this.document.properties['prm:reviewRound']);
    if (!waits) {
      return html`<p class="quiet">${t('opinions.notGiven')}</p>`;
    }
    return html`<p class="quiet">${t('opinions.waited', { group: opinion.groupLabel, day: day(opinion.dueAt) })}</p>
      ${has('HEAD_OF_LEGAL')
        ? html`<details><summary>${t('opinions.waive')}</summary>
            <form class="stack" @submit=${(event) => this.#send(event, `${opinion.kind}/waiver`, { reason: this.reason })}>
              <div class="field"><label for=${`waive-${opinion.kind}`}>${t('opinions.waive.reason')}</label>
                <textarea id=${`waive-${opinion.kind}`} dir="auto" required .value=${this.reason} @input=${(event) => (this.reason = event.target.value)}></textarea></div>
              <div><button class="button" aria-disabled=${this.busy ?? false}>${t('opinions.waive')}</button></div>
            </form></details>`
        : nothing}`;
  }

  #form(mayFile) {
    const { content } = this.document;
    return mayFile.map(({ code, label }) => html`<details><summary>${t('opinions.file', { kind: label })}</summary>
      <form class="stack" @submit=${(event) => this.#send(event, code, {
        verdict: event.submitter.value, text: this.text, ...(content ? { fingerprint: content.fingerprint } : {}),
      })}>
        <div class="field"><label for=${`opinion-${code}`}>${t('task.opinion')}</label>
          <textarea id=${`opinion-${code}`} dir="auto" required .value=${this.text} @input=${(event) => (this.text = event.target.value)}></textarea></div>
        <div class="outcomes" role="group" aria-label=${t('task.outcomes')}>
          ${VERDICTS.map((verdict) => html`<button class=${verdict === 'FAVOURABLE' ? 'button button-primary' : 'button'} value=${verdict}
            aria-disabled=${this.busy ?? false}>${t(`opinions.verdict.${verdict}`)}</button>`)}
        </div>
      </form></details>`);
  }

  render() {
    return this.#opinions.render(({ opinions, mayFile }) => opinions.length || (this.filing && mayFile.length)
      ? html`<section aria-labelledby="opinions-title" data-testid="opinions">
          <h3 id="opinions-title">${t('opinions.title')}</h3>
          ${problemNote(this.problem)}
          <ul class="timeline">${opinions.map((opinion) => html`<li>
            <p class="facts"><strong>${opinion.kindLabel}</strong>
              <span class="quiet">${opinion.round ? t('rounds.round', { count: opinion.round }) : t('opinions.unasked')}</span></p>
            ${opinion.verdict ? this.#given(opinion) : this.#pending(opinion)}</li>`)}</ul>
          ${this.filing ? this.#form(mayFile) : nothing}
        </section>`
      : nothing);
  }
}

customElements.define('mithaq-opinions', Opinions);
