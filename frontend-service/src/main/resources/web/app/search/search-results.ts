import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TraceSummary } from '../model/trace-summary';
import { count, counted } from '../ui/format';
import { controls } from '../ui/styles';
import type { Mark } from './marks';
import { DEFAULTS, searchAddress, type SearchValues } from './search-values';
import { ORDERS, type Order } from './sorting';
import './trace-list';
import './trace-scatter';
import { timeInWords, widerSearches } from './wider';

/** The answer to a search: how many, the plot, the list; or, when there is nothing, what to change. */
@customElement('search-results')
export class SearchResults extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      :host([busy]) {
        opacity: 0.6;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1.25rem;
        margin-top: 0.75rem;
      }
      .bar h2 {
        margin: 0;
      }
      .end {
        margin-inline-start: auto;
      }
      .panel {
        margin-block: var(--gap-small) 0;
      }
      ul {
        padding-inline-start: 1.25rem;
      }
    `,
  ];

  @property({ attribute: false }) found: readonly TraceSummary[] = [];
  @property({ attribute: false }) asked: SearchValues = DEFAULTS;
  @property({ attribute: false }) limit = 0;
  @property({ attribute: false }) order: Order = 'recent';
  @property({ attribute: false }) log = false;
  @property({ attribute: false }) marked: readonly Mark[] = [];

  override render(): TemplateResult {
    return this.found.length === 0 ? this.#nothingFound() : this.#traces();
  }

  #nothingFound(): TemplateResult {
    const wider = widerSearches(this.asked);
    return html`<div class="panel" role="status">
      <p>No trace was found ${timeInWords(this.asked)}. ${wider.length > 0 ? 'What may help:' : nothing}</p>
      <ul>
        ${wider.map(({ label, values }) => html`<li><a href=${searchAddress(values)}>${label}</a></li>`)}
        <li><a href="/">Make a request</a>; its trace is here a second later</li>
      </ul>
    </div>`;
  }

  #traces(): TemplateResult {
    return html`
      <div class="bar">
        <h2 role="status">${counted(this.found.length, 'trace')}</h2>
        ${this.found.length >= this.limit
          ? html`<span class="warning"
              >The limit of ${count(this.limit)} is reached: these are the newest, there may be more.</span
            >`
          : nothing}
        <label class="end"
          ><input type="checkbox" .checked=${this.log} @change=${this.#scale} /> logarithmic durations</label
        >
      </div>
      <div class="panel"><trace-scatter .traces=${this.found} ?log=${this.log}></trace-scatter></div>
      <div class="bar">
        <span class="quiet small">Mark two traces to compare them.</span>
        <label class="end">Sort by ${this.#orders()}</label>
      </div>
      <trace-list
        .traces=${this.found.toSorted(ORDERS[this.order].compare)}
        .marked=${this.marked.map((mark) => mark.traceId)}
        @marks-changed=${() => this.dispatchEvent(new CustomEvent('marks-changed'))}
      ></trace-list>
    `;
  }

  #orders(): TemplateResult {
    return html`<select @change=${this.#sort}>
      ${Object.entries(ORDERS).map(
        ([order, { label }]) => html`<option value=${order} .selected=${order === this.order}>${label}</option>`,
      )}
    </select>`;
  }

  #sort(event: Event): void {
    const detail = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new CustomEvent('order-chosen', { detail }));
  }

  #scale(event: Event): void {
    this.dispatchEvent(new CustomEvent('scale-chosen', { detail: (event.target as HTMLInputElement).checked }));
  }
}
