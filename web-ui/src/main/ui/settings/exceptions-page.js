import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { moment, t } from '../language/language.js';
import { link } from '../shell/router.js';

/** What the jobs could not process, until they can. */
class ExceptionsPage extends View {
  #exceptions = new Remote(this, (signal) => get('exceptions', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#exceptions.run();
  }

  #exception({ jobLabel, document, title, message, reason, code, firstSeen, lastSeen, attempts }) {
    return html`<li class="row">
      <span class="row-title">${title ? html`<a href=${link(['documents', document])}><bdi>${title}</bdi></a>` : html`<bdi>${document ?? jobLabel}</bdi>`}</span>
      <span>${message}</span>
      <span class="facts quiet"><span>${jobLabel}</span><bdi class="code">${code}</bdi>
        <span>${t('exceptions.attempts', { count: attempts })}</span>
        <span>${t('exceptions.seen', { first: moment(firstSeen), last: moment(lastSeen) })}</span></span>
      <details><summary>${t('exceptions.reason')}</summary><p dir="ltr" lang="en">${reason}</p></details>
    </li>`;
  }

  render() {
    return html`<div><h1>${t('exceptions.title')}</h1><p class="quiet">${t('exceptions.text')}</p></div>
      <section class="card" aria-label=${t('exceptions.title')}>
        ${this.#exceptions.render(({ exceptions }) => exceptions.length
          ? html`<ul class="rows">${exceptions.map((one) => this.#exception(one))}</ul>`
          : html`<p class="quiet">${t('exceptions.none')}</p>`)}
        ${this.#exceptions.value ? html`<div><button type="button" class="button" @click=${() => this.#exceptions.again()}>${t('exceptions.again')}</button></div>` : nothing}
      </section>`;
  }
}

customElements.define('mithaq-exceptions', ExceptionsPage);
