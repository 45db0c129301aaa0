import { html, nothing } from 'lit';
import { get, newKey, post } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { carriedFiles, FallingFiles } from '../shell/drop.js';
import { go, link } from '../shell/router.js';
import { UnsavedGuard } from '../shell/unsaved.js';
import { defaults, isEmpty, readModel } from './model.js';
import { givenParties, newParty } from './parties-editor.js';
import { Transfer } from './transfer.js';

// Parts of something else: signed copies and supporting documents are attached on their instrument's page.
const NOT_FILED_HERE = ['prm:partner', 'prm:party', 'prm:reviewRound', 'prm:instrument', 'prm:signedCopy', 'prm:supportingDocument'];

/** What files that are filed one after the other most often share. */
const LIKELY_SAME = ['prm:leadSector', 'prm:technicalSector', 'prm:focalPoint', 'prm:confidentiality'];

/** Files a document: the file goes up at once, while the form is filled in. */
class FilePage extends View {
  static properties = {
    type: {},
    amends: {},
    contact: { state: true },
    chosen: { state: true },
    values: { state: true },
    parties: { state: true },
    problem: { state: true },
    busy: { state: true },
    waiting: { state: true },
    route: { state: true },
  };

  #model = new Remote(this, () => readModel());
  #amended = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}`, undefined, { signal }));
  #key = newKey();
  #transfer = new Transfer(this);
  #filed = false;

  constructor() {
    super();
    this.values = {};
    this.parties = [];
    this.waiting = [];
    this.route = true;
    new UnsavedGuard(this, () => !this.#filed && Boolean(this.#transfer.file || this.waiting.length || this.typed));
    new FallingFiles(this, () => ({ text: t('file.drop'), take: (files) => this.#takeAll(files) }));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#takeAll(carriedFiles());
    this.#model.run().then(() => this.#choose(this.type ?? 'prm:mou'));
    if (this.amends) {
      this.#amended.run(this.amends);
    }
  }

  #types() {
    return this.#model.value.types.filter(({ name, creatable }) => creatable && !NOT_FILED_HERE.includes(name));
  }

  /** What was typed stays when the other type has it too. */
  #choose(name) {
    const type = this.#model.value?.type(name);
    if (type) {
      this.chosen = name;
      this.values = { ...defaults(type), ...this.values };
      this.parties = this.#hasParties(type) && !this.parties.length ? [newParty('FIRST_PARTY'), newParty('COUNTERPARTY')] : this.parties;
    }
  }

  #hasParties(type) {
    return type.childAssociations?.some(({ name }) => name === 'prm:parties');
  }

  /** Each file is a document of its own: the first is filed now, or the one that is here already; the others wait. */
  #takeAll(files) {
    const [first, ...others] = files;
    if (this.#transfer.file && first) {
      this.waiting = [...this.waiting, ...files];
    } else if (first) {
      this.waiting = [...this.waiting, ...others];
      this.#transfer.take(first);
    }
  }

