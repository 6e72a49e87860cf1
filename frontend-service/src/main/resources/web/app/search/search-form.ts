import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { controls } from '../ui/styles';
import { formStyles } from './form-styles';
import { KnownNames } from './known-names';
import { fromLocalTime, toLocalTime } from './local-time';
import { DEFAULTS, type Mistakes, type SearchField, type SearchValues } from './search-values';
import { CUSTOM } from './time-range';

const RANGES: readonly (readonly [string, string])[] = [
  ['5m', 'last 5 minutes'],
  ['1h', 'last hour'],
  ['24h', 'last 24 hours'],
  [CUSTOM, 'from … to …'],
];

/**
 * What to search for. Fires `values-changed` (CustomEvent<SearchValues>) with each change and `search-wanted` when the
 * form is sent. It shows its values as they are, wrong ones too.
 */
@customElement('search-form')
export class SearchForm extends LitElement {
  static override styles = [controls, formStyles];

  @property({ attribute: false }) values: SearchValues = DEFAULTS;
  @property({ attribute: false }) wrong: Mistakes = {};
  #names = new KnownNames(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values') && changed.get('values')?.service !== this.values.service) {
      void this.#names.load(this.values.service);
    }
  }

  /** Puts the reader where the first mistake is. */
  async focusFirstMistake(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  override render(): TemplateResult {
    const services = this.#names.services.map((name) => [name, name] as const);
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#field('service', 'Service', this.#select('service', [['', 'any'], ...services]))}
        ${this.#field('operation', 'Operation', this.#text('operation', 'any span name', 'operations'))}
        ${this.#field('attributes', 'Attributes', this.#text('attributes', 'error=true user.id=1'), 'wide')}
        ${this.#field('min', 'Shortest', this.#text('min', '100ms'), 'short')}
        ${this.#field('max', 'Longest', this.#text('max', '1.5s'), 'short')}
        ${this.#field('lookback', 'Time', this.#select('lookback', RANGES))}
        ${this.values.lookback === CUSTOM ? this.#custom() : nothing}
        ${this.#field('limit', 'Most traces', this.#text('limit', '100'), 'short')}
        <button class="primary" type="submit">Search</button>
      </form>
      <datalist id="operations">
        ${this.#names.operations.map((name) => html`<option value=${name}></option>`)}
      </datalist>
    `;
  }

  #field(field: SearchField, label: string, control: TemplateResult, width = ''): TemplateResult {
    const wrong = this.wrong[field];
    return html`<div class="field ${width}">
      <label for=${field}>${label}</label>
      ${control} ${wrong === undefined ? nothing : html`<p class="bad small" id="${field}-wrong">${wrong}</p>`}
    </div>`;
  }

  #text(field: SearchField, placeholder: string, list?: string): TemplateResult {
    return html`<input
      id=${field}
      .value=${live(this.values[field])}
      placeholder=${placeholder}
      list=${list ?? nothing}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="none"
      aria-invalid=${field in this.wrong}
      aria-describedby=${this.#explanation(field)}
      @input=${(event: Event) => this.#change(field, (event.target as HTMLInputElement).value)}
    />`;
  }

  /** A value that an address names and the list does not have is an entry too. */
  #select(field: SearchField, entries: readonly (readonly [string, string])[]): TemplateResult {
    const value = this.values[field];
    const other = field === 'lookback' ? `last ${value}` : value;
    const all = entries.some(([known]) => known === value) ? entries : [...entries, [value, other] as const];
    return html`<select
      id=${field}
      aria-invalid=${field in this.wrong}
      aria-describedby=${this.#explanation(field)}
      @change=${(event: Event) => this.#change(field, (event.target as HTMLSelectElement).value)}
    >
      ${all.map(([entry, label]) => html`<option value=${entry} .selected=${entry === value}>${label}</option>`)}
    </select>`;
  }

  #custom(): TemplateResult {
    return html`${this.#field('from', 'From', this.#time('from'), 'time')}
    ${this.#field('to', 'To', this.#time('to'), 'time')}`;
  }

  #time(field: 'from' | 'to'): TemplateResult {
    return html`<input
      id=${field}
      type="datetime-local"
      step="1"
      .value=${live(toLocalTime(this.values[field]))}
      aria-invalid=${field in this.wrong}
      aria-describedby=${this.#explanation(field)}
      @change=${(event: Event) => this.#change(field, fromLocalTime((event.target as HTMLInputElement).value))}
    />`;
  }

  #explanation(field: SearchField): string | typeof nothing {
    return field in this.wrong ? `${field}-wrong` : nothing;
  }

  #change(field: SearchField, value: string): void {
    this.dispatchEvent(new CustomEvent('values-changed', { detail: { ...this.values, [field]: value } }));
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    void this.#names.load(this.values.service);
    this.dispatchEvent(new CustomEvent('search-wanted'));
  }
}
