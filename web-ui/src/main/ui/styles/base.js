import { css } from 'lit';

/** Type, form controls, buttons, notes: what every page is made of. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    font-size: var(--text-body);
    line-height: var(--leading);
    color: var(--ink);
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  .row-title,
  bdi {
    overflow-wrap: anywhere;
  }

  h1 {
    font-size: var(--text-title);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  :host(:lang(ar)) h1 {
    letter-spacing: 0;
    line-height: 1.5;
  }
  h2 {
    font-size: var(--text-large);
    font-weight: 600;
    line-height: 1.4;
  }
  h3 {
    font-size: var(--text-body);
    font-weight: 600;
  }
  h1:focus {
    outline: none;
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    color: var(--accent-hover);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .quiet {
    color: var(--ink-quiet);
    font-size: var(--text-small);
  }
  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: 2.25rem;
    padding: 0.25rem var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .button-primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  .button-primary:hover {
    background: var(--accent-hover);
    color: var(--accent-ink);
  }
  .button-plain {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    padding-inline: var(--space-2);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: center;
  }

  input,
  select,
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    padding: 0.375rem 0.625rem;
    inline-size: 100%;
    min-block-size: 2.25rem;
  }
  textarea {
    min-block-size: 5.5rem;
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    min-block-size: 0;
    accent-color: var(--accent);
    flex: none;
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  ::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  label,
  .field > .label,
  legend {
    font-weight: 500;
    padding: 0;
  }
  .check {
    display: flex;
    gap: var(--space-2);
    align-items: flex-start;
    font-weight: 400;
  }
  [role='radiogroup'] {
    column-gap: var(--space-5);
  }
  .check input {
    margin-block-start: 0.25rem;
  }
  .needed {
    color: var(--ink-quiet);
    font-weight: 400;
    font-size: var(--text-small);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    border-radius: 999px;
    padding: 0.0625rem 0.625rem;
    font-size: var(--text-small);
    background: var(--sunken);
    color: var(--ink);
    border: 1px solid transparent;
    white-space: nowrap;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip-accent {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .chip-good {
    background: var(--good-soft);
    color: var(--good);
  }
  .chip-warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .chip-bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  button.chip {
    font: inherit;
    font-size: var(--text-small);
    border-color: var(--line);
    cursor: pointer;
    min-block-size: 1.75rem;
  }

  .note {
    display: grid;
    gap: var(--space-1);
    justify-items: start;
    padding: var(--space-3) var(--space-4);
    border-inline-start: 3px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--sunken);
  }
  .note-title {
    font-weight: 600;
  }
  .note ul {
    list-style: disc;
    padding-inline-start: 1.25rem;
  }
  .note-problem {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .note-warn {
    border-color: var(--warn);
    background: var(--warn-soft);
  }
  .note-good {
    border-color: var(--good);
    background: var(--good-soft);
  }
  .note .button {
    margin-block-start: var(--space-1);
  }

  .loading {
    block-size: 0.1875rem;
    margin-block: var(--space-4);
    border-radius: 2px;
    background: linear-gradient(90deg, var(--line) 40%, var(--accent) 50%, var(--line) 60%) 0 0 / 300% 100%;
    animation: loading 1.4s linear infinite;
  }
  @keyframes loading {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .loading {
      animation: none;
    }
    * {
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  mark {
    background: var(--mark);
    color: var(--mark-ink);
    border-radius: 2px;
    padding-inline: 0.0625em;
  }
  .dialog {
    border: 0;
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow-raised);
    padding: var(--space-5);
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    overflow: auto;
  }
  .dialog[open] {
    display: grid;
    gap: var(--space-4);
  }
  .dialog::backdrop {
    background: rgb(10 16 14 / 50%);
  }
  .dialog .actions {
    justify-content: flex-end;
  }
`;
