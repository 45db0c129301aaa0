import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

const VIEWS = {
  home: () => html`<mithaq-home></mithaq-home>`,
  file: ({ query }) => html`<mithaq-file-page .type=${query.get('type')} .amends=${query.get('amends')}></mithaq-file-page>`,
  documents: ({ path, query }) =>
    html`${keyed(path[1], html`<mithaq-document .documentId=${path[1]} .query=${query}></mithaq-document>`)}`,
  reviews: ({ path, query }) => html`<mithaq-reviews .taskId=${path[1]} .query=${query}></mithaq-reviews>`,
  partners: ({ path, query }) =>
    path[1]
      ? html`${keyed(path[1], html`<mithaq-partner .partnerId=${path[1]} .part=${query.get('part')}></mithaq-partner>`)}`
      : html`<mithaq-partners .query=${query}></mithaq-partners>`,
  register: ({ query }) => html`<mithaq-register .query=${query}></mithaq-register>`,
  calendar: ({ query }) => html`<mithaq-calendar .query=${query}></mithaq-calendar>`,
  absence: () => html`<mithaq-absence></mithaq-absence>`,
  board: ({ query }) => html`<mithaq-board .query=${query}></mithaq-board>`,
  library: ({ query }) => html`<mithaq-library .query=${query}></mithaq-library>`,
  search: ({ query }) => html`<mithaq-search .query=${query}></mithaq-search>`,
  delivery: () => html`<mithaq-delivery></mithaq-delivery>`,
  settings: ({ path }) => html`<mithaq-settings .part=${path[1]}></mithaq-settings>`,
};

/** The page that an address asks for; one that is not there says so. */
export const shown = (current) => {
  const name = current.path[0] ?? 'home';
  return Object.hasOwn(VIEWS, name) ? VIEWS[name](current) : html`<mithaq-nowhere></mithaq-nowhere>`;
};
