// Calls of the REST API. A session that ended is begun again (the shell asks for the password) and the call repeated,
// so that nobody loses what they were doing.
import { language } from '../language/language.js';
import { Problem } from './problem.js';

const address = document.querySelector('meta[name="mithaq-api"]')?.content ?? 'api/v1';
let base = new URL(`${address.replace(/\/$/, '')}/`, document.baseURI);

// The token of the session was not accepted; a refusal without a code of ours came from before our API.
const TOKEN_REFUSED = ['PRM-SESSION-004', ''];

let csrf;
let tokens = () => (csrf ? { [csrf.header]: csrf.token } : {});
let answered = true;
const reachListeners = new Set();
let signInAgain = () => Promise.reject(new Problem({ status: 401 }));

/** In another program's pages the API has that program's address, and its token, read anew for each writing call. */
export function useHost({ api, headers: read }) {
  base = new URL(`${api}/`, document.baseURI);
  tokens = read;
}

/** Tells whenever the server is found not to answer (false), and when it answers again (true). */
export function onReach(listener) {
  reachListeners.add(listener);
  return () => reachListeners.delete(listener);
}

/** Notes whether a call reached the server, whatever it was answered. */
export function reached(now) {
  if (now !== answered) {
    answered = now;
    reachListeners.forEach((listener) => listener(now));
  }
}

/** Names what asks the person to sign in again; its promise is kept when they have. */
export function onSessionEnd(ask) {
  signInAgain = ask;
}

/** Absolute address of a path of the API, for links and downloads. */
export function url(path, query = {}) {
  const target = new URL(path.replace(/^\//, ''), base);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') {
        target.searchParams.append(name, one);
      }
    }
  }
  return target.href;
}

export const get = (path, query, options) => send('GET', path, { ...options, query });
export const post = (path, json, options) => send('POST', path, { ...options, json });
export const put = (path, json, options) => send('PUT', path, { ...options, json });
export const remove = (path, options) => send('DELETE', path, options);

/** What GET /session answers ({csrf, signedIn, me}), or undefined on a host whose session is not ours. */
export async function readSession() {
  const response = await reach(url('session'), { headers: headers({}), credentials: 'same-origin' });
  if (!response.ok) {
    csrf = undefined;
    return undefined;
  }
  const session = await response.json();
  csrf = session.csrf;
  return session;
}

async function send(method, path, options = {}, repeated = false) {
  const response = await reach(url(path, options.query), {
    method,
    headers: headers(options, method),
    body: options.json === undefined ? undefined : JSON.stringify(options.json),
    signal: options.signal,
    credentials: 'same-origin',
  });
  if (response.ok) {
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  }
  const problem = await Problem.of(response);
  if (!repeated && (await mayRepeat(problem, method, options))) {
    return send(method, path, options, true);
  }
  throw problem;
}

/** True when the refusal was only about the session, and there is a new one now. */
export async function mayRepeat(problem, method, options = {}) {
  if (problem.status === 401 && !options.signingIn) {
    await signInAgain();
    return true;
  }
  if (problem.status === 403 && method !== 'GET' && TOKEN_REFUSED.includes(problem.code)) {
    await readSession();
    return csrf !== undefined;
  }
  return false;
}

export function headers({ ifMatch, idempotencyKey, json }, method = 'GET') {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
    // Keeps a server from answering 401 in a way that opens the browser's own password window.
    'X-Requested-With': 'XMLHttpRequest',
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
    ...(method === 'GET' ? {} : tokens()),
  };
}

async function reach(target, request) {
  try {
    const response = await fetch(target, request);
    reached(true);
    return response;
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    reached(false);
    throw Problem.unreachable;
  }
}

/** A key that makes a repeated click or call do its work once. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
