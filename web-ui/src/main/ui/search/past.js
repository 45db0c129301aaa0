// What somebody searched for, kept by their own browser alone: what people look for is nowhere written down on the server.
import { session } from '../api/session.js';

const MOST = 30;
const SHORTEST = 2;
const LONGEST = 200;

const place = (person = session.me?.person) => `mithaq.searches.${person ?? ''}`;
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function all() {
  try {
    const kept = JSON.parse(localStorage.getItem(place()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** The last searches that begin with, or have a word that begins with, what is typed; the latest first. */
export function pastSearches(typed, most) {
  const wanted = plain(typed);
  return all().filter((text) => plain(text) !== wanted && ` ${plain(text)}`.includes(` ${wanted}`)).slice(0, most);
}

export function rememberSearch(text) {
  const kept = text.trim().slice(0, LONGEST);
  if (kept.length < SHORTEST) {
    return;
  }
  try {
    localStorage.setItem(place(), JSON.stringify([kept, ...all().filter((one) => plain(one) !== plain(kept))].slice(0, MOST)));
  } catch {
    // A browser without storage remembers nothing.
  }
}

/** Those of who is signed in, or was. */
export function forgetSearches(person) {
  try {
    localStorage.removeItem(place(person));
  } catch {
    // There is nothing, then.
  }
}
