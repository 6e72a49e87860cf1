import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LIMITS, wrongIn, type Load, type LoadField } from '../model/sampling/load';
import { controls } from '../ui/styles';
import { FAULTS } from './requests';

const LABELS: Readonly<Record<LoadField, string>> = {
  requests: 'Requests',
  inFlight: 'At once',
  slow: 'Slow, %',
  failed: 'Failed, %',
  surprise: 'Surprise, %',
};

/** How many requests of which classes. Fires `load-changed` (Partial<Load>), `run-load` and `cancel-load`. */
@customElement('load-form')
export class LoadForm extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem 0.75rem;
      }
      label {
        display: grid;
        flex: 1 1 5.5rem;
        max-width: 8rem;
        gap: 0.125rem;
        color: var(--text-quiet);
        font-size: var(--text-small);
      }
      input {
        width: 100%;
        font-size: 1rem;
      }
      button {
        min-width: 8.5rem;
      }
      p {
        margin: 0.5rem 0 0;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  @property({ attribute: false }) running = false;
  /** What is wrong is said once one wanted to run it. */
  @property({ attribute: false }) wanted = false;

  override render(): TemplateResult {
    const wrong = this.wanted ? wrongIn(this.load) : undefined;
    return html`<h2>Load</h2>
      <form novalidate @submit=${this.#submit}>
        ${(Object.keys(LABELS) as LoadField[]).map((field) => this.#field(field, wrong?.field === field))}
        <button class=${this.running ? '' : 'primary'} type="submit" @click=${onceOnly}>
          ${this.running ? 'Cancel' : 'Run the load'}
        </button>
      </form>
      ${wrong ? html`<p class="bad" id="wrong" role="alert">${LABELS[wrong.field]}: ${wrong.text}</p>` : nothing}
      <p class="quiet">
        The rest is normal. <b>Slow</b> takes 300 ms longer. <b>Failed</b> announces its failure in its header
        <code>X-Lab-Fault: ${FAULTS.failed}</code>; <b>surprise</b> fails too, but on its way, at the payment provider:
        no head sampler can foresee it.
      </p>`;
  }

  #field(field: LoadField, wrong: boolean): TemplateResult {
    const [least, most] = LIMITS[field];
    return html`<label
      >${LABELS[field]}${field === 'requests' || field === 'inFlight' ? `, ${least}–${most}` : ''}
      <input
        name=${field}
        .value=${this.load[field]}
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'wrong' : nothing}
        @input=${(event: Event) =>
          this.#tell('load-changed', { [field]: (event.target as HTMLInputElement).value } satisfies Partial<Load>)}
    /></label>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#tell(this.running ? 'cancel-load' : 'run-load', undefined);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** The second click of a double click is no cancel. */
function onceOnly(event: MouseEvent): void {
  if (event.detail > 1) {
    event.preventDefault();
  }
}
