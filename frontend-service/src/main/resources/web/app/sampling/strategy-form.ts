import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ApiProblem } from '../api/http';
import { STRATEGIES, valueOf, type Choice, type StrategyField, type StrategyWords } from '../model/sampling/strategies';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { strategyStyles } from './strategy-styles';

/** Which strategy, and its parameters. Fires `choice-changed` (Choice) and `set-strategy`. */
@customElement('strategy-form')
export class StrategyForm extends LitElement {
  static override styles = [controls, strategyStyles];

  @property({ attribute: false }) choice!: Choice;
  /** As `probability=0.5`; what is in force at the service that decides. */
  @property({ attribute: false }) inForce: string | undefined;
  @property({ attribute: false }) refusal: ApiProblem | undefined;
  /** A load is running: its strategy must not change meanwhile. */
  @property({ attribute: false }) locked = false;
  @property({ attribute: false }) busy = false;

  override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <fieldset>
        <legend><h2>Strategy</h2></legend>
        ${STRATEGIES.map((one) => this.#option(one))}
      </fieldset>
      ${this.refusal && !this.#atField() ? html`<problem-note .problem=${this.refusal}></problem-note>` : nothing}
    </form>`;
  }

  #option(one: StrategyWords): TemplateResult {
    const chosen = one.name === this.choice.name;
    const now = this.inForce?.split('=')[0] === one.name;
    return html`<div class="option ${chosen ? 'chosen' : ''}">
      <label>
        <input
          type="radio"
          name="strategy"
          .checked=${chosen}
          @change=${() => this.#tell({ ...this.choice, name: one.name })}
        />
        <span
          ><b class="mono">${one.name}</b> ${now ? html`<span class="now">in force</span>` : nothing}
          <span class="does">${one.does}</span></span
        >
      </label>
      ${chosen ? this.#details(one) : nothing}
    </div>`;
  }

  #details(one: StrategyWords): TemplateResult {
    return html`<div class="details">
      <dl>
        <dt>Can know</dt>
        <dd>${one.can}</dd>
        <dt>Cannot know</dt>
        <dd>${one.cannot}</dd>
      </dl>
      <div class="row">
        ${one.fields.map((field) => this.#field(field))}
        <button class="primary" type="submit" aria-disabled=${this.locked || this.busy}>
          ${this.busy ? 'Setting …' : 'Set in all services'}
        </button>
      </div>
      ${this.#atField() ? html`<p class="wrong" id="wrong" role="alert">${this.refusal!.detail}</p>` : nothing}
      ${this.locked ? html`<p class="small quiet">The strategy stays as it is while the load runs.</p>` : nothing}
    </div>`;
  }

  #field(field: StrategyField): TemplateResult {
    const wrong = this.refusal?.field === field.name;
    return html`<label class="field"
      >${field.label}
      <input
        name=${field.name}
        .value=${valueOf(this.choice, field)}
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'wrong' : nothing}
        @input=${(event: Event) =>
          this.#tell({
            ...this.choice,
            values: { ...this.choice.values, [field.name]: (event.target as HTMLInputElement).value },
          })}
    /></label>`;
  }

  /** What is wrong is said at its field, where the server named one that is shown. */
  #atField(): boolean {
    const { fields } = STRATEGIES.find((one) => one.name === this.choice.name) ?? { fields: [] };
    return fields.some((field) => field.name === this.refusal?.field);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.locked && !this.busy) {
      this.dispatchEvent(new CustomEvent('set-strategy'));
    }
  }

  #tell(choice: Choice): void {
    this.dispatchEvent(new CustomEvent<Choice>('choice-changed', { detail: choice }));
  }
}
