import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { TraceOutcome, TraceSummary } from '../model/trace-summary';
import { go } from '../shell/router';
import { counted, dateAndTime, duration } from '../ui/format';
import { controls } from '../ui/styles';
import { OUTCOMES } from './outcomes';
import { HEIGHT, nearestDot, scatterLayout, type Dot, type ScatterLayout } from './scatter-layout';
import { scatterStyles } from './scatter-styles';

const REACH_PIXELS = 24;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/**
 * Duration over time, one dot a trace. The dot nearest to the pointer is named, and a click opens it. With the keyboard
 * the plot is one stop: arrows go from dot to dot in time, Enter opens.
 */
@customElement('trace-scatter')
export class TraceScatter extends LitElement {
  static override styles = [controls, scatterStyles];

  @property({ attribute: false }) traces: readonly TraceSummary[] = [];
  @property({ type: Boolean }) log = false;
  @state() private width = 0;
  @state() private pointed: number | undefined;
  #layout: ScatterLayout | undefined;
  #sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry!.contentRect.width)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('traces') || changed.has('log') || changed.has('width')) {
      this.pointed = undefined;
      this.#layout = this.width > 0 && this.traces.length > 0 ? this.#arrange() : undefined;
    }
  }

  #arrange(): ScatterLayout {
    return scatterLayout(this.traces, this.width, this.log);
  }

  override render(): TemplateResult {
    return html`${this.#layout ? this.#plot(this.#layout) : nothing} ${this.#legend()}`;
  }

  #plot(layout: ScatterLayout): TemplateResult {
    const pointed = this.pointed === undefined ? undefined : layout.dots[this.pointed];
    return html`<div class="plot">
      <svg
        width=${this.width}
        height=${HEIGHT}
        tabindex="0"
        role="application"
        aria-roledescription="scatter plot"
        aria-label="Duration over start time of ${counted(
          layout.dots.length,
          'trace',
        )}. Arrow keys go from trace to trace, Enter opens it. The list below says the same."
        class=${pointed ? 'pointing' : ''}
        @pointermove=${this.#point}
        @pointerleave=${() => (this.pointed = undefined)}
        @blur=${() => (this.pointed = undefined)}
        @click=${this.#click}
        @keydown=${this.#key}
      >
        ${guard([layout], () => [this.#axes(layout), layout.dots.map(dotShape)])}
        ${pointed ? svg`<circle class="ring" cx=${pointed.x} cy=${pointed.y} r="9" />` : nothing}
      </svg>
      ${pointed ? this.#tip(pointed) : nothing}
      <p class="visually-hidden" aria-live="assertive">${pointed ? tipText(pointed.trace) : ''}</p>
    </div>`;
  }

  #axes(layout: ScatterLayout): TemplateResult {
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

  /** Beside the dot, on the side where there is room. */
  #tip({ trace, x, y }: Dot): TemplateResult {
    const side = x > this.width / 2 ? `right:${this.width - x + 14}px` : `left:${x + 14}px`;
    return html`<div class="tip" aria-hidden="true" .style=${`${side};top:${Math.min(y, HEIGHT - 100)}px`}>
      <strong>${trace.name}</strong>
      <span class="quiet">${trace.service}</span>
      <span>${duration(trace.durationUs)} · ${counted(trace.spans, 'span')}</span>
      <span>${OUTCOMES[trace.outcome].symbol} ${OUTCOMES[trace.outcome].label} ${trace.httpStatus ?? ''}</span>
      <span class="quiet">${dateAndTime(trace.startEpochMs)}</span>
    </div>`;
  }

  #legend(): TemplateResult {
    const present = (Object.keys(OUTCOMES) as TraceOutcome[]).map(
      (outcome) => [outcome, this.traces.filter((trace) => trace.outcome === outcome).length] as const,
    );
    return html`<ul class="legend small">
      ${present
        .filter(([, number]) => number > 0)
        .map(
          ([outcome, number]) =>
            html`<li>
              <span .style=${`color:${OUTCOMES[outcome].colour}`} aria-hidden="true">${OUTCOMES[outcome].symbol}</span>
              ${OUTCOMES[outcome].label} <span class="quiet">${number}</span>
            </li>`,
        )}
    </ul>`;
  }

  #point(event: PointerEvent): void {
    this.pointed = nearestDot(this.#layout?.dots ?? [], event.offsetX, event.offsetY, REACH_PIXELS);
  }

  #click(event: MouseEvent): void {
    this.#open(nearestDot(this.#layout?.dots ?? [], event.offsetX, event.offsetY, REACH_PIXELS));
  }

  #key(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const last = (this.#layout?.dots.length ?? 0) - 1;
    if (step !== undefined) {
      event.preventDefault();
      this.pointed = Math.min(last, Math.max(0, (this.pointed ?? (step > 0 ? -1 : last + 1)) + step));
    } else if (event.key === 'Enter') {
      this.#open(this.pointed);
    } else if (event.key === 'Escape') {
      this.pointed = undefined;
    }
  }

  #open(index: number | undefined): void {
    const dot = index === undefined ? undefined : this.#layout?.dots[index];
    if (dot) {
      go(`/trace/${encodeURIComponent(dot.trace.traceId)}`);
    }
  }
}

function dotShape({ trace, x, y }: Dot): TemplateResult {
  const { path } = OUTCOMES[trace.outcome];
  return svg`<path class=${trace.outcome} d=${path} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" />`;
}

function tipText(trace: TraceSummary): string {
  const answer = `${OUTCOMES[trace.outcome].label} ${trace.httpStatus ?? ''}`.trim();
  return `${trace.service} ${trace.name}, ${duration(trace.durationUs)}, ${counted(trace.spans, 'span')}, ${answer}, ${dateAndTime(trace.startEpochMs)}`;
}
