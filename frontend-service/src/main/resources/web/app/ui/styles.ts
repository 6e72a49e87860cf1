import { css } from 'lit';

/** Buttons, fields, links and tables as they look everywhere. Each component adds this to its own styles. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  .button {
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  button,
  .button {
    cursor: pointer;
    text-decoration: none;
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--surface-raised);
  }
  button:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }
  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--accent-text);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent), var(--text) 15%);
  }
  input[aria-invalid='true'] {
    border-color: var(--bad);
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--accent);
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  h1 {
    margin: 0 0 var(--gap-small);
    font-size: var(--text-large);
    line-height: 1.3;
  }
  h2 {
    margin: 0 0 var(--gap-small);
    font-size: 1rem;
  }
  table {
    border-collapse: collapse;
  }
  th {
    color: var(--text-quiet);
    font-weight: 500;
    text-align: start;
  }
  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    vertical-align: top;
  }
  .panel {
    padding: var(--gap);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .quiet {
    color: var(--text-quiet);
  }
  .small {
    font-size: var(--text-small);
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.92em;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .good {
    color: var(--good);
  }
  .warning {
    color: var(--warning);
  }
  .bad {
    color: var(--bad);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/**
 * A view with what is chosen on the left (`.columns`) and what came of it on the right (`.results`). Where it is too narrow for
 * both, each view says itself.
 */
export const columns = css`
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
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
`;
