import { css } from 'lit';

/** The library: its shelves, its rows, and the file beside them. */
export const library = css`
  mithaq-library .tabs .count {
    display: inline-block;
    margin-inline-start: var(--space-1);
  }
  .entry .description {
    max-inline-size: 75ch;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .entry .chip {
    font-weight: 400;
  }
  .entry .subjects [aria-pressed='true'],
  mithaq-shelving [aria-pressed='true'],
  .entry .actions [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .entry-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-3);
  }
  .entry-foot .actions {
    gap: var(--space-1);
    margin-inline-start: auto;
  }
  mithaq-shelving {
    display: contents;
  }
  .missed {
    padding-inline-start: var(--space-5);
    list-style: disc;
  }
  .pass-on-dialog {
    overflow: visible;
  }
  /* Facets, list and file side by side; the page is as wide as it needs to be for that. */
  .page:has(> mithaq-library .with-look) {
    max-inline-size: 100rem;
  }
  .found.with-look {
    grid-template-columns: 13rem minmax(20rem, 1fr) minmax(24rem, 1.2fr);
  }
  .look .card-head {
    flex-wrap: nowrap;
    align-items: start;
  }
`;
