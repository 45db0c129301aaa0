import { css } from 'lit';

/** What administrators look after: people with many boxes to tick, lists of codes, what runs by itself. */
export const people = css`
  mithaq-people,
  mithaq-codes,
  mithaq-jobs,
  mithaq-backups,
  mithaq-archive,
  mithaq-thesaurus,
  mithaq-interests {
    display: grid;
    gap: var(--space-4);
  }
  .dialog.person-dialog {
    inline-size: min(48rem, calc(100vw - 2rem));
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: var(--space-1) var(--space-4);
  }
  .people-groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: var(--space-2) var(--space-5);
    align-items: start;
  }
  .person .chip {
    font-weight: 400;
  }
  @media (min-width: 48rem) {
    .row.person {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      align-items: center;
      gap: 0 var(--space-4);
    }
  }
  .codes {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .codes th,
  .codes td {
    padding: var(--space-2);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .codes th {
    font-weight: 500;
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: var(--space-3) var(--space-5);
  }
  .pairs dt {
    color: var(--ink-quiet);
    font-size: var(--text-small);
  }
  @media (max-width: 40rem) {
    .codes thead {
      display: none;
    }
    .codes tr {
      display: grid;
      border-block-end: 1px solid var(--line);
    }
    .codes th,
    .codes td {
      border: 0;
      padding-block: 0 var(--space-1);
    }
    .codes td::before {
      content: attr(data-label);
      display: block;
      color: var(--ink-quiet);
      font-size: var(--text-small);
    }
  }
`;
