import { css } from 'lit';

export const ledgerStyles = css`
  :host {
    display: block;
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol > li {
    display: grid;
    grid-template-columns: minmax(0, 22rem) 4rem minmax(0, 1fr);
    gap: 0 1rem;
    align-items: baseline;
    padding-block: 0.375rem;
  }
  ol > li + li:not(:has(> ul)) {
    border-top: 1px solid var(--border);
  }
  ol > .wide {
    grid-template-columns: minmax(0, 1fr);
  }
  li ul {
    display: grid;
    max-height: 12rem;
    overflow-y: auto;
    padding-inline-start: 1rem;
    font-size: var(--text-small);
  }
  li a {
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
    margin-top: 0.25rem;
  }
  table {
    width: 100%;
  }
  th,
  td {
    white-space: nowrap;
  }
  .number + :not(.number) {
    padding-inline-start: 0.75rem;
  }
  tbody tr {
    border-top: 1px solid var(--border);
  }
  tbody th {
    color: var(--text);
  }
  tbody th::before {
    content: '';
    display: inline-block;
    width: 0.625rem;
    height: 0.625rem;
    margin-inline-end: 0.5rem;
    border-radius: 50%;
    background: var(--colour);
  }
  button {
    margin-top: 0.5rem;
  }
  problem-note {
    margin-block: 0.5rem;
  }
  @media (max-width: 48rem) {
    ol > li {
      grid-template-columns: 1fr auto;
    }
    ol > li > :nth-child(3) {
      grid-column: 1 / -1;
    }
  }
`;
