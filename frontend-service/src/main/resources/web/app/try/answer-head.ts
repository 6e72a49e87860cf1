import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../ui/copy-button';
import { duration } from '../ui/format';
import { controls } from '../ui/styles';
import type { Answer } from './run';
import { outcomeOf } from './status';

/** An answer in a line or two: status, time, trace id, sampled or not. */
@customElement('answer-head')
export class AnswerHead extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 0.75rem;
        margin: 0;
      }
      strong {
        font-size: var(--text-large);
      }
      code,
      .id {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) answer!: Answer;
  /** Method and path. */
  @property() request = '';

  override render(): TemplateResult {
    const { status, statusText, ms } = this.answer;
    return html`
      <p>
        <strong class=${outcomeOf(status)}>${status} ${statusText}</strong>
        <span>in <b class="number">${duration(ms * 1_000)}</b></span>
        <code class="mono quiet">${this.request}</code>
      </p>
      ${this.#explanation()}
      <p>${this.#trace()}</p>
    `;
  }

  /** The sentence of an RFC 9457 problem. */
  #explanation(): TemplateResult | typeof nothing {
    const detail = this.answer.status < 400 ? undefined : problemDetail(this.answer.body);
    return detail === undefined ? nothing : html`<p>${detail}</p>`;
  }

  #trace(): TemplateResult {
    const { trace } = this.answer;
    if (!trace) {
      return html`<span class="warning">
        No trace id: the answer has no <code class="mono">traceresponse</code> header, so it did not come from
        frontend-service but from something before it.
      </span>`;
    }
    return html`<span>Trace</span>
      ${trace.sampled
        ? html`<a class="mono id" href="/trace/${trace.traceId}">${trace.traceId}</a>`
        : html`<span class="mono id">${trace.traceId}</span>`}
      <copy-button .text=${trace.traceId} label="the trace id"></copy-button>
      ${trace.sampled ? html`<span class="good">sampled</span>` : html`<span class="warning">not sampled</span>`}`;
  }
}

function problemDetail(body: string): string | undefined {
  try {
    const { detail } = JSON.parse(body) as { detail?: unknown };
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  }
}
