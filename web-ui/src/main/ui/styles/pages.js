import { css } from 'lit';

/** What single pages need beyond the base: forms, the document, reviews, search. */
export const pages = css`
  .form-grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: var(--space-4) var(--space-5);
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    gap: var(--space-1);
    min-inline-size: 0;
  }
  /* One below the other, each high enough to be hit. */
  .contact {
    gap: var(--space-1) var(--space-3);
  }
  .contact a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
  }
  .field-error {
    color: var(--bad);
    font-size: var(--text-small);
    font-weight: 500;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .texts {
    display: grid;
    gap: var(--space-2);
  }
  .text-in {
    display: grid;
    grid-template-columns: 5.5rem 1fr;
    align-items: center;
    gap: var(--space-2);
  }
  .text-in label {
    font-weight: 400;
    color: var(--ink-quiet);
    font-size: var(--text-small);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .combobox {
    position: relative;
  }
  .options {
    position: absolute;
    z-index: 15;
    inset-inline: 0;
    inset-block-start: calc(100% + 2px);
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--raised);
    box-shadow: var(--shadow-raised);
  }
  .options li {
    padding: var(--space-2) var(--space-3);
    cursor: pointer;
  }
  .options li[aria-selected='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  details > summary {
    cursor: pointer;
    font-weight: 600;
    padding-block: var(--space-1);
  }
  details[open] > summary {
    margin-block-end: var(--space-4);
  }
  .party {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-6) var(--space-4);
    border: 2px dashed var(--line-strong);
    border-radius: var(--radius);
    text-align: center;
    background: var(--surface);
  }
  .drop .icon {
    inline-size: 2rem;
    block-size: 2rem;
    color: var(--accent);
  }
  progress {
    inline-size: 100%;
    block-size: 0.5rem;
    accent-color: var(--accent);
  }

  .lifecycle {
    display: grid;
    gap: var(--space-4);
  }
  /* Positioned, so that what only screen readers read is cut off with the rest and makes no page wider. */
  .steps {
    position: relative;
    display: flex;
    gap: 2px;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .steps li {
    flex: 1 0 auto;
    min-inline-size: 6.5rem;
    padding: 0.375rem var(--space-2) 0.25rem;
    border-block-start: 4px solid var(--line);
    color: var(--ink-quiet);
    font-size: var(--text-small);
  }
  .steps .done {
    border-color: var(--accent);
  }
  .steps .current {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
    background: linear-gradient(var(--accent-soft), transparent);
  }
  .missing {
    display: grid;
    gap: var(--space-2);
  }
  .missing li {
    display: flex;
    gap: var(--space-2);
    align-items: baseline;
  }
  .missing .icon {
    color: var(--warn);
    align-self: center;
  }

  .checklist ul {
    display: grid;
    gap: var(--space-2);
    margin-block-start: var(--space-2);
  }
  .checklist li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    align-items: baseline;
  }

  .split {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(20rem, 2fr);
    gap: var(--space-5);
    align-items: start;
  }
  .only-narrow,
  .button.only-narrow {
    display: none;
  }
  .text-pages {
    display: grid;
    gap: var(--space-4);
  }
  .text-page {
    content-visibility: auto;
    contain-intrinsic-size: auto 40rem;
    padding: clamp(var(--space-4), 4vw, var(--space-6));
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    scroll-margin-block-start: 5rem;
  }
  .text-page p {
    white-space: pre-wrap;
    overflow-wrap: break-word;
    unicode-bidi: plaintext;
    text-align: start;
    line-height: 1.8;
    max-inline-size: 70ch;
    margin-inline: auto;
    margin-block-end: 0.6em;
  }
  .page-number,
  .page-number label {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: var(--space-2);
    font-weight: 400;
  }
  .page-number {
    margin-block-end: var(--space-4);
  }
  .page-number select {
    inline-size: auto;
    font-size: var(--text-small);
  }
  .properties {
    display: grid;
    grid-template-columns: minmax(8rem, 2fr) 3fr;
    gap: var(--space-2) var(--space-4);
  }
  .properties dt {
    color: var(--ink-quiet);
  }
  .properties dd {
    overflow-wrap: anywhere;
  }
  .lines {
    white-space: pre-line;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .filters [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .timeline > li {
    position: relative;
    padding-inline-start: var(--space-5);
    padding-block-end: var(--space-4);
    border-inline-start: 2px solid var(--line);
    margin-inline-start: 0.375rem;
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.4375rem;
    inset-block-start: 0.375rem;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--surface);
    border: 2px solid var(--accent);
  }
  .quote {
    justify-self: stretch;
    white-space: pre-line;
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--line);
  }
  del {
    color: var(--ink-quiet);
  }
  ins {
    text-decoration: none;
    font-weight: 500;
  }
  .deviation {
    display: grid;
    gap: var(--space-2);
    padding-block: var(--space-3);
    border-block-start: 1px solid var(--line);
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: var(--space-4);
  }
  .wording {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 1.8;
  }
  .wording del {
    color: var(--bad);
    text-decoration-thickness: 2px;
  }
  .wording ins {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
    color: var(--good);
  }
  .outcomes {
    display: grid;
    gap: var(--space-2);
  }
  .outcomes .button {
    justify-content: flex-start;
  }
  .sticky {
    position: sticky;
    inset-block-start: 4.5rem;
    max-block-size: calc(100dvh - var(--around) - 5.5rem);
    overflow: auto;
  }

  .search-box {
    display: flex;
    gap: var(--space-2);
  }
  .search-box input {
    font-size: var(--text-large);
    padding-inline: var(--space-4);
    min-block-size: 2.875rem;
  }
  .found {
    display: grid;
    grid-template-columns: 15rem minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
  }
  .facets {
    display: grid;
    gap: var(--space-5);
  }
  .facet {
    display: grid;
    gap: var(--space-1);
  }
  .facet legend {
    font-size: var(--text-small);
    color: var(--ink-quiet);
    margin-block-end: var(--space-1);
  }
  .facet .check {
    justify-content: flex-start;
  }
  .facet .check span:last-child {
    margin-inline-start: auto;
    color: var(--ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .snippet {
    color: var(--ink);
    unicode-bidi: plaintext;
    text-align: start;
    overflow-wrap: anywhere;
    max-inline-size: 75ch;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--space-5);
    align-items: start;
  }
  @media (max-width: 60rem) {
    .split,
    .found {
      grid-template-columns: minmax(0, 1fr);
    }
    .only-narrow {
      display: block;
    }
    .button.only-narrow {
      display: inline-flex;
    }
    .sticky {
      position: static;
      max-block-size: none;
    }
    .properties {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .properties dd {
      margin-block-end: var(--space-3);
    }
  }
`;
