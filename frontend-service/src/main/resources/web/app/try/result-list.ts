import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { median, verdicts } from '../model/documented';
import type { Trace } from '../model/trace';
import { counted, duration } from '../ui/format';
import { controls } from '../ui/styles';
import type { Answer } from './run';
import { outcomeOf } from './status';

/** All answers of a repeated request, and how long they took. */
@customElement('result-list')
export class ResultList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0 0 0.5rem;
      }
      .scroll {
        max-height: 15rem;
        overflow: auto;
      }
      th,
      td {
        padding: 0.125rem 1rem 0.125rem 0;
        white-space: nowrap;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
      }
      .id {
        display: inline-block;
        max-width: 34ch;
        overflow: hidden;
        text-overflow: ellipsis;
        vertical-align: bottom;
      }
      @media (max-width: 40rem) {
        .id {
          max-width: 9ch;
        }
        .word {
          display: none;
        }
        th,
        td {
          padding-inline-end: 0.5rem;
          font-size: var(--text-small);
        }
      }
    `,
  ];

  @property({ attribute: false }) answers: readonly Answer[] = [];
  /** Verdicts are given where these are documented requests; undefined: they are not. */
  @property({ attribute: false }) traces: ReadonlyMap<string, Trace> | undefined;

  override render(): TemplateResult {
    return html`
      ${this.#summary()}
      <div class="scroll" tabindex="0" role="region" aria-label="Results">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">#</th>
              <th scope="col">Status</th>
              <th scope="col" class="number">Time</th>
              ${this.traces ? html`<th scope="col">Verdict</th>` : nothing}
              <th scope="col">Trace</th>
            </tr>
          </thead>
          <tbody>
            ${this.answers.map((answer, at) => this.#row(answer, at))}
          </tbody>
        </table>
      </div>
    `;
  }

  #summary(): TemplateResult {
    const times = this.answers.map((answer) => answer.ms * 1_000);
    const good = this.answers.filter((answer) => outcomeOf(answer.status) === 'good').length;
    return html`<p>
      <strong>${counted(this.answers.length, 'answer')}</strong>, ${good} of them good. As the browser saw them: median
      <strong>${duration(median(times))}</strong>
      <span class="quiet">(${duration(Math.min(...times))} … ${duration(Math.max(...times))})</span>
    </p>`;
  }

  #row(answer: Answer, at: number): TemplateResult {
    return html`<tr>
      <td class="number quiet">${at + 1}</td>
      <td class=${outcomeOf(answer.status)}>${answer.status} <span class="word">${answer.statusText}</span></td>
      <td class="number">${duration(answer.ms * 1_000)}</td>
      ${this.traces ? html`<td>${this.#verdict(answer)}</td>` : nothing}
      <td>${link(answer)}</td>
    </tr>`;
  }

  #verdict(answer: Answer): TemplateResult {
    const trace = this.traces?.get(answer.trace?.traceId ?? '');
    if (!trace) {
      return html`<span class="quiet">–</span>`;
    }
    const off = verdicts([trace]).filter((verdict) => !verdict.met).length;
    return off === 0 ? html`<span class="good">✓ met</span>` : html`<span class="bad">✗ ${off} not met</span>`;
  }
}

function link({ trace }: Answer): TemplateResult {
  if (trace === undefined) {
    return html`<span class="quiet">unknown</span>`;
  }
  return trace.sampled
    ? html`<a class="mono id" href="/trace/${trace.traceId}">${trace.traceId}</a>`
    : html`<span class="mono id">${trace.traceId}</span> <span class="warning">not sampled</span>`;
}
