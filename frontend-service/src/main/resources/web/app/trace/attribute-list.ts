import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import '../ui/copy-button';

/** Shorter lists are read faster than filtered. */
const WORTH_FILTERING = 8;
const LONG = 400;

/** Attributes sorted by key; long lists can be filtered. */
@customElement('attribute-list')
export class AttributeList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      input {
        width: 100%;
        margin-bottom: 0.25rem;
        padding: 0.125rem 0.5rem;
        font-size: var(--text-small);
      }
      table {
        width: 100%;
        table-layout: fixed;
        font-size: var(--text-small);
      }
      tr:hover,
      tr:focus-within {
        background: var(--surface-raised);
      }
      th {
        width: 40%;
      }
      th,
      td {
        padding: 0.1875rem 0.375rem 0.1875rem 0;
        border-top: 1px solid var(--border);
        overflow-wrap: anywhere;
      }
      .value {
        white-space: pre-wrap;
      }
      .value div {
        max-height: 12rem;
        overflow: auto;
      }
      td:last-child {
        width: 2.25rem;
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) entries: ReadonlyMap<string, string> = new Map();
  /** Whose attributes these are. */
  @property() label = '';
  @state() private filter = '';

  override render(): TemplateResult {
    const sought = this.filter.trim().toLowerCase();
    const shown = [...this.entries]
      .filter(([key, value]) => `${key}=${value}`.toLowerCase().includes(sought))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return html`${this.entries.size > WORTH_FILTERING
        ? html`<input
            type="search"
            aria-label=${`Filter ${this.label}`}
            placeholder="filter"
            spellcheck="false"
            @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
          />`
        : nothing}
      <table aria-label=${this.label}>
        <tbody>
          ${shown.map(([key, value]) => entry(key, value))}
        </tbody>
      </table>
      ${shown.length === 0 ? html`<p class="quiet small">${sought ? 'None has this text.' : 'None.'}</p>` : nothing}`;
  }
}

function entry(key: string, value: string): TemplateResult {
  return html`<tr>
    <th scope="row">${key}</th>
    <td class="value">${value.length > LONG ? long(key, value) : value}</td>
    <td><copy-button .text=${value} .label=${key}></copy-button></td>
  </tr>`;
}

/** Scrolls in itself, and so can be reached by the keyboard. */
function long(key: string, value: string): TemplateResult {
  return html`<div tabindex="0" role="group" aria-label=${key}>${value}</div>`;
}