  #withdraw() {
    this.#transfer.withdraw();
    this.#takeAll(this.waiting.splice(0));
  }

  /** A file was taken and is not there yet. */
  get #missesFile() {
    return Boolean(this.#transfer.file && !this.#transfer.upload);
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || this.#missesFile) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const document = await post('documents', this.#draft(), { idempotencyKey: this.#key });
      if (this.waiting.length) {
        this.#next();
        return;
      }
      this.#filed = true;
      this.emit('mithaq-say', t('file.done'));
      go(link(['documents', document.id]));
    } catch (problem) {
      this.problem = problem;
      if (problem.status) {
        this.#key = newKey();
      }
      await this.updateComplete;
      await this.querySelector('mithaq-metadata-form').focusFirstError();
    } finally {
      this.busy = false;
    }
  }

  /** The next file that waits; what is likely the same for it stays: its type, its sector and its parties. */
  #next() {
    const [next, ...others] = this.waiting;
    this.emit('mithaq-say', t('file.done.next', { name: next.name }));
    this.values = Object.fromEntries(Object.entries(this.values).filter(([name]) => LIKELY_SAME.includes(name)));
    Object.assign(this, { waiting: others, typed: false });
    this.#key = newKey();
    this.#choose(this.chosen);
    this.#transfer.take(next);
    window.scrollTo(0, 0);
    this.querySelector('.file-name')?.focus();
  }

  #draft() {
    const type = this.#model.value.type(this.chosen);
    const known = new Set(type.properties.filter((property) => !property.protected).map(({ name }) => name));
    const properties = Object.fromEntries(
      Object.entries(this.values).filter(([name, value]) => known.has(name) && !isEmpty(value)),
    );
    const parties = givenParties(this.parties);
    return {
      type: this.chosen,
      properties,
      ...(this.#transfer.upload ? { upload: this.#transfer.upload.upload } : {}),
      ...(this.#hasParties(type) ? { children: { 'prm:parties': parties }, ...this.#entry() } : {}),
    };
  }

  /** How an instrument enters its cycle: a first contact has no draft yet. */
  #entry() {
    return {
      ...(this.contact && !this.#transfer.file ? { entry: 'CONTACT' } : { routeWhenComplete: this.route }),
      ...(this.chosen === 'prm:amendment' && this.amends ? { targets: { 'prm:amends': [this.amends] } } : {}),
    };
  }

  #amendedNote() {
    return this.amends && this.chosen === 'prm:amendment'
      ? this.#amended.render(({ id, title }) => html`<p class="note">${t('file.amends')} <a href=${link(['documents', id])}><bdi>${title}</bdi></a></p>`)
      : nothing;
  }

  #fileCard() {
    if (!this.#transfer.file) {
      return html`<div class="drop">
        ${icon('file')}
        <p><strong>${t('file.drop')}</strong></p>
        <p class="quiet">${t('file.formats')}</p>
        <button type="button" class="button" @click=${() => this.querySelector('#file').click()}>${t('file.pick')}</button>
      </div>`;
    }
    return html`<div class="stack">
      ${this.#transfer.row(() => this.#withdraw())}
      ${this.waiting.length
        ? html`<div><p class="quiet">${t('file.waiting', { count: this.waiting.length })}</p>
            <ul class="chosen" data-testid="waiting">${this.waiting.map((file) => html`<li>
              <button type="button" class="chip" aria-label=${t('file.waiting.remove', { name: file.name })}
                @click=${() => (this.waiting = this.waiting.filter((one) => one !== file))}><bdi>${file.name}</bdi> <span aria-hidden="true">×</span></button></li>`)}</ul></div>`
        : nothing}
    </div>`;
  }

  #form() {
    const type = this.#model.value.type(this.chosen);
    if (!type) {
      return nothing;
    }
    return html`<form class="stack" novalidate @submit=${this.#submit} @input=${() => (this.typed = true)}>
      <section class="card" aria-labelledby="file-type">
        <h2 id="file-type">${t('file.type')}</h2>
        <div class="actions" role="radiogroup" aria-labelledby="file-type">
          ${this.#types().map(({ name, title }) => html`<label class="check">
            <input type="radio" name="type" value=${name} .checked=${name === this.chosen} @change=${() => this.#choose(name)}>
            ${title}
          </label>`)}
        </div>
        ${this.#amendedNote()}
        <mithaq-metadata-form .type=${type} .values=${this.values} .errors=${this.problem?.byField}
          @changed=${(event) => {
            this.typed = true;
            this.values = { ...this.values, [event.detail.name]: event.detail.value };
            this.problem = this.problem?.corrected(event.detail.name);
          }}></mithaq-metadata-form>
      </section>
      ${this.#hasParties(type) ? this.#partiesAndRoute() : nothing}
      ${problemNote(this.problem)}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${Boolean(this.busy || this.#missesFile)}>
          ${this.busy ? t('file.busy') : t('file.submit')}
        </button>
        ${this.#transfer.underWay ? html`<span class="quiet">${t('file.wait')}</span>` : nothing}
      </div>
    </form>`;
  }

  #partiesAndRoute() {
    return html`<section class="card" aria-labelledby="file-parties">
        <h2 id="file-parties">${t('parties.title')}</h2>
        <mithaq-parties-editor .parties=${this.parties} .errors=${this.problem?.byField}
          @parties-changed=${(event) => {
            this.parties = event.detail;
            this.problem = this.problem?.corrected('prm:parties');
          }}></mithaq-parties-editor>
      </section>
      <section class="card" aria-labelledby="file-route">
        <h2 id="file-route">${t('route.title')}</h2>
        ${this.#transfer.file
          ? nothing
          : html`<label class="check">
              <input type="checkbox" .checked=${this.contact ?? false} @change=${(event) => (this.contact = event.target.checked)}>
              ${t('file.contact')}
            </label>
            <p class="quiet">${t('file.contact.help')}</p>`}
        <label class="check">
          <input type="checkbox" .checked=${this.route} @change=${(event) => (this.route = event.target.checked)}>
          ${t('route.whenComplete')}
        </label>
        <p class="quiet">${t('route.whenComplete.help')}</p>
        <mithaq-route-trial .type=${this.chosen} .values=${this.values}></mithaq-route-trial>
      </section>`;
  }

  render() {
    return html`<h1>${t('file.title')}</h1>
      <div class="stack">
        <section class="card" aria-label=${t('file.theFile')}>
          <input id="file" type="file" multiple class="visually-hidden" aria-label=${t('file.theFile')} tabindex="-1"
            @change=${(event) => {
              this.#takeAll([...event.target.files]);
              event.target.value = '';
            }}>
          ${this.#fileCard()}
        </section>
        ${this.#model.render(() => this.#form())}
      </div>`;
  }
}

customElements.define('mithaq-file-page', FilePage);
