// Which columns a person sees, and in which order: kept in their browser, and named in the address.
import { session } from '../api/session.js';

const USUAL = ['reference', 'title', 'type', 'status', 'counterparty', 'leadSector', 'signedOn', 'expiresOn', 'modified'];

/** Leads to the instrument: always there. */
export const TITLE = 'title';

const WIDTHS = {
  reference: 13, title: 24, type: 12, status: 11, statusSince: 9, counterparty: 18, category: 13, countries: 12, leadSector: 14,
  technicalSector: 14, focalPoint: 12, signedOn: 9, effectiveOn: 9, expiresOn: 9, renewalMode: 10, amount: 12, priority: 8,
  confidentiality: 11, language: 8, filed: 9, modified: 9,
};

/** In rem. */
export const width = (column) => WIDTHS[column] ?? 12;

const place = () => `mithaq.register.columns.${session.me?.person}`;

/** The columns of the address; without any, those that the person chose last, else the usual ones. */
export function chosenColumns(query) {
  const named = query.get('columns')?.split(',') ?? remembered() ?? USUAL;
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
  return columns.join() === USUAL.join() && !remembered() ? '' : columns.join();
}

export const usualColumns = () => [...USUAL];
