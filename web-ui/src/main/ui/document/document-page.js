import { html, nothing } from 'lit';
import { get, url } from '../api/api.js';
import { sendFile } from '../api/upload.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { reveal } from '../elements/reveal.js';
import { View } from '../elements/view.js';
import { direction, fileSize, fromNow, language, percent, t } from '../language/language.js';
import { passageOf } from '../search/clause.js';
import { FallingFiles } from '../shell/drop.js';
import { libraryLink } from '../shell/library-link.js';
import { link, replace } from '../shell/router.js';
import { fallOn } from './falling.js';
import './record.js';

const TABS = ['text', 'details', 'review', 'signing', 'relations', 'versions', 'history'];
/** What has not been cleared yet is not signed. */
const UNSIGNED = ['CONTACT', 'NEGOTIATION', 'LEGAL_REVIEW', 'APPROVAL', 'NOT_CONCLUDED'];
const STILL_READING = 'PENDING';
const ROUTED_WITHIN = 8;
const RENEWED_WITHIN = 4;
const NARROW = matchMedia('(max-width: 60rem)');
const MOST_WORDS = 12;
const WIDE = 'mithaq.preview.wide';

/** A document: what it is, where it stands, its text beside what is known of it. */
class DocumentPage extends View {
  static properties = {
    documentId: {},
    query: {},
    tab: { state: true },
    part: { state: true },
    uploadProblem: { state: true },
    beside: { state: true },
    wide: { state: true },
    printing: { state: true },
  };

  #document = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}`, undefined, { signal }));
  #lifecycle = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/lifecycle`, undefined, { signal }));
  #signatures = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/signatures`, undefined, { signal }));
  #tasks = new Remote(this, (document, signal) => get('tasks', { document }, { signal }));
  #transfer;
  #waiting;
  #pause;
  #looks = 0;
  #reads = 0;
  #renewed = 0;
  #turned = () => this.requestUpdate();

  willUpdate(changed) {
    if (changed.has('query')) {
      this.words = this.query.getAll('find').slice(0, MOST_WORDS);
      this.passage = passageOf(this.query);
      const wanted = this.query.get('tab');
      this.tab = TABS.includes(wanted) ? wanted : this.tab ?? (this.#narrow() ? 'text' : 'details');
    }
  }

  constructor() {
    super();
    new FallingFiles(this, () => fallOn({
      document: this.#document.value, signatures: this.#signatures.value, element: this,
      replace: (file) => this.#replaceFile(file), open: (tab) => this.#open(tab),
    }));
  }

  connectedCallback() {
    super.connectedCallback();
    this.wide = keptWide();
    this.#read();
    NARROW.addEventListener('change', this.#turned);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener('change', this.#turned);
    clearTimeout(this.#waiting);
    this.#transfer?.abort();
  }

  #narrow() {
    return NARROW.matches;
  }

  async #read() {
    await this.#document.run(this.documentId);
    this.#reads += 1;
    this.#nameIt();
    this.#readLifecycle();
    this.#awaitText();
  }

  #nameIt() {
    const document = this.#document.value;
    if (document && !this.#document.problem) {
      this.emit('mithaq-title', document.title || document.name);
    }
  }

  #readLifecycle() {
    if (this.#isInstrument()) {
      this.#lifecycle.run(this.documentId).then(() => this.#awaitRouting());
      this.#tasks.run(this.documentId);
      if (!UNSIGNED.includes(this.#document.value.properties['prm:status'])) {
        this.#signatures.run(this.documentId);
      }
    }
  }

  #isInstrument() {
    return Boolean(this.#document.value?.properties?.['prm:status']);
  }

  /** A file that was just filed is being read: its text appears by itself. */
  #awaitText() {
    clearTimeout(this.#waiting);
    if (this.#document.value?.textState === STILL_READING && this.#document.value.content) {
      this.#pause = Math.min((this.#pause ?? 600) * 1.3, 10_000);
      this.#waiting = setTimeout(() => this.#read(), this.#pause);
    } else {
      this.#pause = undefined;
      this.#awaitRound();
    }
  }

