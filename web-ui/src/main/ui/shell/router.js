// Addresses of the views: #/documents/42?tab=versions. Every view can be linked to, reloaded and gone back to.
import { mayLeave } from './unsaved.js';

const listeners = new Set();
let shown = location.hash;

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
  const tail = parameters.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${tail ? `?${tail}` : ''}`;
}

export function go(target) {
  location.hash = target;
}

/** Changes the address without a new step in the history and without a new view. */
export function replace(target) {
  shown = target;
  history.replaceState(history.state, '', target);
}

export function onRoute(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

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
  }
});

const samePage = (one, other) => one.split('?')[0] === other.split('?')[0];

function show(hash) {
  shown = hash;
  listeners.forEach((listener) => listener(route()));
}
