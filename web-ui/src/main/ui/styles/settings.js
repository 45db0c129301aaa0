import { css } from 'lit';

/** The tables of the settings. */
export const settings = css`
  .table-text {
    font-family: ui-monospace, 'SFMono-Regular', monospace;
    font-size: var(--text-small);
    min-block-size: 20rem;
    white-space: pre;
    overflow: auto;
  }
  .grid-frame {
    overflow: auto;
    max-block-size: 70vh;
    /* Clear of the column that stays. */
    scroll-padding-inline-end: 10rem;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }
  .grid {
    border-collapse: collapse;
    font-size: var(--text-small);
  }
  .grid thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--surface);
    color: var(--ink-quiet);
    font-weight: 600;
    text-align: start;
    padding: var(--space-2);
    border-block-end: 1px solid var(--line-strong);
  }
  .grid tbody th {
    color: var(--ink-quiet);
    font-weight: 400;
    padding-inline: var(--space-2);
  }
  .grid td {
    border-block-start: 1px solid var(--line);
    vertical-align: top;
  }
  .grid td > :is(input, select) {
    inline-size: auto;
    min-inline-size: 100%;
    border-color: transparent;
    border-radius: 0;
    background: none;
    font-size: inherit;
  }
  .grid td > select {
    inline-size: 11rem;
  }
  /* Codes read from the left in any language; their column begins where its head does. */
  .grid:dir(rtl) td > input {
    text-align: right;
  }
  .grid td > :is(input, select):hover,
  .cell-choice:hover {
    background: var(--sunken);
  }
  .grid td > :is(input, select):focus-visible {
    background: var(--surface);
    border-color: var(--accent);
  }
  .cell-choice {
    inline-size: 100%;
    min-inline-size: 8rem;
    min-block-size: 2.25rem;
    padding: 0.4375rem 0.625rem;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .cell-options {
    inset: auto;
    margin: 0;
    gap: var(--space-1);
    min-inline-size: 15rem;
    max-block-size: 16rem;
    overflow: auto;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--accent);
    border-radius: var(--radius-small);
    background: var(--raised);
    color: var(--ink);
    font-size: var(--text-small);
    box-shadow: var(--shadow-raised);
  }
  .cell-options:popover-open {
    display: grid;
  }
  .row-tools {
    display: flex;
  }
  /* What moves and removes a row is at hand however wide the table is. */
  .grid td:has(> .row-tools) {
    position: sticky;
    inset-inline-end: 0;
    background: var(--surface);
    border-inline-start: 1px solid var(--line);
  }
  .grid .row-fault > td:has(> .row-tools) {
    background: var(--bad-soft);
  }
  .row-tools .tool[disabled] {
    opacity: 0.35;
    cursor: default;
  }
  .row-fault > * {
    background: var(--bad-soft);
  }
  /* Also while the row is pushed along. */
  .row-fault p {
    position: sticky;
    inset-inline-start: var(--space-4);
    inline-size: max-content;
    padding: var(--space-1) 0 var(--space-2);
  }
  mithaq-table-grid {
    display: grid;
    gap: var(--space-3);
  }
`;
