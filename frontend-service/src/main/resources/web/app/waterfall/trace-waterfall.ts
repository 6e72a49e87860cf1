import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { criticalPath, type CriticalPath } from '../model/critical-path';
import type { Span, Trace } from '../model/trace';
import { counted, duration } from '../ui/format';
import './range-map';
import './span-grid';
import type { SpanGrid } from './span-grid';
import type { RowLook } from './span-row';
import { NOTHING_SOUGHT, findSpans, stepped, type Findings } from './span-search';
import { moved, within, zoomed, type TimeRange } from './time-range';
import { collapsible, revealing, visibleRows, type Row } from './tree-rows';
import './waterfall-tools';
import { toolOfKey, type ToolUse } from './waterfall-tools';

/** Shorter traces are seen whole anyhow. */
const LONG = 40;

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
  @state() private findings = NOTHING_SOUGHT;
  @state() private showCritical = true;
  @query('span-grid') private grid!: SpanGrid | null;
  #byId: ReadonlyMap<string, Span> = new Map();
  #rows: readonly Row[] = [];
  #critical: CriticalPath = { stretches: new Map() };

  override render(): TemplateResult | typeof nothing {
    const trace = this.trace;
    if (!trace) {
      return nothing;
    }
    return html`${this.compact ? nothing : this.#tools(trace)}
      <span-grid
        .rows=${this.#rows}
        .look=${this.#look}
        .label=${`${counted(trace.spans.length, 'span')} in ${duration(trace.durationUs)}`}
        @keydown=${this.#pressed}
        @span-toggled=${this.#toggled}
        @span-zoomed=${this.#zoomToSpan}
        @range-chosen=${this.#chosen}
      ></span-grid>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.trace) {
      return;
    }
    if (changed.has('trace')) {
      this.#read(this.trace);
    }
    const selected = this.#byId.get(this.selected);
    if (selected && (changed.has('selected') || changed.has('trace'))) {
      this.collapsed = revealing(this.collapsed, [selected]);
    }
    if (changed.has('trace') || changed.has('collapsed')) {
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

  #tools(trace: Trace): TemplateResult {
    return html`<waterfall-tools
        .findings=${this.findings}
        .zoomed=${this.range !== undefined}
        .critical=${this.showCritical}
        @tool-used=${(event: CustomEvent<ToolUse>) => this.#use(event.detail)}
      ></waterfall-tools>
      ${trace.spans.length > LONG
        ? html`<range-map .trace=${trace} .range=${this.#shown} @range-chosen=${this.#chosen}></range-map>`
        : nothing}`;
  }

  #read(trace: Trace): void {
    performance.mark('trace-received');
    const other = this.#byId.size > 0 && !this.#byId.has(trace.spans[0]?.spanId ?? '');
    this.#critical = criticalPath(trace);
    this.#byId = new Map(trace.spans.map((span) => [span.spanId, span]));
    this.range = other ? undefined : this.range;
    this.findings = findSpans(trace, this.findings.text);
  }

  get #look(): RowLook {
    const { compact, selected } = this;
    const critical = this.showCritical ? this.#critical.stretches : NO_STRETCHES;
    return { range: this.#shown, compact, selected, critical, matches: this.findings.ids };
  }

  get #whole(): TimeRange {
    return { fromUs: 0, toUs: Math.max(1, this.trace?.durationUs ?? 1) };
  }

  get #shown(): TimeRange {
    return this.range ?? this.#whole;
  }

  #use(use: ToolUse): void {
    switch (use.tool) {
      case 'find':
        this.findings = findSpans(this.trace!, use.text);
        this.collapsed = revealing(this.collapsed, this.findings.spans);
        break;
      case 'step':
        this.#goTo(stepped(this.findings, use.by));
        break;
      case 'zoom':
        this.#show(zoomed(this.#shown, use.factor, this.#focusUs, this.#whole));
        break;
      case 'move':
        this.#show(moved(this.#shown, use.share, this.#whole));
        break;
      case 'whole':
        this.range = undefined;
        break;
      case 'critical':
        this.showCritical = !this.showCritical;
        break;
      case 'expand':
      case 'collapse':
        this.collapsed = use.tool === 'expand' ? new Set() : collapsible(this.trace!);
    }
  }

  #goTo(findings: Findings): void {
    this.findings = findings;
    const span = findings.spans[findings.at];
    if (span) {
      this.collapsed = revealing(this.collapsed, [span]);
      this.dispatchEvent(new CustomEvent('span-selected', { detail: span.spanId, bubbles: true, composed: true }));
      void this.updateComplete.then(() => this.grid?.reveal(span.spanId));
    }
  }

  /** Zooming keeps the middle of the selected span in its place, else the middle of what is shown. */
  get #focusUs(): number {
    const { fromUs, toUs } = this.#shown;
    const span = this.#byId.get(this.selected);
    const middle = span ? span.startUs + span.durationUs / 2 : NaN;
    return middle >= fromUs && middle <= toUs ? middle : (fromUs + toUs) / 2;
  }

  #show(range: TimeRange): void {
    const whole = this.#whole;
    const all = range.fromUs <= whole.fromUs && range.toUs >= whole.toUs;
    this.range = all ? undefined : range;
  }

  #pressed(event: KeyboardEvent): void {
    const use = this.compact ? undefined : toolOfKey(event);
    if (use) {
      event.preventDefault();
      this.#use(use);
    }
  }

  #chosen(event: CustomEvent<TimeRange>): void {
    const range = within(event.detail, this.#whole);
    this.#show(range);
    const first = this.#rows.find(({ span }) => span.startUs >= range.fromUs && span.startUs < range.toUs);
    void (first && this.grid?.showFrom(first.span.spanId));
  }

  #zoomToSpan(event: CustomEvent<string>): void {
    const span = this.#byId.get(event.detail);
    if (span && !this.compact) {
      const margin = span.durationUs / 20;
      const range = { fromUs: span.startUs - margin, toUs: span.startUs + span.durationUs + margin };
      this.#show(within(range, this.#whole));
    }
  }

  #toggled(event: CustomEvent<string>): void {
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(event.detail)) {
      collapsed.add(event.detail);
    }
    this.collapsed = collapsed;
  }
}

const NO_STRETCHES = new Map<string, never[]>();

/** From the trace's arrival to the end of the frame that shows it. */
function measureDrawing(spans: number): void {
  requestAnimationFrame(() =>
    setTimeout(() => performance.measure('trace-drawn', { start: 'trace-received', detail: { spans } })),
  );
}
