import { css } from 'lit';

/** The box that goes anywhere and the list of keys. */
export const shell = css`
  .palette {
    inline-size: min(40rem, calc(100vw - 2rem));
    margin-block-start: 12vh;
    padding: 0;
    overflow: hidden;
  }
  .palette[open] {
    gap: 0;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .palette input {
    border: 0;
    border-block-end: 1px solid var(--line);
    border-radius: 0;
    padding: var(--space-4);
    font-size: 1.125rem;
  }
  .palette-options {
    list-style: none;
    margin: 0;
    padding: var(--space-2);
    max-block-size: 55vh;
    overflow: auto;
  }
  .palette-options li[role='option'] {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .palette-options li[aria-selected='true'] {
    background: var(--accent-soft);
    outline: 1px solid var(--accent);
    outline-offset: -1px;
  }
  .palette-label {
    display: grid;
    min-inline-size: 0;
  }
  .palette-label .quiet {
    font-size: var(--text-small);
  }
  .palette-group {
    padding: var(--space-2) var(--space-3) var(--space-1);
    font-size: var(--text-small);
    font-weight: 600;
    color: var(--ink-quiet);
  }
  .shortcuts {
    display: grid;
    gap: var(--space-2);
    margin: 0;
  }
  .shortcuts div {
    display: grid;
    grid-template-columns: 8rem 1fr;
    align-items: baseline;
    gap: var(--space-3);
  }
  .shortcuts dt {
    justify-self: start;
  }
  .shortcuts dd {
    margin: 0;
  }
  kbd {
    font: inherit;
    font-size: var(--text-small);
    border: 1px solid var(--line-strong);
    border-block-end-width: 2px;
    border-radius: 4px;
    padding: 0 var(--space-2);
    background: var(--ground);
  }
  /* What letting go of a file would do; the page below stays readable. */
  .falling {
    position: fixed;
    inset: 0;
    z-index: 50;
    display: grid;
    align-items: end;
    justify-items: center;
    padding: var(--space-6);
    pointer-events: none;
    outline: 3px dashed var(--accent);
    outline-offset: -10px;
    background: color-mix(in srgb, var(--accent) 8%, transparent);
  }
  .falling-none {
    outline-color: var(--line-strong);
    background: none;
  }
  .falling p {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-5);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--ground);
    box-shadow: var(--shadow-raised);
  }
  .digits {
    display: grid;
    gap: var(--space-2);
  }
  .connection {
    position: sticky;
    inset-block-start: 3.5rem;
    z-index: 19;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-2) clamp(var(--space-3), 2.5vw, var(--space-6));
    background: var(--warn-soft);
    border-block-end: 1px solid var(--warn);
  }
  .connection p {
    flex: 1 1 18rem;
    color: var(--ink);
  }
`;
