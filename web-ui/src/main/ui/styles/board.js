import { css } from 'lit';

/** The board: columns beside each other that scroll sideways, cards below each other. */
export const board = css`
  .page:has(> mithaq-board) {
    max-inline-size: none;
    padding-block-end: var(--space-4);
  }
  .page > mithaq-board {
    gap: var(--space-4);
  }
  .board-filters {
    display: grid;
    grid-template-columns: minmax(12rem, 2fr) repeat(2, minmax(10rem, 1fr)) auto;
    gap: var(--space-3) var(--space-4);
    align-items: end;
    max-inline-size: 64rem;
  }
  .board-filters .check {
    padding-block-end: var(--space-2);
    white-space: nowrap;
  }
  .board {
    display: flex;
    gap: var(--space-3);
    align-items: stretch;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scroll-padding-inline: var(--space-3);
    block-size: max(26rem, calc(100dvh - var(--around) - 17rem));
    padding: 2px 2px var(--space-2);
    scrollbar-width: thin;
  }
  .board-column {
    position: relative;
    flex: 0 0 17rem;
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    min-block-size: 0;
    padding: var(--space-3) var(--space-2) var(--space-2);
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .board-narrow {
    flex-basis: 8.5rem;
  }
  .board-column > h2 {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
    padding-inline: var(--space-2);
    font-size: var(--text-body);
  }
  .board-total {
    color: var(--ink-quiet);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .board-cards {
    position: relative;
    display: grid;
    gap: var(--space-2);
    align-content: start;
    overflow-y: auto;
    min-block-size: 0;
    padding: 2px;
    scrollbar-width: thin;
  }
  .board-card {
    display: grid;
    gap: var(--space-1);
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    cursor: grab;
  }
  .board-card:focus-within,
  .board-card:hover {
    border-color: var(--line-strong);
  }
  .board-card h3 a {
    color: inherit;
    text-decoration: none;
  }
  .board-card h3 a:hover {
    text-decoration: underline;
  }
  .board-moved {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .board-line {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--space-2);
  }
  .board-line:first-child {
    flex-wrap: wrap;
    gap: 0 var(--space-2);
  }
  .board-line .code {
    white-space: nowrap;
  }
  .board-parties {
    color: var(--ink-quiet);
  }
  .board-clock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  .board-move {
    flex: none;
    min-block-size: 1.75rem;
    margin-inline-end: calc(-1 * var(--space-2));
  }
  .board-word {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    padding-inline: var(--space-2);
    font-size: var(--text-small);
    font-weight: 500;
  }
  .board-possible {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .board-possible .board-word {
    color: var(--accent);
  }
  .board-blocked {
    border: 1px dashed var(--warn);
    background: var(--warn-soft);
  }
  .board-blocked .board-word {
    color: var(--warn);
  }
  .board-impossible .board-word {
    color: var(--ink-quiet);
  }
  .board-impossible .board-cards {
    opacity: 0.45;
  }
  .board-over {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .board-keys {
    margin-block-start: calc(-1 * var(--space-2));
  }
  .board-choices > li {
    display: grid;
    gap: var(--space-2);
    padding-block: var(--space-3);
    border-block-start: 1px solid var(--line);
  }

  @media (max-width: 60rem) {
    .page:has(> mithaq-board) {
      padding-block-end: 6rem;
    }
    .board-filters {
      grid-template-columns: 1fr 1fr;
    }
    .board-filters .field:first-child {
      grid-column: 1 / -1;
    }
    .board {
      scroll-snap-type: inline proximity;
      block-size: max(24rem, calc(100dvh - var(--around) - 12rem));
    }
    .board-column {
      flex-basis: min(17rem, 82vw);
      scroll-snap-align: start;
    }
    .board-narrow {
      flex-basis: 7rem;
    }
    .board-keys {
      display: none;
    }
  }
`;
