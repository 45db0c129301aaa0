import { html, nothing } from 'lit';
import { get, put, remove } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { addressOf } from '../view/state.js';

/** How often a person can be told, in the order in which it is offered. */
const CADENCES = ['AT_ONCE', 'DAILY', 'WEEKLY'];

/** The saved searches of whose new documents the person is told, with what was found last. */
class AlertsPage extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  #alerts = new Remote(this, (signal) => get('me/alerts', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#alerts.run();
  }

  async #do(work, said) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await work();
      this.emit('mithaq-say', said);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
    await this.#alerts.run();
  }

  #ask({ view, cadence, paused }, changes, said) {
    return this.#do(() => put(`me/alerts/${encodeURIComponent(view)}`, { cadence, paused, ...changes }), said);
  }

  /** What has the cursor goes: on with the keyboard at the beginning. */
  async #forget({ view, name }) {
    await this.#do(() => remove(`me/alerts/${encodeURIComponent(view)}`), t('alerts.removed', { name }));
    this.querySelector('h1').focus();
  }

  #match({ document, title, at, common, told }) {
    return html`<li class="alert-match">
      <a href=${link(['documents', document])}><bdi>${title}</bdi></a>
      <span class="facts quiet"><span>${fromNow(at)}</span>
        ${common.length ? html`<span>${t('alerts.common')} ${common.map((word) => html`<bdi class="chip">${word}</bdi> `)}</span>` : nothing}
        ${told ? nothing : html`<span class="chip chip-warn">${t('alerts.waits')}</span>`}</span>
    </li>`;
  }

  #row(alert) {
    const { view, page, name, state, cadence, paused, latest } = alert;
    return html`<li class="row" data-testid="alert">
      <h2 class="row-title"><a href=${addressOf(page, state, view)}><bdi>${name}</bdi></a>
        ${paused ? html` <span class="chip chip-warn">${t('alerts.paused')}</span>` : nothing}</h2>
      <p class="facts quiet"><span>${t(`alerts.of.${page}`)}</span></p>
      <div class="actions">
        <label>${t('alerts.how')}
          <select aria-label=${t('alerts.how.of', { name })} @change=${(event) => this.#ask(alert, { cadence: event.target.value }, t('alerts.saved'))}>
            ${CADENCES.map((one) => html`<option value=${one} ?selected=${one === cadence}>${t(`alerts.cadence.${one}`)}</option>`)}
          </select></label>
        <button type="button" class="button" aria-disabled=${this.busy ?? false}
          aria-label=${paused ? t('alerts.resume.of', { name }) : t('alerts.pause.of', { name })}
          @click=${() => this.#ask(alert, { paused: !paused }, paused ? t('alerts.resumed', { name }) : t('alerts.isPaused', { name }))}
          >${paused ? t('alerts.resume') : t('alerts.pause')}</button>
        <button type="button" class="button button-plain" aria-disabled=${this.busy ?? false} aria-label=${t('alerts.remove.of', { name })}
          @click=${() => this.#forget(alert)}>${t('alerts.remove')}</button>
      </div>
      ${latest.length
        ? html`<ul class="stack" aria-label=${t('alerts.latest', { name })}>${latest.map((match) => this.#match(match))}</ul>`
        : html`<p class="quiet">${t('alerts.nothing')}</p>`}
    </li>`;
  }

  render() {
    return html`<div><h1 tabindex="-1">${t('alerts.title')}</h1><p class="quiet">${t('alerts.text')}</p></div>
      <section class="card stack" aria-label=${t('alerts.title')}>
        ${this.#alerts.render(({ alerts }) => (alerts.length
          ? html`<ul class="rows">${alerts.map((alert) => this.#row(alert))}</ul>`
          : html`<p class="quiet">${t('alerts.none')}</p>
              <p class="actions"><a class="button" href=${link(['search'])}>${t('nav.search')}</a> <a class="button" href=${link(['library'])}>${t('nav.library')}</a></p>`))}
        ${problemNote(this.problem)}
      </section>`;
  }
}

customElements.define('mithaq-alerts', AlertsPage);
