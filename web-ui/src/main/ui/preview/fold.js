// Words as a reader takes them: without capitals, accents, vowel signs, lengthening, presentation forms; one space for many.

const LETTERS = { '\u0671': '\u0627', '\u0649': '\u064a', '\u0629': '\u0647', 'œ': 'oe', 'æ': 'ae', 'ß': 'ss', '’': "'", '‘': "'" };
const DROPPED = /[\p{M}\u0640\u00ad\u200b-\u200f\u2066-\u2069]/u;

/** {text, from}: the folded text, and for each of its characters where it comes from in the given one. */
export function fold(given) {
  let text = '';
  const from = [];
  let at = 0;
  for (const character of given) {
    for (const one of folded(character)) {
      if (one !== ' ' || !text.endsWith(' ')) {
        text += one;
        from.push(at);
      }
    }
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

function folded(character) {
  if (/\s/.test(character)) {
    return ' ';
  }
  const code = character.codePointAt(0);
  if (code >= 0x660 && code <= 0x669) {
    return String(code - 0x660);
  }
  let result = '';
  for (const part of character.normalize('NFKD')) {
    if (!DROPPED.test(part)) {
      const lower = part.toLowerCase();
      result += LETTERS[lower] ?? lower;
    }
  }
  return result;
}

const isLetter = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Where the terms stand in a folded text: [[start, end]] in the text that it was folded from, in order. `whole` takes them
 * as words, not as parts of longer ones.
 */
export function places({ text, from }, terms, whole = false) {
  const found = [];
  for (const term of terms) {
    const wanted = fold(term).text.trim();
    for (let at = wanted ? text.indexOf(wanted) : -1; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (!whole || (!isLetter(text[at - 1]) && !isLetter(text[end]))) {
        found.push([from[at], from[end - 1] + Math.max(1, from[end] - from[end - 1])]);
      }
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}
