import { css } from 'lit';

/** Finding documents and clauses. */
export const search = css`
  mark.passage {
    background: var(--accent-soft);
    color: inherit;
    box-shadow: -0.25em 0 0 var(--mark), 0.25em 0 0 var(--mark);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .search-box .combobox {
    flex: 1;
    min-inline-size: 0;
  }
  .suggestions li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .why-found > ul {
    margin-block: var(--space-2);
  }
  .nearest {
    display: grid;
    justify-items: start;
    gap: var(--space-2);
  }
  .search-help {
    margin-block-start: var(--space-2);
    font-size: var(--text-small);
  }
  .search-help dl {
    display: grid;
    gap: var(--space-2);
    margin-block: var(--space-2);
  }
  .search-help dl > div {
    display: grid;
    grid-template-columns: minmax(10rem, 16rem) minmax(0, 1fr);
    gap: var(--space-3);
  }
  .clause-text {
    margin-block: var(--space-2);
    padding-inline-start: var(--space-4);
    border-inline-start: 3px solid var(--line-strong);
    white-space: pre-line;
    unicode-bidi: plaintext;
    text-align: start;
    overflow-wrap: anywhere;
    line-height: 1.7;
    max-inline-size: 75ch;
  }
`;
