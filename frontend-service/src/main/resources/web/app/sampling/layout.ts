import { css } from 'lit';

/** What the view adds to {@link columns}: the spaces of its parts, and from where on it is narrow. */
export const layout = css`
  .choose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
  in-force {
    padding-top: var(--gap);
    border-top: 1px solid var(--border);
  }
  .panel > p {
    margin: 0.5rem 0 0;
  }
  problem-note {
    margin-bottom: 0.5rem;
  }
  .outlook {
    padding: 0 var(--gap);
  }
  .outlook p,
  .outlook ul {
    margin: 0 0 0.5rem;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-bottom: 0.75rem;
  }
  progress {
    flex: 1;
    min-width: 6rem;
    max-width: 16rem;
    accent-color: var(--accent);
  }
  @media (max-width: 66rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 40rem) {
    .panel {
      padding: 0.75rem;
    }
  }
`;
