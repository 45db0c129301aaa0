import { css } from 'lit';

/** A month of deadlines: a grid where there is room, a list where there is not and on paper. */
export const calendar = css`
  .month {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    background: var(--surface);
    border: 1px solid var(--line);
  }
  .month th {
    padding: var(--space-2);
    font-size: var(--text-small);
    font-weight: 600;
    text-align: start;
    color: var(--ink-quiet);
  }
  .month td {
    block-size: 7.5rem;
    vertical-align: top;
    border: 1px solid var(--line);
    padding: var(--space-2);
  }
  .month .day-off {
    background: var(--ground);
  }
  .month .other-month time {
    color: var(--ink-quiet);
  }
  .month .day-head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    font-size: var(--text-small);
  }
  .month .is-today time {
    font-weight: 700;
    color: var(--accent-ink);
    background: var(--accent);
    border-radius: 1rem;
    padding: 0 var(--space-2);
  }
  .month .holiday {
    margin: 0;
    font-size: var(--text-small);
    color: var(--good);
  }
  .month .entries {
    list-style: none;
    margin: var(--space-1) 0 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .month .entry {
    display: grid;
    font-size: var(--text-small);
    text-decoration: none;
    color: var(--accent);
    background: var(--accent-soft);
    border-radius: var(--radius-small);
    border-inline-start: 3px solid currentcolor;
    padding-inline: var(--space-2);
    /* As high as a finger or an unsteady hand needs it. */
    line-height: 1.625rem;
    min-block-size: 1.625rem;
  }
  /* A title in the other direction is cut off at its own end, and begins where the others do. */
  .month .entry bdi {
    justify-self: start;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .month .entry-soon {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .month .entry-past {
    color: var(--bad);
    background: var(--bad-soft);
  }
  /* Its dialog stands above the page; it takes no place in it. */
  mithaq-feeds {
    position: absolute;
  }
  .feed-address {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .feed-address input {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .agenda h2 {
    margin-block: var(--space-3) 0;
    font-size: var(--text-body);
  }
  @media (min-width: 60.01rem) {
    .agenda:not(.agenda-chosen) {
      display: none;
    }
    .agenda-chosen {
      margin-block-start: var(--space-4);
    }
  }
  @media (max-width: 60rem) {
    .month {
      display: none;
    }
  }
  @media print {
    .no-print,
    .month {
      display: none;
    }
    .agenda:not(.agenda-chosen) {
      display: block;
    }
  }
`;
