import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TraceSummary } from '../model/trace-summary';
import { count, counted } from '../ui/format';
import { controls } from '../ui/styles';
import { ORDERS, PLAIN_DISPLAY, type Display, type Order } from './display';
import type { Mark } from './marks';
import type { SearchAnswer } from './search-task';
import { searchAddress, type SearchValues } from './search-values';
import './trace-list';
import './trace-scatter';
import { timeInWords, widerSearches } from './wider';

/**
 * The answer to a search: how many, the plot, the list; or, when there is nothing, what to change. Fires `display-chosen`
 * (CustomEvent<Display>) and `marks-changed`.
 */
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

  @property({ attribute: false }) answer: SearchAnswer | undefined;
  @property({ attribute: false }) display: Display = PLAIN_DISPLAY;
  @property({ attribute: false }) marked: readonly Mark[] = [];
  #sorted: readonly TraceSummary[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const order = this.display.order;
    if (changed.has('answer') || changed.get('display')?.order !== order) {
      this.#sorted = (this.answer?.traces ?? []).toSorted(ORDERS[order].compare);
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.answer) {
      return nothing;
    }
    return html`
      ${this.answer.leftOut > 0 ? attributesIgnored(this.answer) : nothing}
      ${this.answer.traces.length === 0 ? this.#nothingFound(this.answer.asked) : this.#traces(this.answer)}
    `;
  }

  #nothingFound(asked: SearchValues): TemplateResult {
    const wider = widerSearches(asked);
    return html`<div class="panel">
      <p>No trace was found ${timeInWords(asked)}. ${wider.length > 0 ? 'What may help:' : nothing}</p>
      <ul>
        ${wider.map(({ label, values }) => html`<li><a href=${searchAddress(values)}>${label}</a></li>`)}
        <li><a href="/">Make a request</a>; its trace is here a second later</li>
      </ul>
    </div>`;
  }

  #traces({ traces, limit, leftOut }: SearchAnswer): TemplateResult {
    return html`
      <div class="bar">
        <h2>${counted(traces.length, 'trace')}</h2>
        ${leftOut === 0 && traces.length >= limit
          ? html`<span class="warning">The limit of ${count(limit)} is reached: there may be more, older ones.</span>`
          : nothing}
        <label class="end">
          <input type="checkbox" .checked=${this.display.log} @change=${this.#scale} /> logarithmic durations
        </label>
      </div>
      <div class="panel"><trace-scatter .traces=${traces} ?log=${this.display.log}></trace-scatter></div>
      <div class="bar">
        <span class="quiet small">Mark two traces to compare them.</span>
        <label class="end">Sort by ${this.#orders()}</label>
      </div>
      <trace-list .traces=${this.#sorted} .marked=${this.marked} @marks-changed=${this.#handOn}></trace-list>
    `;
  }

  #orders(): TemplateResult {
    return html`<select @change=${this.#sort}>
      ${Object.entries(ORDERS).map(
        ([order, { label }]) =>
          html`<option value=${order} .selected=${order === this.display.order}>${label}</option>`,
      )}
    </select>`;
  }

  #sort(event: Event): void {
    this.#choose({ ...this.display, order: (event.target as HTMLSelectElement).value as Order });
  }

  #scale(event: Event): void {
    this.#choose({ ...this.display, log: (event.target as HTMLInputElement).checked });
  }

  #choose(detail: Display): void {
    this.dispatchEvent(new CustomEvent('display-chosen', { detail }));
  }

  #handOn(): void {
    this.dispatchEvent(new CustomEvent('marks-changed'));
  }
}

/** The search is not lost there, only smaller. */
function attributesIgnored({ traces, leftOut, limit }: SearchAnswer): TemplateResult {
  const sent = traces.length + leftOut;
  return html`<p class="warning">
    This trace back end passes over attributes, as Jaeger 2.13 does. Of ${counted(sent, 'trace')} that it sent, the page
    left out ${count(leftOut)} without them.
    ${sent >= limit ? 'There may be more, older ones: raise the limit to look through more.' : nothing}
  </p>`;
}
