import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Trace } from '../model/trace';
import { summarize, type TraceSummary } from '../model/trace-summary';
import { count, duration } from '../ui/format';
import { controls } from '../ui/styles';
import { relative, signedCount, signedDuration } from './signed';

type Figure = readonly [
  label: string,
  of: (trace: TraceSummary) => number,
  show: (n: number) => string,
  difference: (n: number) => string,
];

const FIGURES: readonly Figure[] = [
  ['Duration', (trace) => trace.durationUs, duration, signedDuration],
  ['Spans', (trace) => trace.spans, count, signedCount],
  ['Failed spans', (trace) => trace.failedSpans, count, signedCount],
  ['Services', (trace) => trace.services.length, count, signedCount],
];

/** The figures of two traces beside each other. */
@customElement('compare-figures')
export class CompareFigures extends LitElement {
  static override styles = [
    controls,
    css`
      td {
        white-space: nowrap;
      }
      th.number {
        text-align: end;
      }
      td.number,
      th.number {
        padding-inline-start: 0.75rem;
      }
      @media (max-width: 48rem) {
        table {
          font-size: var(--text-small);
        }
        th,
        td,
        td.number,
        th.number {
          padding-inline: 0 0.5rem;
        }
        td .quiet {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) left: Trace | undefined;
  @property({ attribute: false }) right: Trace | undefined;

  override render(): TemplateResult | typeof nothing {
    return this.left && this.right ? this.#table(summarize(this.left), summarize(this.right)) : nothing;
  }

  #table(left: TraceSummary, right: TraceSummary): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <td></td>
          <th class="number" scope="col">A</th>
          <th class="number" scope="col">B</th>
          <th class="number" scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        ${FIGURES.map((figure) => row(figure, left, right))}
      </tbody>
    </table>`;
  }
}

function row([label, of, show, difference]: Figure, left: TraceSummary, right: TraceSummary): TemplateResult {
  const [from, to] = [of(left), of(right)];
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="number">${show(from)}</td>
    <td class="number">${show(to)}</td>
    <td class="number">
      ${from === to ? '±0' : difference(to - from)}
      ${from === to ? nothing : html`<span class="quiet">${relative(from, to)}</span>`}
    </td>
  </tr>`;
}
