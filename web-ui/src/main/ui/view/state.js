// What of a list page's address is saved: its words, filters, order and columns, but not the page of results or the view itself.

const PASSING = ['view', 'offset'];

/** The address of the page as such, chosen by hand although another view is its first. */
export const PLAIN = 'none';

/** {name: value or values} as the query of an address, in one order whatever the order of asking. */
export function stateOf(values) {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const told = pairs.filter(([name, value]) => value !== undefined && value !== '' && !PASSING.includes(name));
  const sorted = told.sort((a, b) => (String(a) < String(b) ? -1 : 1));
  return new URLSearchParams(sorted).toString();
}

/** The same of a query that came from elsewhere. */
export function normal(query) {
  return stateOf(Object.fromEntries([...new Set(new URLSearchParams(query).keys())].map((name) => [name, new URLSearchParams(query).getAll(name)])));
}

/** Where the page shows a view. */
export const addressOf = (page, state, view) => `#/${page}?${new URLSearchParams([...new URLSearchParams(state), ['view', view]])}`;
