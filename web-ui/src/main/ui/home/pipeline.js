import { html } from 'lit';
import { get } from '../api/api.js';
import { bars } from '../elements/chart.js';
import { t } from '../language/language.js';

/** The statuses of what has not ended. */
export const UNENDED = ['CONTACT', 'NEGOTIATION', 'LEGAL_REVIEW', 'APPROVAL', 'SIGNATURE', 'VALIDATION', 'IN_FORCE', 'SUSPENDED'];
const ENDS = ['EXPIRED', 'TERMINATED', 'CLOSED', 'NOT_CONCLUDED'];
const ENDED = 'ENDED';

/** What has not ended, with the counts of what has: the index counts for the reader. */
export const readPipeline = (signal) => get('search', { status: UNENDED, limit: 1 }, { signal });

/** What the index counts of a facet: [{value, label, count}]. */
export const countsOf = (found, name) => found.facets.find(({ facet }) => facet === name)?.values ?? [];

/**
 * How many instruments stand at each step of the cycle, as bars; what has ended is one of them.
 *
 * @param address of where a bar leads, given its statuses and its column of the board
 */
export function pipeline(found, address) {
  const counted = countsOf(found, 'status');
  const one = (code) => counted.find(({ value }) => value === code);
  const ended = ENDS.reduce((sum, code) => sum + (one(code)?.count ?? 0), 0);
  const rows = [
    ...UNENDED.filter(one).map((code) => ({ label: one(code).label, count: one(code).count, href: address([code], code) })),
    ...(ended ? [{ label: t('figures.ended'), count: ended, href: address(ENDS, ENDED) }] : []),
  ];
  return rows.length
    ? bars(t('figures.status'), [t('figures.statusHead'), t('figures.count')], rows)
    : html`<p class="quiet">${t('figures.none')}</p>`;
}
