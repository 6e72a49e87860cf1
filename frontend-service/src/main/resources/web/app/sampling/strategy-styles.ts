import { css } from 'lit';

export const strategyStyles = css`
  :host {
    display: block;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .option {
    margin-inline: -0.5rem;
    padding: 0.3125rem 0.5rem;
    border-radius: var(--radius);
  }
  .option > label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5rem;
    align-items: start;
    cursor: pointer;
  }
  .option input[type='radio'] {
    margin-top: 0.3125rem;
  }
  .option:hover,
  .chosen {
    background: var(--surface-raised);
  }
  .does {
    display: block;
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  .chosen .does {
    color: var(--text);
  }
  .now {
    margin-inline-start: 0.375rem;
    padding: 0 0.375rem;
    border-radius: 1rem;
    background: var(--good-surface);
    color: var(--good);
    font-size: var(--text-small);
    white-space: nowrap;
  }
  .now::before {
    content: '✓ ';
  }
  .details {
    padding: 0.25rem 0 0.25rem 1.8125rem;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.125rem 0.625rem;
    margin: 0 0 0.5rem;
    font-size: var(--text-small);
  }
  dt {
    color: var(--text-quiet);
  }
  dd {
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }
  .field {
    display: grid;
    flex: 1 1 6rem;
    max-width: 9rem;
    gap: 0.125rem;
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  .field input {
    width: 100%;
    font-size: 1rem;
  }
  .wrong {
    color: var(--bad);
  }
  p {
    margin: 0.375rem 0 0;
    font-size: var(--text-small);
  }
`;
