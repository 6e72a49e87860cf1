import { css } from 'lit';

export const viewStyles = css`
  :host {
    display: block;
    max-width: 100rem;
    margin-inline: auto;
  }
  p {
    margin: 0.375rem 0 0;
  }
  problem-note,
  search-results {
    margin-top: var(--gap);
  }
  compare-bar {
    margin-top: var(--gap-small);
  }
`;
