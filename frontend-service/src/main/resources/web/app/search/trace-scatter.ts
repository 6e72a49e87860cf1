import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { TraceSummary } from '../model/trace-summary';
import { go } from '../shell/router';
import { counted } from '../ui/format';
import { controls } from '../ui/styles';
import { HEIGHT, nearestDot, scatterLayout, type ScatterLayout } from './scatter-layout';
import { axes, dot, legend, tip, tipText } from './scatter-parts';
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
      const drawable = this.width > 0 && this.traces.length > 0;
      this.#layout = drawable ? scatterLayout(this.traces, this.width, this.log) : undefined;
    }
  }

  override render(): TemplateResult {
    return html`${this.#layout ? this.#plot(this.#layout) : nothing} ${legend(this.traces)}`;
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
        ${guard([layout], () => [axes(layout), layout.dots.map(dot)])}
        ${pointed ? svg`<circle class="ring" cx=${pointed.x} cy=${pointed.y} r="9" />` : nothing}
      </svg>
      ${pointed ? tip(pointed, this.width) : nothing}
      <p class="visually-hidden" aria-live="assertive">${pointed ? tipText(pointed.trace) : ''}</p>
    </div>`;
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
    const chosen = index === undefined ? undefined : this.#layout?.dots[index];
    if (chosen) {
      go(`/trace/${encodeURIComponent(chosen.trace.traceId)}`);
    }
  }
}
