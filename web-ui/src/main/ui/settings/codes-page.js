import { html, nothing } from 'lit';
import { readModel } from '../document/model.js';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, LANGUAGES, t } from '../language/language.js';

/** As many rows as one looks through; a filter finds the rest. */
const MOST = 100;

/** The lists of codes that come with the content model: what each code is called in the three languages, and where it is used. */
class CodesPage extends View {
  static properties = { list: { state: true }, text: { state: true } };

  #lists = new Remote(this, async (signal) => {
    const [{ lists }, { types }] = await Promise.all([get('codes', undefined, { signal }), readModel()]);
    if (this.list === undefined && lists.length) {
      this.#choose(lists[0].list);
    }
    return { lists, uses: usesIn(types) };
  });
  #codes = new Remote(this, (list, signal) => get(`codes/${encodeURIComponent(list)}`, undefined, { signal }));

  constructor() {
    super();
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#lists.run();
  }

  #choose(list) {
    this.list = list;
    this.text = '';
    this.#codes.run(list);
  }

  #matching(entries) {
    const wanted = this.text.trim().toLowerCase();
    return entries.filter(({ code, labels }) => [code, ...Object.values(labels)].some((text) => text.toLowerCase().includes(wanted)));
  }

  #entry({ code, labels, broader, validFrom, validTo }) {
    return html`<tr>
      <th scope="row"><bdi class="code">${code}</bdi>${broader ? html` <span class="quiet">${t('codes.under')} <bdi>${broader}</bdi></span>` : nothing}
        ${validFrom || validTo ? html`<p class="quiet">${this.#validity(validFrom, validTo)}</p>` : nothing}</th>
      ${LANGUAGES.map((language) => html`<td lang=${language.code} dir=${language.code === 'ar' ? 'rtl' : 'ltr'}
        data-label=${language.name}>${labels[language.code]}</td>`)}
    </tr>`;
  }

  #validity(from, to) {
    if (from && to) {
      return t('codes.fromTo', { from: day(from), to: day(to) });
    }
    return from ? t('codes.from', { day: day(from) }) : t('codes.to', { day: day(to) });
  }

  #use({ type, properties }) {
    return html`<li><bdi>${type}</bdi>: ${properties.map((property, index) => html`${index ? ' · ' : nothing}<bdi>${property}</bdi>`)}</li>`;
  }

  #ready({ title, source, entries }, uses) {
    const found = this.#matching(entries);
    const used = uses.get(this.list) ?? [];
    return html`<div class="card-head"><h2><bdi>${title}</bdi></h2><span class="quiet" role="status">${t('codes.count', { count: found.length })}</span></div>
      <p class="quiet">${t('codes.source')} <bdi dir="ltr" lang="en">${source}</bdi></p>
      ${used.length
        ? html`<details><summary>${t('codes.used', { count: used.length })}</summary><ul class="facts">${used.map((one) => this.#use(one))}</ul></details>`
        : html`<p class="quiet">${t('codes.unused')}</p>`}
      ${found.length
        ? html`<table class="codes"><thead><tr><th scope="col">${t('codes.code')}</th>
            ${LANGUAGES.map(({ code, name }) => html`<th scope="col" lang=${code} dir=${code === 'ar' ? 'rtl' : 'ltr'}>${name}</th>`)}</tr></thead>
            <tbody>${found.slice(0, MOST).map((entry) => this.#entry(entry))}</tbody></table>
            ${found.length > MOST ? html`<p class="note">${t('codes.more', { count: MOST })}</p>` : nothing}`
        : html`<p class="quiet">${t('codes.none')}</p>`}`;
  }

  render() {
    return html`<div><h1>${t('codes.title')}</h1><p class="quiet">${t('codes.text')}</p></div>
      ${this.#lists.render(({ lists, uses }) => html`<section class="card stack" aria-label=${t('codes.title')}>
        <div class="form-grid">
          <div class="field"><label for="codes-list">${t('codes.list')}</label>
            <select id="codes-list" @change=${(event) => this.#choose(event.target.value)}>
              ${lists.map(({ list, title }) => html`<option value=${list} ?selected=${list === this.list}>${title}</option>`)}
            </select></div>
          <div class="field"><label for="codes-text">${t('codes.filter')}</label>
            <input id="codes-text" type="search" dir="auto" autocomplete="off" .value=${this.text} @input=${(event) => (this.text = event.target.value)}></div>
        </div>
        ${this.#codes.render((value) => this.#ready(value, uses))}
      </section>`)}`;
  }
}

/** Where each list is used: by type, the properties that take their values from it. A property that a parent gives is told there. */
function usesIn(types) {
  const uses = new Map();
  const titles = new Map(types.map((type) => [type.name, type]));
  for (const type of types) {
    const inherited = new Set((titles.get(type.parent)?.properties ?? []).map(({ name }) => name));
    for (const { name, title, codeList } of type.properties) {
      if (codeList && !inherited.has(name)) {
        const ofList = uses.get(codeList) ?? uses.set(codeList, []).get(codeList);
        const ofType = ofList.find((use) => use.type === type.title) ?? ofList[ofList.push({ type: type.title, properties: [] }) - 1];
        ofType.properties.push(title);
      }
    }
  }
  return uses;
}

customElements.define('mithaq-codes', CodesPage);
