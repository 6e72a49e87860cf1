import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ApiProblem } from '../api/http';
import { controls } from './styles';

/** What went wrong in a sentence, what to do about it, and the trace of the failed request where there is one. */
@customElement('problem-note')
export class ProblemNote extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      div {
        padding: 0.625rem 0.875rem;
        border-inline-start: 4px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-surface);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) problem: ApiProblem | undefined;

  override render(): TemplateResult | typeof nothing {
    return this.problem === undefined
      ? nothing
      : html`<div role="alert">
          <p><strong>${this.problem.title}.</strong> ${this.problem.detail}</p>
          <slot></slot>
          ${this.problem.traceId
            ? html`<p class="small"><a href="/trace/${this.problem.traceId}">Trace of this answer</a></p>`
            : nothing}
        </div>`;
  }
}
