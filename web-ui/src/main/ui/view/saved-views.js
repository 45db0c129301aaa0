import { html, nothing } from 'lit';
import { get, put } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { sorted, t } from '../language/language.js';
import { go, replace, route } from '../shell/router.js';
import { addressOf, normal, PLAIN } from './state.js';

/** The pages whose searches can tell of what is new. */
const TELLING = ['search', 'library'];

/**
 * The saved views of a list page: a menu to open one, and what to do about what has changed since. `page` is the page's
 * name in addresses, `state` what it shows now (`stateOf`), `plain` the state of the page as such, `query` its address.
 * A page that opens without a question opens with the person's first view; emits `view-opened` when it does.
 */
class SavedViews extends View {
  static properties = { page: {}, state: {}, plain: {}, query: {}, open: { state: true }, editing: { state: true } };

  #views = new Remote(this, async (page, signal) => {
    const offered = await get('views', { page }, { signal });
    this.#begin(offered);
    return offered;
  });
  /** Of which views the person is told what is new. */
  #alerts = new Remote(this, (signal) => get('me/alerts', undefined, { signal }));
  #outside = (event) => this.open && !event.composedPath().includes(this) && (this.open = false);

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#outside);
    this.#views.run(this.page);
    if (TELLING.includes(this.page)) {
      this.#alerts.run();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#outside);
  }

  get #all() {
    return this.#views.value?.views ?? [];
  }

  get #current() {
    return this.#all.find(({ id }) => id === this.query.get('view'));
  }

  /** Whether what the page shows is a search that new documents can be found by. */
  get #tells() {
    const shown = new URLSearchParams(this.state);
    return TELLING.includes(this.page) && !shown.has('like') && shown.get('shelf') !== 'saved';
  }

  #alertOf(view) {
    return view && this.#alerts.value?.alerts.find((alert) => alert.view === view.id);
  }

  #differs(view) {
    return normal(view.state) !== this.state;
  }

  /** Nothing is asked yet: the page opens with what the person chose for it. */
  #begin({ views, first }) {
    const view = views.find(({ id }) => id === first);
    if (view && this.state === this.plain && !this.query.has('view')) {
      replace(addressOf(this.page, view.state, view.id));
      this.emit('view-opened', route().query);
    }
  }

  #show(view) {
    this.open = false;
    this.querySelector('#views-button').focus();
    go(view ? addressOf(this.page, view.state, view.id) : addressOf(this.page, '', PLAIN));
  }

  async #toggle() {
    this.open = !this.open;
    if (this.open) {
      await this.updateComplete;
      this.querySelector('.views [aria-current], .views button')?.focus();
    }
  }

  #key(event) {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
      this.querySelector('#views-button').focus();
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      const names = [...this.querySelectorAll('.views-name')];
      const at = names.indexOf(names.find((one) => one.parentElement.contains(event.target)));
      names[Math.min(names.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    }
  }

  #edit(view, wanted) {
    this.open = false;
    this.editing = { view, state: view ? view.state : this.state, wanted };
  }

  /** Offers to be told at once, unless the person is told in some way already. */
  #askToBeTold() {
    const view = this.#current && !this.#differs(this.#current) ? this.#current : undefined;
    this.#edit(view, this.#alertOf(view) ? undefined : 'AT_ONCE');
  }

  /** What is shown now takes the place of what the view was. */
  async #update(view) {
    try {
      const { name, sharedWith } = view;
      await put(`views/${encodeURIComponent(view.id)}`, { name, state: this.state, sharedWith }, { ifMatch: view.revision });
      this.emit('mithaq-say', t('views.updated', { name }));
    } catch (problem) {
      this.emit('mithaq-say', problem.detail || t('problem.unreachable'));
    }
    this.#views.again();
  }

  /** The dialog is gone: on with the keyboard where it was opened from. */
  async #back() {
    this.editing = undefined;
    await this.updateComplete;
    this.querySelector('#views-button').focus();
  }

  #saved({ detail: view }) {
    this.#back();
    this.#views.again();
    if (this.#tells) {
      this.#alerts.run();
    }
    if (view) {
      replace(addressOf(this.page, normal(view.state), view.id));
      this.emit('view-opened', route().query);
    }
  }

  #removed() {
    const { view } = this.editing;
    this.#back();
    this.#views.again();
    if (view.id === this.query.get('view')) {
      replace(addressOf(this.page, this.state, PLAIN));
      this.emit('view-opened', route().query);
    }
  }

  #facts(view) {
    const shared = view.sharedWith && (view.sharedWith === 'EVERYBODY' ? t('views.everybody') : t(`role.${view.sharedWith}`));
    return [
      view.own ? shared && t('views.sharedWith', { audience: shared }) : t('views.of', { name: view.owner.displayName }),
      view.id === this.#views.value.first && t('views.first'),
      this.#alertOf(view) && this.#told(this.#alertOf(view)),
    ].filter(Boolean);
  }

  #told({ cadence, paused }) {
    return paused ? t('alerts.paused') : t(`alerts.told.${cadence}`);
  }

  #bell() {
    const view = this.#current;
    const alert = view && !this.#differs(view) ? this.#alertOf(view) : undefined;
    return html`<button type="button" class="button button-plain" id="alert-button" @click=${() => this.#askToBeTold()}
      >${icon('bell')}${alert ? this.#told(alert) : t('alerts.ask')}</button>`;
  }

  #view(view) {
    const current = view === this.#current;
    const facts = this.#facts(view);
    return html`<li>
      <button type="button" class="views-name" aria-current=${current ? 'true' : nothing} @click=${() => this.#show(view)}>
        <bdi>${view.name}</bdi>${facts.length ? html`<span class="quiet">${facts.join(' · ')}</span>` : nothing}
      </button>
      <button type="button" class="tool" aria-label=${t('views.edit', { name: view.name })} @click=${() => this.#edit(view)}>${icon('edit')}</button>
    </li>`;
  }

  #group(title, views) {
    return views.length
      ? html`<li class="views-title quiet">${title}</li>${sorted(views, ({ name }) => name).map((view) => this.#view(view))}`
      : nothing;
  }

  #menu() {
    return html`<div class="menu views">
      ${this.#views.render(({ views }) => html`<ul class="views-list" aria-label=${t('views.title')}>
        <li><button type="button" class="views-name" aria-current=${this.state === this.plain ? 'true' : nothing}
          @click=${() => this.#show()}>${t(`views.plain.${this.page}`)}</button></li>
        ${this.#group(t('views.own'), views.filter(({ own }) => own))}
        ${this.#group(t('views.shared'), views.filter(({ own }) => !own))}
      </ul>`)}
      <button type="button" class="button" @click=${() => this.#edit()}>${icon('plus')}${t('views.save')}</button>
    </div>`;
  }

  #change(view) {
    return html`<span class="chip chip-warn" data-testid="view-changed">${t('views.changed')}</span>
      ${view.capabilities.change
        ? html`<button type="button" class="button button-plain" @click=${() => this.#update(view)}>${t('views.update')}</button>`
        : html`<button type="button" class="button button-plain" @click=${() => this.#edit()}>${t('views.save')}</button>`}
      <button type="button" class="button button-plain" @click=${() => this.#show(view)}>${t('views.reset')}</button>`;
  }

  render() {
    const view = this.#current;
    return html`<div class="views-bar" role="group" aria-label=${t('views.title')} @keydown=${(event) => this.#key(event)}>
      <div class="views-holder">
        <button type="button" class="button" id="views-button" aria-expanded=${Boolean(this.open)} @click=${() => this.#toggle()}>
          ${view ? html`<span class="visually-hidden">${t('views.title')}: </span><bdi>${view.name}</bdi>` : t('views.title')}${icon('down')}
        </button>
        ${this.open ? this.#menu() : nothing}
      </div>
      ${view && this.#differs(view) ? this.#change(view) : nothing}
      ${this.#tells ? this.#bell() : nothing}
      ${this.editing
        ? html`<mithaq-view-dialog .page=${this.page} .view=${this.editing.view} .state=${this.editing.state} .first=${this.#views.value?.first}
            .mayShare=${this.#views.value?.mayShare} .tells=${this.#tells} .cadence=${this.#alertOf(this.editing.view)?.cadence}
            .wanted=${this.editing.wanted} @view-saved=${(event) => this.#saved(event)}
            @view-removed=${() => this.#removed()} @given-up=${() => this.#back()}></mithaq-view-dialog>`
        : nothing}
    </div>`;
  }
}

customElements.define('mithaq-views', SavedViews);
