import { css } from 'lit';

export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    align-items: start;
    gap: 0.625rem 0.75rem;
  }
  .field {
    display: grid;
    grid-column: span 3;
    gap: 0.125rem;
  }
  .field.wide {
    grid-column: span 6;
  }
  .field.short {
    grid-column: span 2;
  }
  label {
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  input,
  select {
    width: 100%;
    min-width: 0;
    min-height: 2.25rem;
  }
  select[aria-invalid='true'] {
    border-color: var(--bad);
  }
  #attributes {
    font-family: var(--mono);
    font-size: 0.92em;
  }
  p {
    margin: 0;
  }
  button {
    grid-column: -3 / -1;
    min-height: 2.25rem;
    margin-top: calc(var(--text-small) * 1.5 + 0.125rem);
  }
  @media (max-width: 60rem) {
    .field,
    .field.short {
      grid-column: span 6;
    }
    .field.wide,
    .field.time {
      grid-column: span 12;
    }
    button {
      grid-column: 1 / -1;
      margin-top: 0.25rem;
    }
  }
`;
