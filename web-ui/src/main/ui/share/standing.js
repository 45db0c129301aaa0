import { css, html, nothing } from 'lit';
import { get } from '../api/api.js';
import { recognise } from '../api/session.js';
import { Remote } from '../elements/remote.js';
import { reveal } from '../elements/reveal.js';
import { t } from '../language/language.js';
import { idOf, pageOf, refresh, say, ShareHost } from './host.js';
import '../document/lifecycle-bar.js';
import '../document/property-field.js';
import '../document/history-tabs.js';
import '../document/children-editor.js';
import '../document/relations-tab.js';
import '../elements/combobox.js';
import '../review/opinions.js';
import '../review/comments.js';
import '../review/sent-back.js';
import '../review/withdrawal.js';
import '../signature/comparison-view.js';
import '../signature/signing-tab.js';
import './dossier.js';

/** What has not been cleared yet is not signed. */
const UNSIGNED = ['CONTACT', 'NEGOTIATION', 'LEGAL_REVIEW', 'APPROVAL', 'NOT_CONCLUDED'];
const FILE = 'cm:content';

/**
 * Where an instrument stands, on its details page in Share: its cycle with the steps that the reader can take and what
 * stands against the others, its review, signatures and relations. On a document of another kind it is not seen. Share
 * opens a folder that was just made on this page too: a partner shows what belongs to it.
 */
class Standing extends ShareHost {
  static styles = [...ShareHost.styles, css`
    :host {
      padding: var(--space-4);
    }
  `];
  static properties = { node: {}, opened: { state: true } };

  #document = new Remote(this, async (id, signal) => {
    await recognise();
    const document = await get(`documents/${encodeURIComponent(id)}`, undefined, { signal });
    if (document.type === 'prm:partner') {
      return { partner: true };
    }
    return document.properties['prm:status'] ? this.#around(document, signal) : undefined;
  });

  #reread = () => this.#read();

  constructor() {
    super();
    this.opened = [];
  }

  connectedCallback() {
    super.connectedCallback();
    window.YAHOO.Bubbling.on('metadataRefresh', this.#reread);
    this.addEventListener('mithaq-say', (event) => say(event.detail));
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.YAHOO.Bubbling.unsubscribe('metadataRefresh', this.#reread);
  }

  #read() {
    return this.#document.run(idOf(this.node));
  }

  async #around(document, signal) {
    const part = (name) => get(`documents/${encodeURIComponent(document.id)}/${name}`, undefined, { signal });
    const isSigned = !UNSIGNED.includes(document.properties['prm:status']);
    const [lifecycle, signatures] = await Promise.all([part('lifecycle'), isSigned ? part('signatures') : undefined]);
    return { document, lifecycle, signatures };
  }

  /** Something was done here: what Share shows beside it is read again, and so is this. */
  #moved() {
    refresh();
  }

  /** Goes to where what is missing can be given: Share's form, or a part of this panel. */
  async #complete({ field, tab, place, choice }) {
    if (field === FILE) {
      say(t('share.newVersion'));
      return;
    }
    if (field || !SECTIONS[tab]) {
      location.assign(pageOf('edit-metadata', this.#document.value.document.id));
      return;
    }
    this.#open(tab, true);
    await this.updateComplete;
    const found = await reveal(this.renderRoot, place);
    if (found && choice) {
      this.renderRoot.querySelector(choice.field).value = choice.value;
    }
  }

  #open(name, isOpen) {
    this.opened = isOpen ? [...new Set([...this.opened, name])] : this.opened.filter((one) => one !== name);
  }

  /** A part that somebody opened stays as it is while the rest is read again; one that nobody opened asks for nothing. */
  #section(name, document) {
    return html`<section class="card"><details ?open=${this.opened.includes(name)} @toggle=${(event) => {
      if (event.target === event.currentTarget) {
        this.#open(name, event.target.open);
      }
    }}>
      <summary>${t(`document.tab.${name}`)}</summary>
      ${this.opened.includes(name) ? SECTIONS[name](document) : nothing}
    </details></section>`;
  }

  render() {
    const { problem, value } = this.#document;
    // Another kind of document, or one that our module does not know: nothing to say about it.
    this.hidden = problem?.status === 404 || (!problem && !value);
    if (this.hidden) {
      return nothing;
    }
    return value?.partner
      ? html`<mithaq-share-dossier .node=${this.node}></mithaq-share-dossier>`
      : this.#document.render((found) => this.#instrument(found));
  }

  #instrument({ document, lifecycle, signatures }) {
    return html`<div class="stack"
      @moved=${() => this.#moved()} @document-changed=${() => this.#moved()} @opinion-given=${() => this.#moved()}>
      <mithaq-sent-back .document=${document}></mithaq-sent-back>
      <mithaq-lifecycle .document=${document} .signatures=${signatures} .lifecycle=${lifecycle}
        @complete=${(event) => this.#complete(event.detail)}></mithaq-lifecycle>
      ${this.#section('review', document)}
      ${signatures ? this.#section('signing', document) : nothing}
      ${this.#section('relations', document)}
    </div>`;
  }
}

const SECTIONS = {
  review: (document) => html`<div class="stack">
    <mithaq-rounds .document=${document}></mithaq-rounds>
    <mithaq-opinions .document=${document} .filing=${true}></mithaq-opinions>
    <section aria-labelledby="comments-title"><h3 id="comments-title">${t('comments.title')}</h3>
      <mithaq-comments .document=${document}></mithaq-comments></section>
    <mithaq-withdrawal .document=${document}></mithaq-withdrawal>
  </div>`,
  signing: (document) => html`<mithaq-signing .document=${document}></mithaq-signing>`,
  relations: (document) => html`<mithaq-relations .document=${document}></mithaq-relations>`,
};

customElements.define('mithaq-share-standing', Standing);
