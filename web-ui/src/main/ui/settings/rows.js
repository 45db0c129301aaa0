// A table of the settings as rows: CSV with one record a line, as the server reads it.

/** {columns, rows: [{line, cells}]} of a text; nothing when it cannot be shown as rows (a quote that is open, cells beyond the header). */
export function rowsOf(text) {
  const rows = [];
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim()) {
      const cells = cellsOf(line);
      if (!cells) {
        return undefined;
      }
      rows.push({ line: at + 1, cells });
    }
  }
  const [head, ...rest] = rows;
  return head && rest.every(({ cells }) => cells.length <= head.cells.length)
    ? { columns: head.cells.map((name) => name.replace(/^\uFEFF/, '')), rows: rest.map((row) => ({ ...row, cells: head.cells.map((_, at) => row.cells[at] ?? '') })) }
    : undefined;
}

function cellsOf(line) {
  const cells = [];
  for (let at = 0; at <= line.length; ) {
    const [found, cell] = /^"((?:[^"]|"")*)"(?=,|$)/.exec(line.slice(at)) ?? (line[at] === '"' ? [] : [/^[^,]*/.exec(line.slice(at))[0]]);
    if (found === undefined) {
      return undefined;
    }
    cells.push(cell === undefined ? found : cell.replaceAll('""', '"'));
    at += found.length + 1;
  }
  return cells;
}

/** The text of rows. */
export function textOf({ columns, rows }) {
  return [columns, ...rows.map(({ cells }) => cells)].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

const quoted = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
