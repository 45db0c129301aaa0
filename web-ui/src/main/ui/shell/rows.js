/** What j and k walk through on a page of ours: the rows that lead somewhere, in the order in which they are read. */
const ROWS = '.rows a.row, .rows .row-title a, .rows a.row-title';

/**
 * Moves the focus to the next row of the page, or to the one before; to the first when none has it.
 *
 * @returns whether the page has rows
 */
export function walk(main, focused, step) {
  const rows = [...(main?.querySelectorAll(ROWS) ?? [])].filter((row) => row.getClientRects().length);
  const at = rows.indexOf(focused);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return rows.length > 0;
}
