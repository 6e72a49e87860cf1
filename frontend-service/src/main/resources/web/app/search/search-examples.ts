import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import { EXAMPLES, type Example } from './examples';
import { DEFAULTS, searchAddress, type SearchValues } from './search-values';

/** Narrow pages show them when asked. */
const WIDE = matchMedia('(min-width: 60rem)');

/** Searches to begin with, as links: they can be opened, copied and learned from. */
@customElement('search-examples')
export class SearchExamples extends LitElement {
  static override styles = [
    controls,
    css`
      summary {
        width: max-content;
        padding: 0.25rem 0;
        color: var(--accent);
        cursor: pointer;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(16.5rem, 100%), 1fr));
        gap: 0.375rem 1.25rem;
        margin: 0.25rem 0 0;
        padding: 0;
        list-style: none;
      }
      a {
        margin-inline-end: 0.375rem;
      }
      p {
        margin: 0;
      }
    `,
  ];

  /** The time range and the limit are taken from here. */
  @property({ attribute: false }) values: SearchValues = DEFAULTS;

  override render(): TemplateResult {
    return html`<details ?open=${WIDE.matches}>
      <summary>Examples</summary>
      <ul>
        ${EXAMPLES.map((example) => this.#example(example))}
      </ul>
    </details>`;
  }

  #example(example: Example): TemplateResult {
    const several = example.searches.length > 1;
    return html`<li>
      ${several ? html`<span>${example.name}</span>` : ''}
      ${example.searches.map(({ label, values }) => html`<a href=${this.#address(values)}>${label}</a>`)}
      <p class="quiet small">${example.finds}</p>
    </li>`;
  }

  #address(values: Partial<SearchValues>): string {
    const { lookback, from, to, limit } = this.values;
    return searchAddress({ ...DEFAULTS, lookback, from, to, limit, ...values });
  }
}
