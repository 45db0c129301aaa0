import { css } from 'lit';

/** The first page: its lists and its figures. */
export const home = css`
  mithaq-figures {
    display: grid;
    gap: var(--space-4);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr));
    gap: var(--space-5);
    align-items: start;
  }
  .figures > .figure-wide {
    grid-column: 1 / -1;
  }
  .bars,
  .counts {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .bars th,
  .bars td,
  .counts th,
  .counts td {
    padding-block: var(--space-1);
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
  }
  .bars tr > :first-child {
    inline-size: 42%;
    padding-inline-end: var(--space-3);
    line-height: 1.3;
  }
  .bar-of {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-variant-numeric: tabular-nums;
  }
  .bar-of svg {
    flex: 1;
    block-size: 0.75rem;
    min-inline-size: 0;
    fill: var(--accent);
    background: var(--sunken);
  }
  .bar-of > span {
    min-inline-size: 2.25rem;
    text-align: end;
  }
  .counts th,
  .counts td {
    border-block-start: 1px solid var(--line);
  }
  .pillars {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: clamp(2px, 0.6vw, var(--space-2));
  }
  .pillar {
    display: grid;
    grid-template-rows: 1.5rem 8rem auto;
    justify-items: stretch;
    text-align: center;
    color: inherit;
    text-decoration: none;
    font-size: var(--text-small);
  }
  .pillar svg {
    justify-self: center;
    inline-size: min(2.5rem, 100%);
    block-size: 100%;
    fill: var(--accent);
    border-block-end: 1px solid var(--line-strong);
  }
  a.pillar:hover svg {
    fill: var(--accent-hover);
  }
  .pillar-count {
    font-variant-numeric: tabular-nums;
  }
  .pillar-name {
    padding-block-start: var(--space-1);
    color: var(--ink-quiet);
    white-space: nowrap;
  }

  @media (max-width: 45rem) {
    .pillar {
      overflow: visible;
    }
    .pillars li:not(:nth-child(3n + 1)) .pillar-name {
      visibility: hidden;
    }
    .pillar-name {
      justify-self: start;
    }
  }
`;
