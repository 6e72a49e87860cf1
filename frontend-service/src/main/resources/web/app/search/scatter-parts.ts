import { html, svg, type TemplateResult } from 'lit';
import type { TraceOutcome, TraceSummary } from '../model/trace-summary';
import { counted, dateAndTime, duration } from '../ui/format';
import { OUTCOMES } from './outcomes';
import { HEIGHT, type Dot, type ScatterLayout } from './scatter-layout';

const TIP_DISTANCE = 14;
const TIP_HEIGHT = 120;

export function axes(layout: ScatterLayout): TemplateResult {
  return svg`
    ${layout.durations.map(
      ({ at, label }) => svg`
        <line class="grid" x1=${layout.left} x2=${layout.right} y1=${at} y2=${at} />
        <text x=${layout.left - 8} y=${at} text-anchor="end" dominant-baseline="middle">${label}</text>`,
    )}
    ${layout.times.map(
      ({ at, label }) => svg`
        <line class="tick" x1=${at} x2=${at} y1=${layout.bottom} y2=${layout.bottom + 4} />
        <text x=${at} y=${layout.bottom + 18} text-anchor="middle">${label}</text>`,
    )}`;
}

export function dot({ trace, x, y }: Dot): TemplateResult {
  const { path } = OUTCOMES[trace.outcome];
  return svg`<path class=${trace.outcome} d=${path} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" />`;
}

/** Beside the dot, on the side where there is room. */
export function tip({ trace, x, y }: Dot, width: number): TemplateResult {
  const side = x > width / 2 ? `right:${width - x + TIP_DISTANCE}px` : `left:${x + TIP_DISTANCE}px`;
  return html`<div class="tip" aria-hidden="true" .style=${`${side};top:${Math.min(y, HEIGHT - TIP_HEIGHT)}px`}>
    <strong>${trace.name}</strong>
    <span class="quiet">${trace.service}</span>
    <span>${duration(trace.durationUs)} · ${counted(trace.spans, 'span')}</span>
    <span>${OUTCOMES[trace.outcome].symbol} ${answer(trace)}</span>
    <span class="quiet">${dateAndTime(trace.startEpochMs)}</span>
  </div>`;
}

/** The tip for those who hear it. */
export function tipText(trace: TraceSummary): string {
  const [took, spans] = [duration(trace.durationUs), counted(trace.spans, 'span')];
  return `${trace.service} ${trace.name}, ${took}, ${spans}, ${answer(trace)}, ${dateAndTime(trace.startEpochMs)}`;
}

function answer(trace: TraceSummary): string {
  return `${OUTCOMES[trace.outcome].label} ${trace.httpStatus ?? ''}`.trim();
}

/** The outcomes that occur, and how often. */
export function legend(traces: readonly TraceSummary[]): TemplateResult {
  const outcomes = (Object.keys(OUTCOMES) as TraceOutcome[])
    .map((outcome) => ({ ...OUTCOMES[outcome], number: traces.filter((trace) => trace.outcome === outcome).length }))
    .filter(({ number }) => number > 0);
  return html`<ul class="legend small">
    ${outcomes.map(
      ({ symbol, label, colour, number }) =>
        html`<li>
          <span .style=${`color:${colour}`} aria-hidden="true">${symbol}</span> ${label}
          <span class="quiet">${number}</span>
        </li>`,
    )}
  </ul>`;
}
