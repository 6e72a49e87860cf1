import { css } from 'lit';

/** What the view adds to {@link columns}: the parts of its form, and from where on it is narrow. */
export const layout = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .form > :nth-child(n + 3) {
    padding-top: 1rem;
    border-top: 1px solid var(--border);
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
