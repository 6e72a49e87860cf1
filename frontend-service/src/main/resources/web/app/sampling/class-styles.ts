import { css } from 'lit';

export const classStyles = css`
  :host {
    display: block;
  }
  table {
    width: 100%;
  }
  caption {
    padding-bottom: 0.25rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 0.3125rem;
    vertical-align: middle;
    white-space: nowrap;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  .expected + .verdict,
  .number + th:last-child {
    padding-inline-start: 0.75rem;
  }
  tbody tr {
    border-top: 1px solid var(--border);
  }
  tbody th {
    color: var(--text);
  }
  .all {
    font-weight: 600;
  }
  .picture {
    width: 40%;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: var(--text-small);
  }
  .narrow {
    display: none;
  }
  p {
    margin: 0.5rem 0 0;
  }
  .key span {
    display: inline-block;
    vertical-align: middle;
  }
  .dot {
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .bar {
    width: 1.5rem;
    height: 0.5rem;
    border-radius: 0.25rem;
    background: color-mix(in srgb, var(--accent), var(--surface) 55%);
  }
  .line {
    width: 2px;
    height: 1rem;
    background: var(--text);
  }
  @media (max-width: 48rem) {
    thead {
      display: block;
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template: 'name issued kept' 'picture picture picture' 'share share expected' 'verdict verdict verdict' / 1fr auto auto;
      gap: 0 0.75rem;
      padding-block: 0.5rem;
    }
    tbody th {
      grid-area: name;
      font-weight: 600;
    }
    td,
    tbody th,
    .expected + .verdict {
      width: auto;
      padding: 0.0625rem 0;
    }
    .issued {
      grid-area: issued;
    }
    .kept {
      grid-area: kept;
    }
    .picture {
      grid-area: picture;
    }
    .share {
      grid-area: share;
    }
    .expected {
      grid-area: expected;
    }
    .verdict {
      grid-area: verdict;
    }
    .narrow {
      display: inline;
    }
  }
`;
