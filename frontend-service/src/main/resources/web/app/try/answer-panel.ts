import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ApiProblem } from '../api/http';
import type { LiveState } from '../model/live-trace';
import type { Trace } from '../model/trace';
import { go } from '../shell/router';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import '../waterfall/trace-waterfall';
import './answer-body';
import './answer-head';
import './arrival-note';
import './documented-table';
import './result-list';
import './unsampled-note';
import type { TryForm } from './form';
import type { Answer } from './run';

/** What was sent, as it was at that time. */
export interface Sent {
  readonly form: TryForm;
  /** Method and path. */
  readonly line: string;
}

/** The last answer with its trace, and before it the list of all answers where there are several. */
@customElement('answer-panel')
export class AnswerPanel extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gap);
      }
      .last {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.875rem;
      }
      h2 {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) sent!: Sent;
  /** At least one. */
  @property({ attribute: false }) answers: readonly Answer[] = [];
  /** Of the last answer. */
  @property({ attribute: false }) trace: Trace | undefined;
  @property({ attribute: false }) arrival: LiveState = 'none';
  @property({ attribute: false }) problem: ApiProblem | undefined;
  /** Of all answers, as far as fetched. */
  @property({ attribute: false }) traces: ReadonlyMap<string, Trace> = new Map();
  /** The documentation promises their durations. */
  @property({ attribute: false }) documented = false;
  @property({ attribute: false }) sampler: string | undefined;

  override render(): TemplateResult {
    const last = this.answers.at(-1)!;
    return html`
      ${this.answers.length > 1 ? this.#list() : nothing}
      <div class="last">
        ${this.answers.length > 1 ? html`<h2>The last one</h2>` : html`<h2 class="visually-hidden">Answer</h2>`}
        <answer-head .answer=${last} request=${this.sent.line}></answer-head>
        <slot></slot>
        ${last.trace?.sampled === false
          ? html`<unsampled-note .sampler=${this.sampler}></unsampled-note>`
          : this.#trace(last)}
        <answer-body .text=${last.body}></answer-body>
      </div>
    `;
  }

  #trace(last: Answer): TemplateResult {
    const documented = this.documented && last.status < 300 && this.answers.length === 1;
    return html`
      ${this.trace
        ? html`<trace-waterfall
            compact
            .trace=${this.trace}
            @span-selected=${(event: CustomEvent<string>) => this.#open(event.detail)}
          ></trace-waterfall>`
        : nothing}
      <arrival-note
        .arrival=${this.arrival}
        .trace=${this.trace}
        .problem=${this.problem}
        .kind=${this.sent.form.kind}
        .faults=${this.sent.form.faults}
        .succeeded=${last.status < 300}
      ></arrival-note>
      ${documented && this.trace ? html`<documented-table .traces=${[this.trace]}></documented-table>` : nothing}
    `;
  }

  #list(): TemplateResult {
    const { documented } = this;
    return html`
      <h2 class="visually-hidden">All answers</h2>
      <result-list .answers=${this.answers} .traces=${documented ? this.traces : undefined}></result-list>
      ${documented && this.traces.size > 1
        ? html`<documented-table .traces=${[...this.traces.values()]}></documented-table>`
        : nothing}
    `;
  }

  #open(spanId: string): void {
    go(`/trace/${this.trace!.traceId}?span=${encodeURIComponent(spanId)}`);
  }
}
