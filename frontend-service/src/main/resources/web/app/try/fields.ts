import { css } from 'lit';
import type { TryForm } from './form';

/** A part of the form tells the view what was typed; the view keeps the form, and the address with it. */
export class FormChanged extends CustomEvent<Partial<TryForm>> {
  constructor(change: Partial<TryForm>) {
    super('form-changed', { detail: change, bubbles: true, composed: true });
  }
}

export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** How the parts of the form look. */
export const fields = css`
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
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  label.field {
    display: grid;
    gap: 0.125rem;
    font-size: var(--text-small);
    color: var(--text-quiet);
  }
  label.field input,
  label.field select {
    width: 100%;
    font-size: 1rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }
  .wrong {
    margin: 0.25rem 0 0;
    color: var(--bad);
    font-size: var(--text-small);
  }
  p {
    margin: 0.25rem 0 0;
  }
`;
