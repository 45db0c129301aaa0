// Our elements in the pages of Alfresco Share: its language, its proxy to the repository, its token, its addresses.
import { css, LitElement } from 'lit';
import { onSessionEnd, useHost } from '../api/api.js';
import { Problem } from '../api/problem.js';
import { recognise, session } from '../api/session.js';
import { direction, followLanguage, language, t } from '../language/language.js';
import { inPages, useAddresses } from '../shell/router.js';
import { base } from '../styles/base.js';
import { layout } from '../styles/layout.js';
import { pages } from '../styles/pages.js';

const { Alfresco } = window;
const STORE = 'workspace://SpacesStore/';

/** The address of a page of Share about a node: inside the site that the present page belongs to, if it belongs to one. */
export function pageOf(name, id) {
  const { SITE, URL_PAGECONTEXT } = Alfresco.constants;
  const site = SITE ? `site/${encodeURIComponent(SITE)}/` : '';
  return `${URL_PAGECONTEXT}${site}${name}?nodeRef=${encodeURIComponent(STORE + id)}`;
}

/** The address of a view in our pages, from anywhere in Share. */
export const inOurPages = (path, tail) => `${Alfresco.constants.URL_PAGECONTEXT}mithaq${inPages(path, tail)}`;

// What Share has a page for is opened there, the rest in our pages.
const PAGES = {
  documents: (id) => pageOf('document-details', id),
  partners: (id) => (id ? pageOf('folder-details', id) : undefined),
  reviews: (id) => `${Alfresco.constants.URL_PAGECONTEXT}${id ? `task-edit?taskId=activiti%24${encodeURIComponent(id)}` : 'my-tasks'}`,
};

// The proxy lets no writing call through without the token, which changes with every page that is opened.
function token() {
  const { CSRFPolicy } = Alfresco.util;
  return CSRFPolicy?.isFilterEnabled() ? { [CSRFPolicy.getHeader()]: CSRFPolicy.getToken() } : {};
}

await followLanguage(Alfresco.constants.JS_LOCALE);
useHost({ api: `${Alfresco.constants.PROXY_URI}mithaq/v1`, headers: token });
useAddresses((path, tail) => PAGES[path[0]]?.(path[1]) ?? inOurPages(path, tail));
// Share asks for a password on a page of its own; leaving by ourselves would lose what is typed.
onSessionEnd(() => Promise.reject(new Problem({ status: 401, title: t('share.sessionEnded') })));

/** Says something in Share's own way, for a few seconds. */
export function say(text) {
  Alfresco.util.PopupManager.displayMessage({ text });
}

/** Lets Share's lists and details read again what we changed. */
export function refresh() {
  window.YAHOO.Bubbling.fire('metadataRefresh', {});
}

/** The repository's id of a node that Share names workspace://SpacesStore/<id>. */
export const idOf = (node) => node.split('/').pop();

/**
 * Base of the elements that stand in Share's pages by themselves. Its shadow root keeps Share's styles out and holds
 * ours; elements of our pages stand in it as they are. Share sets no direction: it is set here.
 */
export class ShareHost extends LitElement {
  static styles = [
    base,
    layout,
    pages,
    css`
      :host {
        font-family: var(--font);
        font-weight: 400;
        text-align: start;
        color-scheme: light;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.lang = language();
    this.dir = direction();
    this.#takeDigits();
  }

  /** Only Arabic pages have a choice of digits; where it cannot be read they are European. */
  async #takeDigits() {
    if (language() === 'ar' && !session.me) {
      await recognise().catch(() => {});
      this.requestUpdate();
    }
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
