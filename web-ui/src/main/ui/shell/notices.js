import { html, nothing } from 'lit';
import { get, post } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, number, t } from '../language/language.js';
import { link } from './router.js';

const EVERY_MINUTE = 60_000;

/** The bell: what the person was told, unread first counted. */
class Notices extends View {
  static properties = { open: {} };

  #notices = new Remote(this, (signal) => get('notices', undefined, { signal }));
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#notices.run();
    this.#timer = setInterval(() => document.hidden || this.#notices.run(), EVERY_MINUTE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  async #read(path) {
    await post(path).catch(() => {});
    this.#notices.run();
  }

  #notice(notice) {
    const words = html`<span class="row-title">${notice.title}</span>
      <span>${notice.body}</span>
      <span class="quiet">${fromNow(notice.at)}${notice.read ? nothing : html` · ${t('notices.unread')}`}</span>`;
    const read = () => notice.read || this.#read(`notices/${encodeURIComponent(notice.id)}/read`);
    return html`<li>${notice.document
      ? html`<a class="row" href=${link(['documents', notice.document])} @click=${read}>${words}</a>`
      : html`<div class="row">${words}${notice.entries.length ? this.#entries(notice.entries, read) : nothing}</div>`}</li>`;
  }

  /** The documents that a notice lists, each to be opened. */
  #entries(entries, read) {
    return html`<ul class="notice-entries">${entries.map(({ document, text, heading }, at) => html`${heading && heading !== entries[at - 1]?.heading
      ? html`<li class="row-title"><bdi>${heading}</bdi></li>` : nothing}<li>
      <a href=${link(['documents', document])} @click=${read}><bdi>${text}</bdi></a></li>`)}</ul>`;
  }

  render() {
    const unread = this.#notices.value?.unread ?? 0;
    return html`<button
        type="button" class="tool" id="notices-button" aria-expanded=${Boolean(this.open)}
        aria-label=${t('notices.bell', { count: unread })} @click=${() => this.emit('toggle-notices')}
      >${icon('bell')}${unread ? html`<span class="count" aria-hidden="true">${number(unread)}</span>` : nothing}</button>
      ${this.open
        ? html`<section class="menu" aria-labelledby="notices-title">
            <div class="card-head">
              <h2 id="notices-title">${t('notices.title')}</h2>
              ${unread
                ? html`<button type="button" class="button button-plain" @click=${() => this.#read('notices/read')}>${t('notices.readAll')}</button>`
                : nothing}
            </div>
            ${this.#notices.render(({ notices }) =>
              notices.length
                ? html`<ul class="rows">${notices.map((notice) => this.#notice(notice))}</ul>`
                : html`<p class="quiet">${t('notices.none')}</p>`,
            )}
          </section>`
        : nothing}`;
  }
}

customElements.define('mithaq-notices', Notices);
