import { html } from 'lit';

/** A passage with what matched marked; the text stays text. */
export function marked({ text, marks = [] }) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

const MOST = 8;

/** The words that a search found in a document, as they stand there: to be marked where the document opens. */
export function foundWords({ snippets = [] }) {
  const words = snippets.flatMap(({ text, marks = [] }) => marks.map(([start, end]) => text.slice(start, end)));
  return [...new Set(words)].slice(0, MOST);
}
