import { LitElement, css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Trace } from '../model/trace';
import { serviceColour } from '../ui/service-colour';
import { RangeDrag } from './range-drag';
import type { TimeRange } from './time-range';

const WIDTH = 1_000;
const LINES = 40;

/** The whole of a long trace in one strip: where in time, and where in the list, which services are at work. */
@customElement('range-map')
export class RangeMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .strip {
      position: relative;
      height: 3.5rem;
      border-block: 1px solid var(--border);
      cursor: col-resize;
      touch-action: pan-y;
      user-select: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .hidden,
    .chosen {
      position: absolute;
      inset-block: 0;
    }
    .hidden {
      background: var(--background);
      opacity: 0.75;
    }
    .chosen {
      border-inline: 2px solid var(--accent);
      background: color-mix(in srgb, var(--accent) 25%, transparent);
    }
  `;

  @property({ attribute: false }) trace!: Trace;
  @property({ attribute: false }) range!: TimeRange;
  #paths: ReadonlyMap<string, string> = new Map();

  readonly #drag = new RangeDrag(this, (from, to) => {
    const whole = this.trace.durationUs;
    const detail = { fromUs: from * whole, toUs: to * whole };
    this.dispatchEvent(new CustomEvent('range-chosen', { detail, bubbles: true, composed: true }));
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('trace')) {
      this.#paths = overview(this.trace);
    }
  }

  override render(): TemplateResult {
    const { part, down, move, up, cancel } = this.#drag;
    const from = (100 * this.range.fromUs) / this.trace.durationUs;
    const to = (100 * this.range.toUs) / this.trace.durationUs;
    return html`<div
      class="strip"
      title="The whole trace: drag to zoom into a time range"
      @pointerdown=${down}
      @pointermove=${move}
      @pointerup=${up}
      @pointercancel=${cancel}
    >
      <svg viewBox="0 0 ${WIDTH} ${LINES}" preserveAspectRatio="none" aria-hidden="true">
        ${[...this.#paths].map(([colour, path]) => svg`<path d=${path} fill=${colour}></path>`)}
      </svg>
      <div class="hidden" .style=${`left:0;width:${from}%`}></div>
      <div class="hidden" .style=${`left:${to}%;right:0`}></div>
      ${part
        ? html`<div class="chosen" .style=${`left:${100 * part[0]}%;right:${100 - 100 * part[1]}%`}></div>`
        : nothing}
    </div>`;
  }
}

/** One path a colour. Spans that would cover the same points are drawn once, so 10,000 spans cost as little as 100. */
function overview(trace: Trace): Map<string, string> {
  const drawn = new Set<string>();
  const paths = new Map<string, string[]>();
  const scale = WIDTH / Math.max(1, trace.durationUs);
  trace.spans.forEach((span, i) => {
    const line = Math.floor((i * LINES) / Math.max(LINES, trace.spans.length));
    const from = Math.floor(span.startUs * scale);
    const width = Math.max(2, Math.ceil(span.durationUs * scale));
    const colour = span.outcome === 'failed' ? 'var(--bad)' : serviceColour(span.service);
    const place = `M${from} ${line}h${width}v.8h-${width}z`;
    if (!drawn.has(colour + place)) {
      drawn.add(colour + place);
      const parts = paths.get(colour) ?? [];
      paths.set(colour, parts);
      parts.push(place);
    }
  });
  return new Map([...paths].map(([colour, parts]) => [colour, parts.join('')]));
}
