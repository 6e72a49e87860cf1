import { css } from 'lit';

/** The form on the left, what came of it on the right; below each other where it is narrow. */
export const layout = css`
  :host {
    display: block;
    max-width: 110rem;
    margin-inline: auto;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 25rem) minmax(0, 1fr);
    gap: var(--gap);
    align-items: start;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .form > :nth-child(n + 3) {
    padding-top: 1rem;
    border-top: 1px solid var(--border);
  }
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
  answer-panel > p {
    margin: 0;
  }
  try-help {
    padding: 0.25rem var(--gap);
  }
  @media (max-width: 62rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
