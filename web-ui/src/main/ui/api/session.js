// Who is working here.
import { digits, language, setDigits, setLanguage } from '../language/language.js';
import { get, post, put, readSession, remove } from './api.js';
import { Problem } from './problem.js';

const listeners = new Set();
let languageChosen = false;
let recognising;

/** me: what GET /me answers, once signed in. ownLogin: this host has a log-in page of ours (in Alfresco it has not).
 * directory: what the directory is called whose people sign in there, perhaps ''; undefined without one.
 * provider: the identity provider that people go to and come back from signed in ({address, labels}); undefined without one.
 * refusal: why the last one who came back from there was not let in. */
export const session = { me: undefined, ownLogin: false, directory: undefined, provider: undefined, refusal: undefined };

export function onSession(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(me) {
  session.me = me;
  listeners.forEach((listener) => listener(session));
}

/** Finds out who is signed in, if anybody is. */
export async function begin() {
  const answer = await readSession();
  session.ownLogin = answer !== undefined;
  session.directory = answer?.directory;
  session.provider = answer?.provider ?? undefined;
  session.refusal = answer?.refusal ? new Problem({ status: 403, ...answer.refusal }) : undefined;
  const me = session.ownLogin ? answer.me : await get('me');
  if (me) {
    await greet(me);
  } else {
    set(undefined);
  }
}

/** In another program's pages: who is signed in there. The language is that program's. */
export async function recognise() {
  if (session.me) {
    return;
  }
  recognising ??= get('me').finally(() => (recognising = undefined));
  const me = await recognising;
  setDigits(me.digits);
  set(me);
}

export async function signIn(person, password) {
  await readSession();
  await post('session', { person, password }, { signingIn: true });
  // Another session has another token.
  const { me } = await readSession();
  session.refusal = undefined;
  await greet(me);
}

/** Whether the person has signed in meanwhile, in another window; then it goes on here. With somebody else the pages begin anew. */
export async function goOn(person) {
  const { me } = await readSession();
  if (me && me.person !== person) {
    location.reload();
  } else if (me) {
    await greet(me);
  }
  return me?.person === person;
}

export async function signOut() {
  const further = await remove('session');
  if (further) {
    location.assign(further.location);
    return;
  }
  await readSession();
  set(undefined);
}

/** A choice made before or while signed in counts; else the language that the person chose last time. */
async function greet(me) {
  if (!languageChosen && me.language) {
    // One that cannot be brought now is asked for again when the pages are opened next.
    await setLanguage(me.language).catch(() => {});
  } else if (me.language !== language()) {
    put('me/language', { language: language() }).catch(() => {});
  }
  setDigits(me.digits);
  set(me);
}

/** What was chosen shows at once; where it cannot be kept, what was before comes back. */
export async function chooseDigits(code) {
  const before = digits();
  setDigits(code);
  try {
    await put('me/digits', { digits: code });
  } catch (problem) {
    setDigits(before);
    throw problem;
  }
}

/** Rejects as unreachable when the language cannot be brought; then the one before stays. */
export async function chooseLanguage(code) {
  const before = languageChosen;
  // From now on, not from when it is there: who signs in meanwhile keeps the choice.
  languageChosen = true;
  try {
    await setLanguage(code);
  } catch {
    languageChosen = before;
    throw Problem.unreachable;
  }
  if (session.me && language() === code) {
    put('me/language', { language: code }).catch(() => {});
  }
}

/** The roles that file documents; the server has the last word. */
export const FILING = ['OFFICER', 'HEAD_OF_SECTOR', 'RECORDS_MANAGER'];

export function has(...roles) {
  return roles.some((role) => session.me?.roles?.includes(role));
}
