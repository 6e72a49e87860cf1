import { css } from 'lit';

export const rowStyles = css`
  table {
    width: 100%;
  }
  tr + tr > *,
  tbody tr > * {
    border-top: 1px solid var(--border);
  }
  thead .number {
    text-align: end;
  }
  tbody th {
    padding-inline-start: calc(var(--depth) * clamp(0.375rem, 1.5vw, 1.25rem));
    color: var(--text);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  i {
    display: inline-block;
    width: 0.625rem;
    height: 0.625rem;
    margin-inline-end: 0.375rem;
    border-radius: 2px;
  }
  td {
    white-space: nowrap;
  }
  td a {
    color: inherit;
    text-decoration-color: var(--control-border);
  }
  .single {
    background: var(--surface-raised);
  }
  .relative {
    display: inline-block;
    min-width: 4rem;
  }
  .bars {
    width: 22%;
    padding-inline-end: 0;
    vertical-align: middle;
  }
  .scale {
    position: relative;
    display: block;
    height: 0.75rem;
  }
  .scale::before {
    content: '';
    position: absolute;
    inset-block: -0.125rem;
    left: var(--zero);
    width: 1px;
    background: var(--control-border);
  }
  .whole {
    opacity: 0.28;
  }
  .scale span {
    position: absolute;
    inset-block: 0;
  }
  .longer {
    background: var(--bad);
  }
  .shorter {
    background: var(--good);
  }
  p {
    margin: 0;
  }
  button {
    margin-top: var(--gap-small);
  }
  @media (max-width: 48rem) {
    .bars,
    .wide-only {
      display: none;
    }
    .relative {
      display: block;
      min-width: 0;
    }
    table {
      font-size: var(--text-small);
    }
    th,
    td {
      padding-inline-end: 0.375rem;
    }
  }
`;
