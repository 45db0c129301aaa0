import { html, nothing } from 'lit';
import { get, post, remove, url } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, moment, t } from '../language/language.js';
import { ask } from '../shell/ask.js';

/** As many as one person may have. */
const MOST = 5;

/**
 * The addresses under which calendar programs read what comes due: made, copied while they are shown, taken back. Emits
 * `given-up` when it is closed.
 */
class FeedsDialog extends View {
  static properties = {
    mine: { type: Boolean },
    address: { state: true },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  #feeds = new Remote(this, (signal) => get('calendar/feeds', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#feeds.run();
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  async #do(work) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined, said: undefined });
    try {
      await work();
      await this.#feeds.again();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #make(event) {
    event.preventDefault();
    return this.#do(async () => {
      const made = await post('calendar/feeds', { mine: this.querySelector('#feed-mine').checked });
      this.address = { id: made.id, text: url(made.address) };
      await this.updateComplete;
      this.querySelector('#feed-address').select();
    });
  }

  /** Where the browser lets no page write to the clipboard, the address stays selected for the person's own keys. */
  async #copy() {
    this.querySelector('#feed-address').select();
    try {
      await navigator.clipboard.writeText(this.address.text);
      this.said = t('feeds.copied');
    } catch {
      this.said = t('feeds.selected');
    }
  }

  async #takeBack(feed) {
    const sure = await ask({
      title: t('feeds.takeBack.title'),
      text: t('feeds.takeBack.text'),
      confirm: t('feeds.takeBack'),
      cancel: t('action.cancel'),
    });
    if (sure) {
      await this.#do(async () => {
        await remove(`calendar/feeds/${encodeURIComponent(feed.id)}`);
        this.address = this.address?.id === feed.id ? undefined : this.address;
        this.said = t('feeds.takenBack');
      });
    }
  }

  #feed(feed) {
    return html`<li class="row">
      <span class="row-title">${feed.mine ? t('feeds.mine') : t('feeds.all')}</span>
      <span class="facts quiet"><span>${t('feeds.made', { at: moment(feed.made) })}</span>
        <span>${feed.fetched ? t('feeds.fetched', { when: fromNow(feed.fetched) }) : t('feeds.never')}</span></span>
      <span><button type="button" class="button button-plain" aria-disabled=${this.busy ?? false}
        @click=${() => this.#takeBack(feed)}>${t('feeds.takeBack')}</button></span>
    </li>`;
  }

  #shown() {
    return html`<div class="note stack" role="group" aria-labelledby="feed-address-label">
      <label id="feed-address-label" for="feed-address">${t('feeds.address')}</label>
      <div class="feed-address">
        <input id="feed-address" readonly dir="ltr" .value=${this.address.text} aria-describedby="feed-once"
          @focus=${(event) => event.target.select()}>
        <button type="button" class="button button-primary" @click=${() => this.#copy()}>${t('feeds.copy')}</button>
      </div>
      <p class="quiet" id="feed-once">${t('feeds.once')}</p>
      ${this.#status()}
    </div>`;
  }

  #status() {
    return html`<p role="status">${this.said ?? ''}</p>`;
  }

  #form() {
    return html`<form class="stack" @submit=${(event) => this.#make(event)}>
      <fieldset class="stack"><legend>${t('feeds.what')}</legend>
        <label class="check"><input type="radio" name="feed-what" id="feed-mine" ?checked=${this.mine}> ${t('feeds.mine')}</label>
        <label class="check"><input type="radio" name="feed-what" ?checked=${!this.mine}> ${t('feeds.all')}</label>
      </fieldset>
      <div><button class="button" aria-disabled=${this.busy ?? false}>${t('feeds.make')}</button></div>
    </form>`;
  }

  #ready({ feeds }) {
    return html`${feeds.length
        ? html`<h3>${t('feeds.list')}</h3><ul class="rows">${feeds.map((feed) => this.#feed(feed))}</ul>`
        : nothing}
      ${feeds.length < MOST ? this.#form() : html`<p class="quiet">${t('feeds.full', { count: MOST })}</p>`}`;
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="feeds-title" @close=${() => this.emit('given-up')}>
      <h2 id="feeds-title">${t('feeds.title')}</h2>
      <p>${t('feeds.text')}</p>
      <p class="quiet">${t('feeds.secret')}</p>
      ${this.address ? this.#shown() : nothing}
      ${this.#feeds.render((value) => this.#ready(value))}
      ${problemNote(this.problem)}
      ${this.address ? nothing : this.#status()}
      <div class="actions"><button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('action.close')}</button></div>
    </dialog>`;
  }
}

customElements.define('mithaq-feeds', FeedsDialog);
