import { css } from 'lit';

/** Saved views, the change of several documents, and the offer to take something back. */
export const views = css`
  .views-holder {
    position: relative;
  }
  .views-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  #views-button {
    max-inline-size: 20rem;
  }
  #views-button bdi {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .menu.views {
    inset-inline: auto 0;
    inline-size: min(22rem, calc(100vw - 3rem));
    padding: var(--space-3);
    display: grid;
    gap: var(--space-3);
  }
  .views-list {
    display: grid;
    gap: 2px;
  }
  .views-list li {
    display: flex;
    align-items: center;
  }
  .views-list .views-title {
    padding: var(--space-2) var(--space-2) 0;
    font-size: var(--text-small);
  }
  .views-name {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 0;
    padding: var(--space-1) var(--space-2);
    border: 0;
    border-radius: var(--radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .views-name bdi {
    justify-self: start;
  }
  .views-name:hover {
    background: var(--sunken);
  }
  .views-name[aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  .views-name .quiet {
    font-size: var(--text-small);
    font-weight: 400;
  }
  .notice-entries,
  .alert-match {
    display: grid;
    gap: var(--space-1);
    justify-items: start;
  }
  .views-remove {
    margin-inline-end: auto;
    color: var(--bad);
  }

  .dialog.bulk-edit {
    inline-size: min(56rem, calc(100vw - 2rem));
  }
  .bulk-edit h2:focus {
    outline: none;
  }
  .bulk-changes {
    display: grid;
    gap: var(--space-4);
  }
  .bulk-change {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) minmax(0, 5fr) auto;
    gap: var(--space-3);
    align-items: start;
  }
  .bulk-change .tool {
    margin-block-start: 1.75rem;
  }
  .bulk-table {
    overflow: auto;
    max-block-size: 50dvh;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }
  .bulk-table table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .bulk-table th,
  .bulk-table td {
    padding: var(--space-2) var(--space-3);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-block-start: 1px solid var(--line);
  }
  .bulk-table bdi {
    overflow-wrap: break-word;
  }
  .bulk-table tbody th {
    inline-size: 38%;
    font-weight: 500;
  }
  .bulk-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--raised);
    border-block: 0 1px solid var(--line-strong);
    font-size: var(--text-small);
    color: var(--ink-quiet);
  }
  .bulk-differences {
    display: grid;
    grid-template-columns: minmax(6rem, auto) 1fr;
    gap: var(--space-1) var(--space-3);
    align-items: baseline;
  }
  .bulk-differences dt {
    font-size: var(--text-small);
    color: var(--ink-quiet);
  }
  .bulk-differences dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  .bulk-arrow .icon {
    inline-size: 1rem;
    block-size: 1rem;
    color: var(--accent);
  }
  .bulk-hidden {
    display: flex;
    gap: var(--space-1);
    color: var(--warn);
    font-size: var(--text-small);
  }

  .undo-place {
    position: fixed;
    inset-block-end: var(--space-5);
    inset-inline: var(--space-3);
    z-index: 41;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  .undo {
    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding-inline: var(--space-4) var(--space-2);
    padding-block: var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: var(--shadow-raised);
    max-inline-size: min(36rem, 100%);
  }

  @media (max-width: 40rem) {
    .bulk-change {
      grid-template-columns: minmax(0, 1fr);
    }
    .bulk-change .tool {
      margin-block-start: 0;
      justify-self: end;
    }
    /* As wide as the window, wherever the button has come to stand. */
    .views-holder {
      position: static;
    }
    .menu.views {
      inset-inline: var(--space-3);
      inset-block-start: auto;
      inline-size: auto;
    }
    .bulk-differences {
      grid-template-columns: minmax(0, 1fr);
    }
    .undo-place {
      inset-block-end: 5rem;
    }
  }
`;
