import { css } from 'lit';

/** The queue of legal reviews, and a task with its decision. */
export const reviews = css`
  .when {
    font-size: var(--text-small);
    color: var(--ink-quiet);
    padding-block-end: var(--space-2);
    margin-block-end: var(--space-3);
    border-block-end: 1px solid var(--line-strong);
  }
  .queue a.row:focus-visible {
    outline-offset: 4px;
  }
  .tool[aria-hidden] {
    opacity: 0.4;
    cursor: default;
  }
  .page > mithaq-reviews:has(mithaq-task) {
    gap: var(--space-2);
  }
  mithaq-reviews .stack:has(> .split) {
    gap: var(--space-3);
  }
  .decision {
    display: grid;
    gap: var(--space-3);
  }
  .decision textarea {
    min-block-size: 2.75rem;
  }
  .decision .outcomes {
    gap: var(--space-1);
  }
  mithaq-checklist:empty,
  mithaq-opinions:empty,
  mithaq-task-moves:empty {
    display: none;
  }
  /* The decision stays in sight while the checklist above it is gone through. */
  @media (min-width: 60.01rem) and (min-height: 48rem) {
    mithaq-reviews .pdf {
      block-size: calc(100dvh - var(--around) - 17rem);
    }
    mithaq-reviews aside.card {
      max-block-size: calc(100dvh - var(--around) - 14rem);
    }
    mithaq-reviews aside .decision {
      position: sticky;
      inset-block-end: calc(-1 * var(--space-5));
      margin-inline: calc(-1 * var(--space-5));
      padding: var(--space-3) var(--space-5) var(--space-4);
      border-block: 1px solid var(--line-strong);
      background: var(--raised);
    }
  }
  .outcomes legend {
    padding-block-end: var(--space-2);
  }

  /* Where only fingers are, nobody presses j. */
  @media (hover: none) {
    .only-keys {
      display: none;
    }
  }
`;
