import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { criticalPath, type CriticalPath } from '../model/critical-path';
import type { Trace } from '../model/trace';
import { counted, duration } from '../ui/format';
import './span-grid';
import type { SpanGrid } from './span-grid';
import { within, type TimeRange } from './time-range';
import { collapsible, revealing, visibleRows, type Row } from './tree-rows';

/**
 * A trace as a tree of spans with bars to scale. Fires `span-selected` with the span's id.
 *
 * Each time it has drawn a trace it leaves a measure `trace-drawn` in the browser's performance timeline.
 */
@customElement('trace-waterfall')
export class TraceWaterfall extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) trace: Trace | undefined;
  /** A span's id, or nothing. */
  @property({ attribute: false }) selected = '';
  /** Lines only: no tools, no axis. */
  @property({ type: Boolean }) compact = false;

  @state() private collapsed: ReadonlySet<string> = new Set();
  /** undefined: the whole trace, however long it grows. */
  @state() private range: TimeRange | undefined;
  @query('span-grid') private grid!: SpanGrid | null;
  #rows: readonly Row[] = [];
  #critical: CriticalPath = { stretches: new Map() };

  override render(): TemplateResult | typeof nothing {
    const trace = this.trace;
    if (!trace) {
      return nothing;
    }
    return html`<span-grid
      .rows=${this.#rows}
      .look=${{
        range: this.range ?? this.#whole,
        compact: this.compact,
        selected: this.selected,
        critical: this.#critical.stretches,
        matches: new Set<string>(),
      }}
      .label=${`${counted(trace.spans.length, 'span')} in ${duration(trace.durationUs)}`}
      @span-toggled=${this.#toggled}
      @range-chosen=${(event: CustomEvent<TimeRange>) => (this.range = within(event.detail, this.#whole))}
      @all-expanded=${() => (this.collapsed = new Set())}
    ></span-grid>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('trace') && this.trace) {
      performance.mark('trace-received');
      this.#critical = criticalPath(this.trace);
    }
    if (this.trace && (changed.has('selected') || changed.has('trace'))) {
      const selected = this.trace.spans.find((span) => span.spanId === this.selected);
      this.collapsed = revealing(this.collapsed, selected ? [selected] : []);
    }
    if (this.trace && (changed.has('trace') || changed.has('collapsed'))) {
      this.#rows = visibleRows(this.trace, this.collapsed);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('selected') && this.selected) {
      void this.grid?.reveal(this.selected);
    }
    if (changed.has('trace') && this.trace) {
      measureDrawing(this.trace.spans.length);
    }
  }

  get #whole(): TimeRange {
    return { fromUs: 0, toUs: Math.max(1, this.trace?.durationUs ?? 1) };
  }

  #toggled(event: CustomEvent<string>): void {
    event.stopPropagation();
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(event.detail)) {
      collapsed.add(event.detail);
    }
    this.collapsed = collapsed;
  }
}

/** From the trace's arrival to the end of the frame that shows it. */
function measureDrawing(spans: number): void {
  requestAnimationFrame(() =>
    setTimeout(() => performance.measure('trace-drawn', { start: 'trace-received', detail: { spans } })),
  );
}
