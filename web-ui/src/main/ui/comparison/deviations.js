// Two texts beside each other, section by section, with the words that differ marked.
import { html, nothing } from 'lit';
import { direction, t } from '../language/language.js';

/** What follows its word without a space. */
const CLOSING = /^[.,;:!?)\]»،؛؟]/;

/** The wording of one of the two texts; what the other lacks is marked, for eyes and for screen readers. */
function wording(spans, hidden, marked) {
  return spans.filter(({ change }) => change !== hidden).map(({ change, text }, i) => html`${i && !CLOSING.test(text) ? ' ' : nothing}${
    change === 'SAME' ? text : marked(text)}`);
}

/** One section that two texts word differently, each wording under its name. */
export function shownDeviation(deviation, direction, [former, later]) {
  const { kind, kindLabel, section, sectionLabel, clearedHeading, signedHeading, spans } = deviation;
  const heading = signedHeading ?? clearedHeading ?? (section === 'ARTICLE' ? '' : sectionLabel);
  const from = clearedHeading && signedHeading && clearedHeading !== signedHeading ? clearedHeading : undefined;
  return html`<article class="deviation" data-testid="deviation">
    <h4 class="facts"><bdi>${from ? html`${from} ${direction() === 'rtl' ? '←' : '→'} ` : nothing}${heading}</bdi> <span class="chip chip-warn">${kindLabel}</span></h4>
    <div class="beside">
      <div class="wording"><p class="quiet">${former}</p>
        ${kind === 'ADDED' ? html`<p class="empty">${t('comparison.nothing')}</p>` : html`<p dir=${direction}>${wording(spans, 'INSERTED', (text) => html`<del>${text}</del>`)}</p>`}</div>
      <div class="wording"><p class="quiet">${later}</p>
        ${kind === 'REMOVED' ? html`<p class="empty">${t('comparison.nothing')}</p>` : html`<p dir=${direction}>${wording(spans, 'DELETED', (text) => html`<ins>${text}</ins>`)}</p>`}</div>
    </div>
  </article>`;
}

/** More of what both say is left out, but for its ends. */
const CONTEXT = 160;

/** One section in one piece: what went and what came stand one after the other. */
export function shownChange(deviation, direction) {
  const { kindLabel, section, sectionLabel, clearedHeading, signedHeading, spans } = deviation;
  const heading = signedHeading ?? clearedHeading ?? (section === 'ARTICLE' ? '' : sectionLabel);
  return html`<article class="deviation" data-testid="deviation">
    <h4 class="facts"><bdi>${heading}</bdi> <span class="chip chip-warn">${kindLabel}</span></h4>
    <p class="wording" dir=${direction}>${spans.map(({ change, text }, i) => html`${i && !CLOSING.test(text) ? ' ' : nothing}${
      change === 'SAME' ? shortened(text, i > 0, i < spans.length - 1) : change === 'DELETED' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`}`)}</p>
  </article>`;
}

/** Words beside a change stay; `before` and `after` tell whether one stands there. */
function shortened(text, before, after) {
  if (text.length <= 2 * CONTEXT) {
    return text;
  }
  const head = before ? text.slice(0, text.lastIndexOf(' ', CONTEXT)) : '';
  const tail = after ? text.slice(text.indexOf(' ', text.length - CONTEXT)) : '';
  return before || after ? `${head} […]${tail}` : text;
}

/** What stands in the blanks. */
export function shownFillIns(fillIns, direction, title = t('comparison.fillIns', { count: fillIns.length })) {
  return fillIns.length
    ? html`<details><summary>${title}</summary>
        <ul class="rows">${fillIns.map(({ sectionLabel, filled }) => html`<li class="row"><span class="quiet">${sectionLabel}</span> <span dir=${direction}>${filled}</span></li>`)}</ul></details>`
    : nothing;
}
