import { html } from 'lit';

/** A passage with what matched marked; the text stays text. Marks come by their start, and may lie in each other. */
export function marked({ text, marks = [] }) {
  const parts = [];
  let at = 0;
  for (const [begin, end] of marks) {
    const start = Math.max(begin, at);
    if (end <= at) {
      continue;
    }
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
