import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/styles';

/** That a request was not sampled, and why, as far as can be told from here. */
@customElement('unsampled-note')
export class UnsampledNote extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0.625rem 0.875rem;
        border-inline-start: 4px solid var(--warning);
        border-radius: var(--radius);
        background: var(--warning-surface);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      p + p {
        margin-top: 0.25rem;
      }
    `,
  ];

  /** How frontend-service's sampler describes itself; undefined: not known. */
  @property({ attribute: false }) sampler: string | undefined;

  override render(): TemplateResult {
    const root = /\broot:([^,{}]+(?:\{[^{}]*\})?)/.exec(this.sampler ?? '')?.[1];
    return html`
      <p>
        <strong class="warning">Not sampled.</strong> No span of this request was kept, so there is no trace to look
        for. frontend-service decided it at the start, and the other services follow (the last digits of
        <code class="mono">traceresponse</code> say so).
      </p>
      ${this.#why(root)}
      ${this.sampler
        ? html`<p class="small quiet">Its sampler: <code class="mono">${this.sampler}</code></p>`
        : nothing}
    `;
  }

  #why(root: string | undefined): TemplateResult | typeof nothing {
    if (root === undefined) {
      return nothing;
    }
    return root === 'AlwaysOnSampler'
      ? html`<p>
          Its sampler keeps every new trace, and this page sends no <code class="mono">traceparent</code>: so something
          between the page and the service sent one that says “not sampled”.
        </p>`
      : html`<p>
          New traces are decided by <code class="mono">${root}</code>: this one was not chosen. Send it again.
        </p>`;
  }
}
