// Addresses of the views: #/documents/42?tab=versions. Every view can be linked to, reloaded and gone back to.
import { mayLeave } from './unsaved.js';

const listeners = new Set();
let staying = () => {};
let shown = location.hash;
let address = inPages;
let library = () => undefined;

/** The address of a view within the pages. */
export function inPages(path, tail) {
  return `#/${path.map(encodeURIComponent).join('/')}${tail ? `?${tail}` : ''}`;
}

/** Where the host has a page of its own about a document, a function of the document's id and type tells its address. */
export function useLibrary(make) {
  library = make;
}

/** The host's own page about a document; nothing on a host that has none. */
export const inLibrary = ({ id, type }) => library(id, type);

/** In another program's pages our views have that program's addresses: a function of the path and the query makes them, or gives an empty text for a view that is not there. */
export function useAddresses(make) {
  address = make;
}

/** {path: ['documents', '42'], query: URLSearchParams} of the address shown. */
export function route() {
  const [path, query = ''] = shown.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function link(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    [value].flat().forEach((one) => one !== undefined && one !== '' && parameters.append(name, one));
  }
  return address(path, parameters.toString());
}

export function go(target) {
  location.assign(target);
}

/** Changes the address without a new step in the history and without a new view. */
export function replace(target) {
  shown = new URL(target, location.href).hash;
  history.replaceState(history.state, '', target);
}

/** Told once, when the person was asked about leaving a page next and chose to stay. */
export function onStay(listener) {
  staying = listener;
}

export function onRoute(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows the address from now on; only where the whole page is ours. */
export function followAddress() {
  window.addEventListener('hashchange', async () => {
    const wanted = location.hash;
    if (wanted === shown) {
      return;
    }
    if (samePage(wanted, shown) || mayLeave.unasked()) {
      show(wanted);
      return;
    }
    history.replaceState(history.state, '', shown || '#/');
    if (await mayLeave.ask()) {
      history.replaceState(history.state, '', wanted);
      show(wanted);
    } else {
      staying();
      staying = () => {};
    }
  });
}

const samePage = (one, other) => one.split('?')[0] === other.split('?')[0];

function show(hash) {
  shown = hash;
  listeners.forEach((listener) => listener(route()));
}
