import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Telemetry } from '../api/lab';
import { controls } from '../ui/styles';
import { FormChanged, fields, valueOf } from './fields';
import { MAX_REPEAT } from './form';

/** How often the request is made, in which timing, and the button that makes it. Fires `send`. */
@customElement('send-controls')
export class SendControls extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    controls,
    fields,
    css`
      .row {
        align-items: stretch;
      }
      .primary {
        flex: 1;
        min-height: 3rem;
        font-size: 1.125rem;
      }
      .repeat {
        width: 5.5rem;
      }
    `,
  ];

  @property() repeat = '1';
  @property({ attribute: false }) running = false;
  @property({ attribute: false }) wrong: string | undefined;
  @property({ attribute: false }) telemetry: Telemetry | undefined;

  override render(): TemplateResult {
    return html`
      <div class="row">
        <button class="primary" type="button" aria-disabled=${this.running} @click=${this.#clicked}>
          ${this.running ? 'Sending …' : 'Send'}
        </button>
        <label class="field repeat"
          >Times, 1–${MAX_REPEAT}
          <input
            .value=${this.repeat}
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${this.wrong !== undefined}
            aria-describedby=${this.wrong ? 'wrong' : nothing}
            @input=${(event: Event) => this.dispatchEvent(new FormChanged({ repeat: valueOf(event) }))}
        /></label>
      </div>
      ${this.wrong ? html`<p class="wrong" id="wrong" role="alert">${this.wrong}</p>` : nothing} ${this.#timing()}
    `;
  }

  #timing(): TemplateResult | typeof nothing {
    switch (this.telemetry?.settings['timingMode']) {
      case 'DOCUMENTED':
        return this.#mode('documented', 'each service waits until its documented time is reached.');
      case 'FAST':
        return this.#mode('fast', 'the services wait for nothing, so the documented times do not apply.');
      default:
        return nothing;
    }
  }

  /** There is no timing of one request: it is a setting of the services. */
  #mode(name: string, meaning: string): TemplateResult {
    return html`<p class="small quiet">
      Timing <b>${name}</b>: ${meaning} It is set for the whole stack, by <code>./lab up --timing documented</code> or
      <code>fast</code>; for one request, only faults change it.
    </p>`;
  }

  /** The second click of a double click is not a second request. */
  #clicked(event: MouseEvent): void {
    if (event.detail <= 1 && !this.running) {
      this.dispatchEvent(new CustomEvent('send'));
    }
  }
}
