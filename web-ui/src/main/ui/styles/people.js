import { css } from 'lit';

/** People and groups: a wide dialog with many boxes to tick. */
export const people = css`
  mithaq-people {
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
`;
