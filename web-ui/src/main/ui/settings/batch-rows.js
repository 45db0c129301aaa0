import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { number, t } from '../language/language.js';
import { link } from '../shell/router.js';

const PAGE = 50;
const OUTCOMES = ['REFUSED', 'READY', 'FILED', 'UNDONE'];
const TITLE_FIELDS = ['TITLE', 'TITLE_EN', 'TITLE_FR', 'TITLE_AR', 'FILE'];

/** The report of an import: its rows of one outcome, with what was found about each. */
class BatchRows extends View {
  static properties = { batch: { attribute: false }, outcome: { state: true }, more: { state: true } };

  #shown = '';
  #rows = new Remote(this, async (id, outcome, count, signal) => {
    const rows = [];
    while (rows.length < count) {
      const after = rows.at(-1)?.number ?? 0;
      const page = await get(`backlog/${id}/rows`, { outcome, after, limit: Math.min(200, count - rows.length) }, { signal });
      rows.push(...page.rows);
      if (!page.rows.length) {
        break;
      }
    }
    return rows;
  });

  willUpdate() {
    const { id, state, counts } = this.batch;
    const outcome = this.outcome && counts[this.outcome] ? this.outcome : OUTCOMES.find((one) => counts[one]);
    const wanted = [id, state, outcome, outcome && counts[outcome], this.more ?? 1].join();
    if (wanted !== this.#shown && outcome) {
      this.#shown = wanted;
      this.chosen = outcome;
      this.#rows.run(id, outcome, PAGE * (this.more ?? 1));
    }
  }

  #choose(outcome) {
    Object.assign(this, { outcome, more: 1 });
  }

  #title({ cells }) {
    const columns = this.batch.columns;
    const column = TITLE_FIELDS.map((field) => columns.find((one) => one.field === field))
      .find((one) => one && cells[one.position]);
    return column ? cells[column.position] : t('backlog.row.untitled');
  }

  #row(row) {
    const title = this.#title(row);
    return html`<li class="row" data-testid="batch-row">
      <span class="row-title"><span class="quiet">${t('backlog.row', { number: number(row.number) })}</span>
        ${row.document ? html`<a href=${link(['documents', row.document])}><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}</span>
      ${row.findings.length
        ? html`<ul class="findings">${row.findings.map(({ refusal, fieldLabel, text, code }) => html`<li class=${refusal ? 'finding-refusal' : 'quiet'}>
            ${fieldLabel ? html`<b>${fieldLabel}</b> ` : nothing}${text}${refusal ? html` <bdi class="code quiet">${code}</bdi>` : nothing}</li>`)}</ul>`
        : nothing}
    </li>`;
  }

  render() {
    const { counts } = this.batch;
    const offered = OUTCOMES.filter((outcome) => counts[outcome]);
    if (!offered.length) {
      return nothing;
    }
    const all = counts[this.chosen] ?? 0;
    return html`<section class="stack" aria-label=${t('backlog.report')}>
      <h3>${t('backlog.report')}</h3>
      <div class="actions" role="group" aria-label=${t('backlog.report.which')}>${offered.map((outcome) => html`<button type="button"
        class="button" aria-pressed=${outcome === this.chosen} @click=${() => this.#choose(outcome)}>${t(`backlog.count.${outcome}`)}
        (${number(counts[outcome])})</button>`)}</div>
      ${this.#rows.render((rows) => html`<ul class="rows">${rows.map((row) => this.#row(row))}</ul>
        ${rows.length < all
          ? html`<div><button type="button" class="button" @click=${() => { this.more = (this.more ?? 1) + 1; }}>${t('backlog.more')}</button></div>`
          : nothing}`)}
    </section>`;
  }
}

customElements.define('mithaq-batch-rows', BatchRows);
