import { css, html, nothing } from 'lit';
import { get } from '../api/api.js';
import { distance, isSoon } from '../elements/deadline-list.js';
import { inDigits, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { ShareHost } from './host.js';

/** How many of a list are shown at first. */
export const FIRST = 10;
const MOST = 100;

/** The site that the page belongs to; nothing outside of any. */
export const site = () => window.Alfresco.constants.SITE;

/** A list of the person's, narrowed to the page's site. */
export function readList(list, limit, signal) {
  return get(`worklists/${list}`, { site: site(), limit }, { signal });
}

const chip = ({ daysLeft }) => html`<span class=${isSoon(daysLeft) ? 'chip chip-warn' : 'chip'}>${distance({ daysLeft })}</span>`;

/** An instrument with what comes due of it next; the whole line opens it. */
export function entryRow({ document, deadline }) {
  return html`<li><a class="row" href=${link(['documents', document.id])} data-testid="entry">
    <span class="row-title"><bdi>${document.title}</bdi></span>
    <span class="facts quiet">
      ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : nothing}
      ${document.statusLabel ? html`<span class="chip">${document.statusLabel}</span>` : nothing}
      ${deadline ? html`<span>${inDigits(deadline.label)}</span>${chip(deadline)}` : nothing}
    </span>
  </a></li>`;
}

/** Base of what shows lists of instruments in Share's pages, and reads them again when Share says that something changed. */
export class Lists extends ShareHost {
  static styles = [
    ShareHost.styles,
    css`
      :host {
        padding: var(--space-3);
      }
      .row-title {
        font-size: var(--text-small);
      }
      .row {
        padding-block: var(--space-2);
      }
    `,
  ];

  #changed = () => this.readAgain();

  connectedCallback() {
    super.connectedCallback();
    window.YAHOO.Bubbling.on('metadataRefresh', this.#changed);
    this.readAgain();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.YAHOO.Bubbling.unsubscribe('metadataRefresh', this.#changed);
  }
}

/** What a list begins with, and the way to the rest of it. */
export function shownPart({ entries, total }, none, more) {
  if (!total) {
    return html`<p class="quiet">${none}</p>`;
  }
  return html`<ul class="rows">${entries.map(entryRow)}</ul>
    ${total > entries.length
      ? html`<p>${entries.length < MOST
          ? html`<button type="button" class="button button-plain" @click=${() => more(MOST)}>${t('share.list.more', { count: total - entries.length })}</button>`
          : html`<span class="quiet">${t('share.list.rest', { count: total - entries.length })}</span>`}</p>`
      : nothing}`;
}
