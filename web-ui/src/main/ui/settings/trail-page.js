import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { moment, number, t } from '../language/language.js';
import { link } from '../shell/router.js';

/** The audit trail: what one person did, and whether the chain of its entries is unbroken. */
class TrailPage extends View {
  static properties = { person: { state: true }, verified: { state: true }, problem: { state: true }, busy: { state: true } };

  #trail = new Remote(this, (person, signal) => get('audit', { person }, { signal }));

  async #verify() {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined, verified: undefined });
    try {
      this.verified = await get('audit/verification');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #result() {
    const { sound, checked, head, flaw } = this.verified;
    return html`<div class=${sound ? 'note' : 'note note-problem'} role="status">
      <p class="note-title">${sound ? t('trail.sound', { number: checked }) : t('trail.broken', { number: flaw?.sequence ?? checked + 1 })}</p>
      <p class="quiet">${t('trail.head')} <bdi>${number(head.sequence)}</bdi> · <bdi class="code">${head.hash}</bdi></p>
    </div>`;
  }

  #entry({ subject, event: { at, actionLabel, onBehalfOf, origin } }) {
    return html`<li>
      <p><a href=${link(['documents', subject])}><bdi class="code">${subject}</bdi></a> ${actionLabel}
        ${onBehalfOf ? html`(${t('audit.onBehalfOf')} <bdi>${onBehalfOf.displayName}</bdi>)` : nothing}</p>
      <p class="quiet">${moment(at)} ${origin ? html`· <bdi>${origin}</bdi>` : nothing}</p>
    </li>`;
  }

  render() {
    return html`<div><h1>${t('trail.title')}</h1><p class="quiet">${t('trail.text')}</p></div>
      <section class="card stack" aria-labelledby="trail-verify">
        <h2 id="trail-verify">${t('trail.verify')}</h2>
        <div><button type="button" class="button" aria-disabled=${this.busy ?? false} @click=${() => this.#verify()}>${t('trail.verify')}</button></div>
        ${problemNote(this.problem)} ${this.verified ? this.#result() : nothing}
      </section>
      <section class="card stack" aria-labelledby="trail-person">
        <h2 id="trail-person">${t('trail.person')}</h2>
        <form class="actions" @submit=${(event) => {
          event.preventDefault();
          this.person = new FormData(event.target).get('person').trim();
          if (this.person) {
            this.#trail.run(this.person);
          }
        }}>
          <div class="field"><label for="trail-name">${t('signIn.person')}</label><input id="trail-name" name="person" dir="auto" required></div>
          <button class="button">${t('trail.show')}</button>
        </form>
        ${this.person ? this.#trail.render(({ entries }) => entries.length
          ? html`<ol class="timeline">${entries.map((entry) => this.#entry(entry))}</ol>`
          : html`<p class="empty">${t('audit.none')}</p>`) : nothing}
      </section>`;
  }
}

customElements.define('mithaq-trail', TrailPage);
