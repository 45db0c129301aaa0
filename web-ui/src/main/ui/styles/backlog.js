import { css } from 'lit';

/** Old agreements brought in with their register: its columns, its progress, what was found about its rows. */
export const backlog = css`
  mithaq-backlog {
    display: grid;
    gap: var(--space-4);
  }
  mithaq-batch > details > summary {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    justify-content: space-between;
    cursor: pointer;
  }
  mithaq-batch > details[open] > summary {
    margin-block-end: var(--space-4);
  }
  .backlog-fields,
  .backlog-columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: var(--space-3) var(--space-5);
    align-items: start;
  }
  mithaq-batch-rows [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .backlog-fields input,
  .backlog-columns select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .backlog-keep {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: end;
  }
  .findings {
    margin: 0;
    padding-inline-start: var(--space-4);
    overflow-wrap: anywhere;
  }
  .finding-refusal b {
    color: var(--bad);
  }
`;
