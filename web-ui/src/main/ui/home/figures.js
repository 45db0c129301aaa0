import { html } from 'lit';
import { get } from '../api/api.js';
import { bars, pillars } from '../elements/chart.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { month, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { countsOf, pipeline, readPipeline, UNENDED } from './pipeline.js';

const RUNNING = ['IN_FORCE', 'SUSPENDED'];
const MONTHS = 12;
const MOST_CATEGORIES = 8;

/** Where the instruments of a figure are listed. */
const listed = (filters) => link(['register'], filters);

const countOf = (list, code) => list.find(({ value }) => value === code)?.count ?? 0;

/** This month and those that follow: 2027-03. */
export function coming(count, now = new Date()) {
  return Array.from({ length: count }, (_, ahead) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() + ahead, 1)).toISOString().slice(0, 7));
}

/** What the reader may know in figures: the pipeline, the terms that end, with whom, whose bars lead to what they count; and how long reviews took. */
class Figures extends View {
  #live = new Remote(this, readPipeline);
  #reviews = new Remote(this, (signal) => get('figures/review-times', undefined, { signal }));
  #running = new Remote(this, (signal) => get('search', { status: RUNNING, limit: 1 }, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#live.run();
    this.#running.run();
    this.#reviews.run();
  }

  #card(id, title, text, drawn, wide = '') {
    return html`<section class=${`card ${wide}`} aria-labelledby=${id}><div><h3 id=${id}>${title}</h3><p class="quiet">${text}</p></div>${drawn}</section>`;
  }

  #heads(first) {
    return [first, t('figures.count')];
  }

  #categories(found) {
    const rows = countsOf(found, 'category').slice(0, MOST_CATEGORIES).map(({ value, label, count }) => ({ label, count, href: listed({ category: value, status: UNENDED }) }));
    return rows.length ? bars(t('figures.category'), this.#heads(t('figures.categoryHead')), rows) : html`<p class="quiet">${t('figures.none')}</p>`;
  }

  #expiring(found) {
    const counted = countsOf(found, 'expires');
    const rows = coming(MONTHS).map((code) => ({
      label: month(code), short: month(code, 'short'), count: countOf(counted, code), href: listed({ expires: code, status: RUNNING }),
    }));
    return rows.some(({ count }) => count)
      ? pillars(t('figures.expiring'), this.#heads(t('figures.month')), rows, ({ label, count }) => `${label}: ${t('figures.instruments', { count })}`)
      : html`<p class="quiet">${t('figures.expiring.none')}</p>`;
  }

  #reviewTimes({ months }) {
    const rows = months.map(({ month: code, decisions, average, median }) => ({
      label: month(code), short: month(code, 'short'), count: average ?? 0, empty: !decisions, decisions, more: [median, decisions],
    }));
    if (!rows.some(({ count }) => count)) {
      return html`<p class="quiet">${rows.every(({ empty }) => empty) ? t('figures.reviews.none') : t('figures.reviews.hours')}</p>`;
    }
    return pillars(t('figures.reviews'), [t('figures.month'), t('figures.reviews.average'), t('figures.reviews.median'), t('figures.reviews.decisions')], rows,
      ({ label, count, decisions, more, empty }) => (empty
        ? t('figures.reviews.noneIn', { month: label })
        : t('figures.reviews.words', { month: label, average: count, median: more[0], count: decisions })));
  }

  render() {
    return html`<div class="card-head"><h2 id="figures">${t('figures.title')}</h2><p class="quiet">${t('figures.text')}</p></div>
      <div class="figures">
        ${this.#card('figure-status', t('figures.status'), t('figures.status.text'), this.#live.render((found) => pipeline(found, (statuses) => listed({ status: statuses }))))}
        ${this.#card('figure-category', t('figures.category'), t('figures.category.text'), this.#live.render((found) => this.#categories(found)))}
        ${this.#card('figure-expiring', t('figures.expiring'), t('figures.expiring.text'), this.#running.render((found) => this.#expiring(found)), 'figure-wide')}
        ${this.#card('figure-reviews', t('figures.reviews'), t('figures.reviews.text'), this.#reviews.render((found) => this.#reviewTimes(found)), 'figure-wide')}
      </div>`;
  }
}

customElements.define('mithaq-figures', Figures);