  /** A new text ends the round of the former one and begins another, a moment after it was read. */
  #awaitRound() {
    if (this.#renewed > 0 && this.#document.value?.properties?.['prm:status'] === 'LEGAL_REVIEW') {
      this.#renewed -= 1;
      this.#waiting = setTimeout(() => this.#read(), 1500);
    }
  }

  /**
   * A complete draft goes to review by itself, a moment after it was completed; perhaps between the document's answer
   * and the lifecycle's.
   */
  #awaitRouting() {
    const { status, routeWhenComplete, missingForReview } = this.#lifecycle.value ?? {};
    const complete = routeWhenComplete && status === 'NEGOTIATION' && !missingForReview?.length;
    const gone = status && status !== this.#document.value?.properties['prm:status'];
    if ((!complete && !gone) || this.#looks >= ROUTED_WITHIN) {
      this.#looks = complete || gone ? this.#looks : 0;
      return;
    }
    this.#looks += 1;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#read(), gone ? 100 : 1500);
  }

  #changed(document) {
    this.#looks = 0;
    this.beside = undefined;
    this.#document.set(document);
    this.#nameIt();
    this.#readLifecycle();
    this.#awaitText();
  }

  #open(tab) {
    this.tab = tab;
    const kept = Object.fromEntries(['page', 'at', 'clause'].map((name) => [name, this.query.get(name) ?? undefined]));
    replace(link(['documents', this.documentId], { tab, ...kept, find: this.words }));
  }

  /** A former file, or two in comparison, is looked at where the present one is. */
  async #look(beside) {
    this.beside = beside;
    if (this.#narrow()) {
      this.tab = beside ? 'text' : 'versions';
    }
    await this.updateComplete;
    this.querySelector('mithaq-preview, mithaq-version-comparison')?.scrollIntoView({ block: 'start' });
  }

  #widen(wide) {
    this.wide = wide;
    keepWide(wide);
  }

  /** Goes to where what is missing can be given: a better file, a field of the form, a place in another tab. */
  async #complete({ detail: { field, tab, place, choice } }) {
    if (field === 'cm:content') {
      this.querySelector('#new-version')?.click();
      return;
    }
    this.#open(tab ?? 'details');
    await this.updateComplete;
    if (field) {
      await this.querySelector('mithaq-details').complete(field);
      return;
    }
    const found = await reveal(this, place);
    if (found && choice) {
      this.querySelector(choice.field).value = choice.value;
    }
  }

  async #replaceFile(file) {
    if (!file) {
      return;
    }
    this.#transfer = new AbortController();
    Object.assign(this, { part: 0, uploadProblem: undefined });
    try {
      const { id, revision } = this.#document.value;
      const document = await sendFile('PUT', `documents/${encodeURIComponent(id)}/content`, file, {
        ifMatch: revision, signal: this.#transfer.signal, progress: (part) => (this.part = part),
      });
      this.emit('mithaq-say', t('document.newVersion.done'));
      this.#renewed = RENEWED_WITHIN;
      this.#changed(document);
    } catch (problem) {
      this.uploadProblem = problem.name === 'AbortError' ? undefined : problem;
    } finally {
      this.part = undefined;
    }
  }

  #head(document) {
    const { properties, content, capabilities } = document;
    const task = this.#tasks.value?.tasks.find((one) => one.document.id === document.id && one.kind !== 'COMPLETE');
    const titles = properties['cm:title'] ?? {};
    const shown = titles[language()] ? language() : Object.keys(titles).find((code) => titles[code]);
    const title = shown ? titles[shown] : document.title || document.name;
    return html`<header class="page-head">
      <div>
        <p class="facts quiet">
          <span>${document.typeLabel}</span>
          ${properties['prm:reference'] ? html`<bdi class="code" data-testid="reference">${properties['prm:reference']}</bdi>` : nothing}
        </p>
        <h1><bdi lang=${shown ?? nothing} dir=${shown ? direction(shown) : 'auto'}>${title}</bdi></h1>
        <p class="facts quiet">
          ${this.#lifecycle.value ? html`<span class="chip chip-accent" data-testid="status">${this.#lifecycle.value.statusLabel}</span>` : nothing}
          ${this.#signatures.value?.partial
            ? html`<span class="chip chip-warn" data-testid="partial">${t('signing.progress', { signed: this.#signatures.value.signed, count: this.#signatures.value.of })}</span>`
            : nothing}
          ${content ? html`<span><bdi>${document.name}</bdi> · ${fileSize(content.size)}</span>` : nothing}
          <span>${t('document.modified', { when: fromNow(document.modified) })} · <bdi>${document.modifier.displayName}</bdi></span>
        </p>
        <mithaq-belongs-to .document=${document}></mithaq-belongs-to>
      </div>
      <div class="actions">
        ${task ? html`<a class="button button-primary" href=${link(['reviews', task.id])}>${icon('inbox')}${task.kindLabel}</a>` : nothing}
        <button type="button" class="button" @click=${() => this.#print()}>${icon('print')}${t('document.print')}</button>
        ${content
          ? html`<a class="button" href=${url(`documents/${encodeURIComponent(document.id)}/content`)} download>${icon('download')}${t('document.download')}</a>`
          : nothing}
        ${libraryLink(document)}
        ${document.type === 'prm:referenceLiterature' ? html`<mithaq-shelving .document=${document}></mithaq-shelving>` : nothing}
        ${capabilities?.replaceContent
          ? html`<button type="button" class="button" @click=${() => this.querySelector('#new-version').click()}>${icon('file')}${t('document.newVersion')}</button>
              <input id="new-version" type="file" class="visually-hidden" tabindex="-1" aria-label=${t('document.newVersion')}
                @change=${(event) => {
                  this.#replaceFile(event.target.files[0]);
                  event.target.value = '';
                }}>`
          : nothing}
      </div>
    </header>`;
  }

  /** The record is made when it is asked for: most visits print nothing. */
  async #print() {
    this.printing = true;
    await this.updateComplete;
    await this.querySelector('mithaq-record').print();
    this.printing = false;
  }

  #transferring() {
    if (this.uploadProblem) {
      return problemNote(this.uploadProblem, this.uploadProblem.isStale ? () => {
        this.uploadProblem = undefined;
        this.#read();
      } : undefined);
    }
    return this.part === undefined
      ? nothing
      : html`<div class="card">
          <progress max="1" .value=${this.part} aria-label=${t('file.progress')}></progress>
          <div class="actions">
            <span class="quiet" role="status">${t('file.uploading', { percent: percent(Math.floor(this.part * 100) / 100) })}</span>
            <button type="button" class="button" @click=${() => this.#transfer.abort()}>${t('action.cancel')}</button>
          </div>
        </div>`;
  }

  #tabs() {
    const partner = this.#document.value.type === 'prm:partner';
    const tabs = TABS.filter((tab) => (!['review', 'signing'].includes(tab) || this.#isInstrument()) && !(partner && ['text', 'relations', 'versions'].includes(tab)));
    return html`<nav class="tabs" aria-label=${t('document.parts')}>${tabs.map((tab) => html`<a
      href=${link(['documents', this.documentId], { tab })} class=${tab === 'text' ? 'only-narrow' : ''}
      aria-current=${tab === this.#shown() ? 'true' : nothing}
      @click=${(event) => {
        event.preventDefault();
        this.#open(tab);
      }}>${t(`document.tab.${tab}`)}</a>`)}</nav>`;
  }

  #shown() {
    return this.tab === 'text' && !this.#narrow() ? 'details' : this.tab;
  }

  /** The details stay in place behind the other tabs: what somebody is typing there must not be lost. */
  #part(document) {
    return html`<mithaq-details .document=${document} ?hidden=${this.#shown() !== 'details'}
        @document-changed=${(event) => this.#changed(event.detail)}
        @document-refreshed=${(event) => this.#document.set(event.detail)}></mithaq-details>
      ${this.#history(document)}`;
  }

  #history(document) {
    switch (this.#shown()) {
      case 'review':
        return html`<div class="stack">
          <mithaq-rounds .document=${document} .stamp=${this.#reads}></mithaq-rounds>
          <mithaq-opinions .document=${document} .filing=${true} @opinion-given=${() => this.#readLifecycle()}></mithaq-opinions>
          <section aria-labelledby="comments-title"><h3 id="comments-title">${t('comments.title')}</h3>
            <mithaq-comments .document=${document}></mithaq-comments></section>
          <mithaq-withdrawal .document=${document} @document-changed=${(event) => this.#changed(event.detail)}></mithaq-withdrawal>
        </div>`;
      case 'relations':
        if (!this.#isInstrument()) {
          return html`<mithaq-similar .document=${document}></mithaq-similar>`;
        }
        return html`<mithaq-relations .document=${document} @document-changed=${(event) => this.#changed(event.detail)}></mithaq-relations>`;
      case 'signing':
        return html`<mithaq-signing .document=${document}
          @document-changed=${(event) => this.#changed(event.detail)} @moved=${() => this.#read()}></mithaq-signing>`;
      case 'versions':
        return html`<mithaq-versions .document=${document} @look-at=${(event) => this.#look(event.detail)}></mithaq-versions>`;
      case 'history':
        return html`<mithaq-audit .document=${document}></mithaq-audit>`;
      default:
        return nothing;
    }
  }

  /** Text and parts side by side; on a narrow screen one after the other, the tabs first. */
  #body(document) {
    const parts = html`<section class="card" aria-label=${t('document.parts')}>${this.#tabs()} ${this.#part(document)}</section>`;
    if (document.type === 'prm:partner') {
      return parts;
    }
    const narrow = this.#narrow();
    const file = this.beside?.to
      ? html`<mithaq-version-comparison .document=${document} .look=${this.beside} @look-at=${(event) => this.#look(event.detail)}></mithaq-version-comparison>`
      : html`<mithaq-preview .document=${document} .version=${this.beside?.version} .page=${this.query.get('page')} .words=${this.words} .passage=${this.passage}
        .wide=${narrow ? undefined : this.wide} @widen=${(event) => this.#widen(event.detail)}
        @look-at=${(event) => this.#look(event.detail)}></mithaq-preview>`;
    if (narrow) {
      return html`${parts} ${this.#shown() === 'text' ? file : nothing}`;
    }
    return html`<div class=${this.wide ? 'split split-wide' : 'split'}>${file} ${parts}</div>`;
  }

  #ready(document) {
    return html`${this.#head(document)} ${this.#transferring()}
      ${this.#isInstrument()
        ? this.#lifecycle.render((lifecycle) => html`<mithaq-sent-back .document=${document}></mithaq-sent-back>
          <mithaq-lifecycle .document=${document} .signatures=${this.#signatures.value} .lifecycle=${lifecycle}
            @complete=${this.#complete} @moved=${() => this.#read()}></mithaq-lifecycle>`)
        : nothing}
      ${this.#body(document)}
      ${this.printing
        ? html`<mithaq-record .document=${document} .lifecycle=${this.#lifecycle.value} .signatures=${this.#signatures.value}></mithaq-record>`
        : nothing}`;
  }

  render() {
    return this.#document.render((document) => this.#ready(document));
  }
}

/** Whether the person wants the file as wide as the window; a browser without storage forgets it. */
function keptWide() {
  try {
    return localStorage.getItem(WIDE) === 'true';
  } catch {
    return false;
  }
}

function keepWide(wide) {
  try {
    localStorage.setItem(WIDE, String(wide));
  } catch {
    // It holds for this page, then.
  }
}

customElements.define('mithaq-document', DocumentPage);
