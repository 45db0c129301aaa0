import { css } from 'lit';

/** The register: a dense table that fills the window. */
export const register = css`
  .page:has(> mithaq-register) {
    max-inline-size: none;
  }
  .register-head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3) var(--space-5);
  }
  .register-head-line .search-box {
    flex: 1 1 20rem;
    max-inline-size: 40rem;
  }
  .register-head-line .search-box input {
    font-size: var(--text-body);
    min-block-size: 2.5rem;
  }
  .register {
    gap: var(--space-4);
  }
  .register:has(> details:not([open])) {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .register > details.card {
    padding: var(--space-3) var(--space-4);
    box-sizing: border-box;
    max-block-size: calc(100dvh - var(--around) - 10rem);
    overflow: auto;
  }
  .register > section.card {
    display: flex;
    flex-direction: column;
    block-size: calc(100dvh - var(--around) - 10rem);
    min-block-size: 26rem;
    box-sizing: border-box;
    padding: var(--space-3) 0 0;
    gap: var(--space-3);
    overflow: hidden;
  }
  mithaq-register-table {
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .register > section > :not(mithaq-register-table) {
    margin-inline: var(--space-4);
  }
  .register-toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  .register-toolbar > .actions {
    margin-inline-start: auto;
  }
  .register-frame {
    flex: 1;
    min-inline-size: 0;
    overflow: auto;
    border-block-start: 1px solid var(--line);
  }
  .register-frame table {
    table-layout: fixed;
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--text-small);
    line-height: 1.4;
  }
  .register-frame thead th,
  .register-frame thead td {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--surface);
    border-block-end: 1px solid var(--line-strong);
    block-size: 2.375rem;
  }
  .register-frame th,
  .register-frame td {
    padding: 0 var(--space-2);
    text-align: start;
    font-weight: 400;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    border-block-end: 1px solid var(--line);
  }
  .register-frame tbody tr:not(.register-gap) > * {
    block-size: 2.375rem;
  }
  .register-frame tr > :first-child {
    padding-inline: var(--space-3) var(--space-1);
  }
  .register-frame tr > :first-child {
    text-overflow: clip;
  }
  .register-frame .register-tick {
    inline-size: 2.5rem;
  }
  .register-frame tbody th {
    font-weight: 500;
  }
  .register-frame tbody th a {
    display: block;
    margin-inline: calc(-1 * var(--space-1));
    padding-inline: var(--space-1);
    color: var(--ink);
    text-decoration: none;
  }
  .register-cut {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .register-frame tbody th a:hover {
    text-decoration: underline;
  }
  .register-frame tbody th a:focus-visible {
    outline-offset: -2px;
  }
  .register-frame tbody tr:hover > * {
    background: var(--sunken);
  }
  .register-frame tbody tr:hover .chip {
    background: var(--line);
  }
  .register-frame tbody tr[aria-selected] > *,
  .register-frame tbody tr[aria-selected]:hover > * {
    background: var(--accent-soft);
  }
  .register-frame tr.register-active > :first-child {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .register-frame:dir(rtl) tr.register-active > :first-child {
    box-shadow: inset -3px 0 0 var(--accent);
  }
  .register-frame .register-gap td {
    padding: 0;
    border: 0;
    block-size: 0;
  }
  .register-frame .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .register-unread {
    color: var(--ink-quiet);
  }
  .register-sort {
    all: unset;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: var(--space-1);
    inline-size: 100%;
    block-size: 2.25rem;
    font-weight: 600;
    cursor: pointer;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .register-sort:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .register-head {
    font-weight: 600;
  }
  .register-sort > span {
    visibility: hidden;
    color: var(--accent);
  }
  .register-sort:hover > span,
  .register-sort > .register-sorted {
    visibility: visible;
  }
  .register-columns {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: 60dvh;
    overflow: auto;
  }
  .register-columns li {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }
  .register-columns .check {
    flex: 1;
  }

  @media print {
    .page:has(> mithaq-register) {
      padding: 0;
    }
    mithaq-register {
      page: register;
      display: block;
    }
    .register,
    .register > section.card,
    mithaq-register-table,
    .register-frame {
      display: block;
      overflow: visible;
      block-size: auto;
      min-block-size: 0;
      border: 0;
      box-shadow: none;
    }
    .shell-header:has(~ main > mithaq-register),
    .register-head-line .search-box,
    .register > details,
    .register-toolbar > :not([role='status']),
    .register-frame tr > :first-child,
    .register-gap,
    .register-sort > span,
    .toast {
      display: none;
    }
    .register > section > :not(mithaq-register-table),
    .register > section {
      margin: 0;
      padding: 0;
    }
    .register-frame table {
      table-layout: auto;
      min-inline-size: 0 !important;
      font-size: 8.5pt;
    }
    .register-frame thead th {
      position: static;
      inline-size: auto !important;
    }
    .register-frame thead {
      display: table-header-group;
    }
    .register-frame tr {
      break-inside: avoid;
    }
    .register-frame tbody tr:not(.register-gap) > *,
    .register-frame thead th {
      block-size: auto;
      padding: 2pt 4pt;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .register-cut {
      white-space: normal;
    }
    .register .chosen .chip {
      border: 1px solid;
      background: none;
    }
    .register .chosen .chip span,
    .register .chosen .chip:last-child {
      display: none;
    }
    .register-frame .chip {
      padding: 0;
      font-size: inherit;
      background: none;
      white-space: normal;
    }
  }

  @media (max-width: 60rem) {
    .register > section.card {
      block-size: calc(100dvh - var(--around) - 15rem);
    }
  }
`;
