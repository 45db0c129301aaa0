import { css } from 'lit';

/** A file beside what is known of it. */
export const preview = css`
  .split-wide {
    grid-template-columns: minmax(0, 1fr);
  }
  /* A page of paper and what is known of it stand side by side. */
  .page:has(> mithaq-document .split),
  .page:has(> mithaq-reviews .split) {
    max-inline-size: 105rem;
  }
  .split > mithaq-preview {
    position: sticky;
    inset-block-start: 4.5rem;
  }
  .split:not(:has(.pdf)) > mithaq-preview,
  .split-wide > mithaq-preview {
    position: static;
  }
  /* What has nothing to say takes no place. */
  mithaq-sent-back:empty,
  mithaq-belongs-to:empty {
    display: none;
  }
  mithaq-step-dialog {
    position: absolute;
  }
  mithaq-preview,
  mithaq-version-comparison {
    scroll-margin-block-start: 4.5rem;
  }
  .preview {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .pdf {
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    block-size: calc(100dvh - var(--around) - 8.5rem);
    min-block-size: 24rem;
  }
  .pdf:has(.note-warn) {
    block-size: auto;
    min-block-size: 0;
  }
  .pdf-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
  }
  .pdf-bar .facts {
    gap: var(--space-1) var(--space-2);
  }
  .pdf-bar .tool[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .pdf-bar [aria-pressed='true'] {
    background: var(--accent-soft);
  }
  .pdf-number {
    inline-size: 3.25rem;
    text-align: center;
  }
  .pdf-zoom {
    min-inline-size: 3rem;
    text-align: center;
  }
  .pdf-find {
    flex: 1 1 12rem;
    flex-wrap: nowrap;
  }
  .pdf-find input {
    flex: 1 1 8rem;
    inline-size: auto;
    min-inline-size: 6rem;
  }
  .pdf-scroll {
    position: relative;
    flex: 1;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--sunken);
    overscroll-behavior: auto;
  }
  /* A page lies as it was printed, whatever way the pages around it are read. */
  .pdf-strip {
    direction: ltr;
    display: grid;
    gap: var(--space-3);
    justify-items: safe center;
    padding: var(--space-3);
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .pdf-page {
    position: relative;
    background: #fff;
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  .pdf-page canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .pdf-unreadable {
    background: repeating-linear-gradient(45deg, #fff, #fff 1rem, #f0d9d6 1rem, #f0d9d6 2rem);
  }
  .pdf-words {
    position: absolute;
    inset: 0;
    overflow: clip;
    line-height: 1;
    text-size-adjust: none;
    forced-color-adjust: none;
    text-align: initial;
    letter-spacing: normal;
    word-spacing: normal;
    z-index: 0;
  }
  .pdf-words :is(span, br) {
    position: absolute;
    white-space: pre;
    color: transparent;
    cursor: text;
    transform-origin: 0% 0%;
  }
  .pdf-words mark {
    background: rgb(255 196 0 / 40%);
    color: transparent;
    padding: 0;
    margin: 0;
  }
  .pdf-words mark.current {
    background: rgb(255 110 0 / 60%);
  }
  .pdf-words ::selection {
    background: rgb(20 99 199 / 30%);
  }
  .pdf-loading {
    display: grid;
    gap: var(--space-2);
  }
  .picture {
    max-inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: #fff;
  }

  @media (max-width: 60rem) {
    .split > mithaq-preview {
      position: static;
    }
    .pdf {
      block-size: 85dvh;
    }
    .pdf-bar {
      justify-content: flex-start;
    }
  }

  mithaq-record {
    display: none;
  }
  .record-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .record-table :is(th, td) {
    text-align: start;
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--line);
  }

  /* On paper: the record where one was asked for, else what is shown, without what is pressed. */
  @media print {
    .page {
      padding: 0;
      max-inline-size: none;
    }
    mithaq-document :is(.button, .tabs, .tool, mithaq-preview, mithaq-step-dialog, details:not([open])),
    mithaq-document:has(mithaq-record) > :not(mithaq-record),
    .shell-header,
    .toast {
      display: none !important;
    }
    mithaq-document .split {
      display: block;
    }
    mithaq-document .card {
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
    }
    mithaq-record {
      display: grid;
      gap: var(--space-5);
    }
    mithaq-record :is(li, tr, dt, dd) {
      break-inside: avoid;
    }
    mithaq-record h2 {
      break-after: avoid;
    }
  }
`;
