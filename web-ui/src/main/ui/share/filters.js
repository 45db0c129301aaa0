import { css, html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { number, t } from '../language/language.js';
import { FIRST, Lists, readList, shownPart, site } from './worklists.js';

const LISTS = ['MY_DRAFTS', 'UNDER_REVIEW', 'EXPIRING_SOON', 'SENT_BACK'];

/** Beside the document library: the lists of the person in this site with their counts; one of them unfolded. */
class Filters extends Lists {
  static properties = { open: { state: true } };

  static styles = [
    Lists.styles,
    css`
      :host {
        padding: var(--space-2) var(--space-2) var(--space-3);
      }
      h2 {
        font-size: var(--text-small);
        padding-block: var(--space-2);
      }
      .filter {
        inline-size: 100%;
        justify-content: space-between;
        text-align: start;
        font-size: var(--text-small);
      }
      .filter[aria-expanded='true'] {
        background: var(--accent-soft);
      }
      .found {
        padding: var(--space-2);
        overflow: hidden;
      }
    `,
  ];

  #counts = new Remote(this, (signal) => get('worklists', { site: site() }, { signal }));
  #page = new Remote(this, readList);
  #limit = FIRST;

  async readAgain() {
    this.#counts.run();
    this.#readPage();
  }

  #readPage() {
    if (this.open) {
      this.#page.run(this.open, this.#limit);
    }
  }

  #toggle(list) {
    this.open = this.open === list ? undefined : list;
    this.#limit = FIRST;
    this.#page.set(undefined);
    this.#readPage();
  }

  #more(limit) {
    this.#limit = limit;
    this.#readPage();
  }

  #list({ list, count }) {
    const open = this.open === list;
    return html`<li>
      <button type="button" class="button button-plain filter" aria-expanded=${open} aria-controls=${`found-${list}`}
        data-testid=${`filter-${list}`} @click=${() => this.#toggle(list)}>
        <span>${t(`share.list.${list}`)}</span><span class="count">${number(count)}</span></button>
      <div class="found" id=${`found-${list}`} role="region" aria-label=${t(`share.list.${list}`)} ?hidden=${!open}
        aria-busy=${this.#page.busy}>
        ${open ? this.#page.render((page) => shownPart(page, t(`share.list.${list}.none`), (limit) => this.#more(limit))) : nothing}
      </div>
    </li>`;
  }

  render() {
    return html`<h2>${t('share.filters.title')}</h2>
      ${this.#counts.render(({ lists }) => html`<ul>${LISTS.map((name) => this.#list(lists.find(({ list }) => list === name)))}</ul>`)}`;
  }
}

customElements.define('mithaq-share-filters', Filters);
