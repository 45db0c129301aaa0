import { css } from 'lit';

/** The shell: header, navigation, the page's frame, cards and lists. */
export const layout = css`
  .skip {
    position: absolute;
    inset-inline-start: var(--space-4);
    inset-block-start: -4rem;
    z-index: 30;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .skip:focus {
    inset-block-start: var(--space-2);
  }
  .shell-header {
    position: sticky;
    inset-block-start: 0;
    z-index: 20;
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-block-size: 3.5rem;
    padding-inline: clamp(var(--space-3), 2.5vw, var(--space-6));
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    font-weight: 600;
    font-size: var(--text-large);
    color: var(--ink);
    text-decoration: none;
  }
  .brand img {
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  .nav {
    display: flex;
    gap: var(--space-1);
    flex: 1;
    min-inline-size: 0;
  }
  .nav a {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0.375rem var(--space-3);
    border-radius: var(--radius-small);
    color: var(--ink-quiet);
    text-decoration: none;
    font-weight: 500;
    white-space: nowrap;
  }
  .nav a:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .nav a[aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .count {
    min-inline-size: 1.25rem;
    padding-inline: 0.375rem;
    border-radius: 999px;
    background: var(--accent);
    color: var(--accent-ink);
    font-size: 0.75rem;
    line-height: 1.25rem;
    text-align: center;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-inline-start: auto;
  }
  .language {
    inline-size: auto;
    max-inline-size: 100%;
    border-color: transparent;
    background-color: transparent;
    cursor: pointer;
  }
  .language:hover {
    background-color: var(--sunken);
  }
  .tool {
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 0;
    border-radius: var(--radius-small);
    background: transparent;
    color: var(--ink-quiet);
    cursor: pointer;
  }
  .tool:hover,
  .tool[aria-expanded='true'] {
    background: var(--sunken);
    color: var(--ink);
  }
  .tool .count {
    position: absolute;
    inset-block-start: -0.125rem;
    inset-inline-end: -0.25rem;
  }
  .menu-holder {
    position: relative;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% + var(--space-2));
    inset-inline-end: 0;
    z-index: 25;
    inline-size: min(24rem, calc(100vw - 1.5rem));
    max-block-size: min(32rem, 80dvh);
    overflow: auto;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: var(--shadow-raised);
    display: grid;
    gap: var(--space-3);
  }
  .menu-narrow {
    inline-size: 17rem;
  }
  .page {
    display: block;
    max-inline-size: 80rem;
    margin-inline: auto;
    padding: var(--space-5) clamp(var(--space-3), 2.5vw, var(--space-6)) var(--space-6);
  }
  .page:focus {
    outline: none;
  }
  .page > * {
    display: grid;
    gap: var(--space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--space-3) var(--space-5);
  }
  .page-head > div:first-child {
    flex: 1 1 24rem;
    min-inline-size: 0;
    display: grid;
    gap: var(--space-1);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
    gap: var(--space-1) var(--space-3);
  }
  .card {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  details.card:not([open]) {
    gap: 0;
  }
  aside.card {
    scroll-margin-block-start: 4.5rem;
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .rows > li {
    border-block-start: 1px solid var(--line);
  }
  .rows > li:first-child {
    border-block-start: 0;
  }
  .rows > li:first-child > .row,
  .rows > .row:first-child {
    padding-block-start: 0;
  }
  .rows > li:last-child > .row,
  .rows > .row:last-child {
    padding-block-end: 0;
  }
  .row {
    display: grid;
    gap: var(--space-1);
    padding-block: var(--space-3);
    color: inherit;
    text-decoration: none;
  }
  a.row:hover .row-title {
    text-decoration: underline;
  }
  .row-title {
    font-size: var(--text-body);
    font-weight: 600;
    color: var(--ink);
  }
  /* A name in the other direction begins where the others of the list do. */
  bdi.row-title {
    justify-self: start;
  }
  .empty {
    display: grid;
    gap: var(--space-3);
    justify-items: start;
    color: var(--ink-quiet);
    padding-block: var(--space-2);
    max-inline-size: var(--measure);
  }
  .empty strong {
    color: var(--ink);
  }
  .toast {
    position: fixed;
    inset-block-end: var(--space-5);
    inset-inline-start: 50%;
    translate: -50% 0;
    z-index: 40;
    padding: var(--space-3) var(--space-5);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--ground);
    box-shadow: var(--shadow-raised);
    max-inline-size: calc(100vw - 2rem);
  }
  .toast:dir(rtl) {
    translate: 50% 0;
  }
  .toast:empty {
    display: none;
  }
  .sign-in {
    display: grid;
    gap: var(--space-5);
    inline-size: min(24rem, 100%);
    margin: clamp(1rem, 12vh, 8rem) auto 0;
  }
  .sign-in form,
  .stack {
    display: grid;
    gap: var(--space-4);
  }
  .sign-in .brand {
    font-size: 1.5rem;
  }

  /* Ten places in three languages: where they do not fit side by side, the drawing stands above the word. */
  @media (max-width: 112rem) {
    .nav {
      gap: 0;
    }
    .nav a {
      flex: 0 1 6.5rem;
      flex-direction: column;
      justify-content: center;
      gap: 0.125rem;
      padding: 0.25rem;
      font-size: 0.8125rem;
      position: relative;
      text-align: center;
      white-space: normal;
      line-height: 1.25;
    }
    .nav .count {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: calc(50% + 0.5rem);
    }
  }
  @media (max-width: 60rem) {
    .nav {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 20;
      /* More places than a phone is wide: the bar is pushed along. */
      overflow-x: auto;
      scrollbar-width: none;
      background: var(--surface);
      border-block-start: 1px solid var(--line);
      padding: var(--space-1) var(--space-2) max(var(--space-1), env(safe-area-inset-bottom));
    }
    .nav a {
      flex: 1 0 4.5rem;
      font-size: 0.75rem;
    }
    .page {
      padding-block-end: 6rem;
    }
    .toast {
      inset-block-end: 5rem;
    }
    .card {
      padding: var(--space-4);
    }
    .menu-holder {
      position: static;
    }
    .menu {
      inset-inline: var(--space-3);
      inline-size: auto;
    }
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-1);
    border-block-end: 1px solid var(--line);
  }
  .tabs a {
    padding: var(--space-2) var(--space-3);
    color: var(--ink-quiet);
    text-decoration: none;
    font-weight: 500;
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    white-space: nowrap;
  }
  .tabs a[aria-current] {
    color: var(--accent);
    border-color: var(--accent);
  }
`;
