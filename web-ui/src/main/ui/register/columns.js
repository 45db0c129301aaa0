// Which columns a person sees, and in which order: kept in their browser, and named in the address.
import { session } from '../api/session.js';

const USUAL = ['reference', 'title', 'type', 'status', 'counterparty', 'expiresOn', 'leadSector', 'signedOn'];
const ON_A_PHONE = ['title', 'status', 'expiresOn', 'counterparty', 'reference', 'type'];

/** Leads to the instrument: always there. */
export const TITLE = 'title';

const WIDTHS = {
  reference: 12, title: 16.5, type: 9, status: 9.5, statusSince: 7.5, counterparty: 13, category: 11, countries: 10, leadSector: 11,
  technicalSector: 11, focalPoint: 10, signedOn: 7.5, effectiveOn: 7.5, expiresOn: 7.5, renewalMode: 9, amount: 10, priority: 7,
  confidentiality: 9, language: 7, filed: 7.5, modified: 7.5,
};

const onAPhone = () => matchMedia('(max-width: 40rem)').matches;

/** In rem. */
export const width = (column) => (column === TITLE && onAPhone() ? 11 : (WIDTHS[column] ?? 12));

const place = () => `mithaq.register.columns.${session.me?.person}`;

/** The columns of the address; without any, those that the person chose last, else the usual ones. */
export function chosenColumns(query) {
  const named = query.get('columns')?.split(',') ?? remembered() ?? usualColumns();
  const known = [...new Set(named)].filter((column) => column in WIDTHS);
  return known.includes(TITLE) ? known : [TITLE, ...known];
}

function remembered() {
  try {
    return localStorage.getItem(place())?.split(',');
  } catch {
    return undefined;
  }
}

export function rememberColumns(columns) {
  try {
    localStorage.setItem(place(), columns.join());
  } catch {
    // A browser without storage forgets the choice; the address keeps it.
  }
}

/** For the address: nothing when they are the usual ones and nothing else was chosen last. */
export function columnsInAddress(columns) {
  return columns.join() === usualColumns().join() && !remembered() ? '' : columns.join();
}

export function usualColumns() {
  return [...(onAPhone() ? ON_A_PHONE : USUAL)];
}
