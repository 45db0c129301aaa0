import { html, nothing } from 'lit';
import { post, put, remove } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { ask } from '../shell/ask.js';

/** How often a person can be told, in the order in which it is offered. */
const CADENCES = ['AT_ONCE', 'DAILY', 'WEEKLY'];

const ROLES = [
  'OFFICER', 'HEAD_OF_SECTOR', 'LEGAL_REVIEWER', 'HEAD_OF_LEGAL', 'TECHNICAL_FOCAL_POINT', 'FINANCE_OFFICER', 'DIRECTOR_GENERAL',
  'RECORDS_MANAGER', 'READER', 'ADMINISTRATOR',
];

/**
 * The name of a view, whom it is for, whether the page opens with it, and whether the person is told of what is new for it (`tells`
 * where that can be asked, `cadence` how they are told now, `wanted` what is offered). Without `view` it saves `state` as a new one.
 * Emits `view-saved` with the view, or nothing when only what the page opens with was chosen; `view-removed`; `given-up`.
 */
class ViewDialog extends View {
  static properties = { page: {}, view: {}, state: {}, first: {}, mayShare: {}, tells: {}, cadence: {}, wanted: {}, name: { state: true }, problem: { state: true }, busy: { state: true } };

  firstUpdated() {
    this.querySelector('dialog').showModal();
    (this.querySelector('#view-name') ?? this.querySelector('#view-first')).focus();
  }

  get #mayChange() {
    return !this.view || this.view.capabilities.change;
  }

  async #do(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  async #save(event) {
    event.preventDefault();
    await this.#do(async () => {
      const saved = this.#mayChange ? await this.#written() : undefined;
      const id = (saved ?? this.view).id;
      const wanted = this.querySelector('#view-first').checked;
      if (wanted !== (id === this.first)) {
        await put(`views/first/${this.page}`, { view: wanted ? id : null });
      }
      await this.#tell(id);
      this.emit('mithaq-say', t('views.saved'));
      this.emit('view-saved', this.view && saved?.state === this.view.state ? undefined : saved);
    });
  }

  async #tell(id) {
    const cadence = this.querySelector('#view-alert')?.value ?? '';
    if (this.tells && cadence !== (this.cadence ?? '')) {
      const path = `me/alerts/${encodeURIComponent(id)}`;
      await (cadence ? put(path, { cadence, paused: false }) : remove(path));
    }
  }

  #written() {
    const sharedWith = this.querySelector('#view-audience')?.value || null;
    const content = { name: this.querySelector('#view-name').value, state: this.state, sharedWith };
    return this.view
      ? put(`views/${encodeURIComponent(this.view.id)}`, content, { ifMatch: this.view.revision })
      : post('views', { page: this.page, ...content });
  }

  async #remove() {
    const { name, sharedWith } = this.view;
    const sure = await ask({
      title: t('views.remove.title', { name }),
      text: sharedWith ? t('views.remove.shared') : t('views.remove.own'),
      confirm: t('views.remove'),
      cancel: t('action.cancel'),
    });
    if (sure) {
      await this.#do(async () => {
        await remove(`views/${encodeURIComponent(this.view.id)}`);
        this.emit('view-removed');
      });
    }
  }

  #audience() {
    const shared = this.view?.sharedWith ?? '';
    const option = (code, label) => html`<option value=${code} ?selected=${code === shared}>${label}</option>`;
    return html`<div class="field">
      <label for="view-audience">${t('views.audience')}</label>
      <select id="view-audience" aria-describedby="view-audience-help">
        ${option('', t('views.onlyMe'))} ${option('EVERYBODY', t('views.everybody'))}
        ${ROLES.map((role) => option(role, t(`role.${role}`)))}
      </select>
      <p class="quiet" id="view-audience-help">${t('views.audience.help')}</p>
    </div>`;
  }

  #alert() {
    const chosen = this.wanted ?? this.cadence ?? '';
    const option = (code) => html`<option value=${code} ?selected=${code === chosen}>${t(`alerts.cadence.${code || 'NEVER'}`)}</option>`;
    return html`<div class="field">
      <label for="view-alert">${t('alerts.ask')}</label>
      <select id="view-alert" aria-describedby="view-alert-help">${['', ...CADENCES].map(option)}</select>
      <p class="quiet" id="view-alert-help">${t('alerts.help')}</p>
    </div>`;
  }

  #fields() {
    if (!this.#mayChange) {
      return html`<p class="quiet">${t('views.of', { name: this.view.owner.displayName })}</p>`;
    }
    return html`<div class="field">
        <label for="view-name">${t('views.name')}</label>
        <input id="view-name" required maxlength="80" dir="auto" autocomplete="off" .value=${this.view?.name ?? ''}>
      </div>
      ${this.mayShare ? this.#audience() : nothing}`;
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="view-title" @close=${() => this.emit('given-up')}>
      <h2 id="view-title">${this.view ? html`<bdi>${this.view.name}</bdi>` : t('views.save')}</h2>
      <form class="stack" @submit=${(event) => this.#save(event)}>
        ${this.#fields()}
        ${this.tells ? this.#alert() : nothing}
        <label class="check"><input type="checkbox" id="view-first" ?checked=${Boolean(this.view) && this.view.id === this.first}>
          <span>${t('views.openWith')}</span></label>
        ${problemNote(this.problem)}
        <div class="actions">
          ${this.view?.capabilities.remove
            ? html`<button type="button" class="button button-plain views-remove" @click=${() => this.#remove()}>${t('views.remove')}</button>`
            : nothing}
          <button type="button" class="button" @click=${() => this.emit('given-up')}>${t('action.cancel')}</button>
          <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.save')}</button>
        </div>
      </form>
    </dialog>`;
  }
}

customElements.define('mithaq-view-dialog', ViewDialog);
