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
import type { TimeRange } from './time-range';
import { TimeZoom } from './time-zoom';
import { TreeState } from './tree-state';
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

  @state() private findings = NOTHING_SOUGHT;
  @state() private showCritical = true;
  readonly #tree = new TreeState(this);
  readonly #time = new TimeZoom(this);
  @query('span-grid') private grid!: SpanGrid | null;
  #byId: ReadonlyMap<string, Span> = new Map();
  #critical: CriticalPath['stretches'] = new Map();

  /** To the line that Tab leads to. */
  override focus(): void {
    this.grid?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const trace = this.trace;
    if (!trace) {
      return nothing;
    }
    return html`${this.compact ? nothing : this.#tools(trace)}
      <span-grid
        .rows=${this.#tree.rows}
        .look=${this.#look}
        .label=${`${counted(trace.spans.length, 'span')} in ${duration(trace.durationUs)}`}
        @keydown=${this.#pressed}
        @span-toggled=${(event: CustomEvent<string>) => this.#tree.toggle(event.detail)}
        @span-zoomed=${this.#zoomToSpan}
        @range-chosen=${this.#chosen}
      ></span-grid>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.trace && changed.has('trace')) {
      this.#read(this.trace);
    }
    const selected = this.#byId.get(this.selected);
    if (selected && (changed.has('selected') || changed.has('trace'))) {
      this.#tree.reveal([selected]);
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
        .zoomed=${this.#time.isZoomed}
        .critical=${this.showCritical}
        @tool-used=${(event: CustomEvent<ToolUse>) => this.#use(event.detail)}
      ></waterfall-tools>
      ${trace.spans.length > LONG
        ? html`<range-map .trace=${trace} .range=${this.#time.shown} @range-chosen=${this.#chosen}></range-map>`
        : nothing}`;
  }

  #read(trace: Trace): void {
    performance.mark('trace-received');
    const other = this.#byId.size > 0 && !this.#byId.has(trace.spans[0]?.spanId ?? '');
    this.#critical = criticalPath(trace).stretches;
    this.#tree.read(trace);
    this.#byId = new Map(trace.spans.map((span) => [span.spanId, span]));
    this.#time.resize(trace.durationUs, !other);
    this.findings = findSpans(trace, this.findings.text);
  }

  get #look(): RowLook {
    const { compact, selected } = this;
    const critical = this.showCritical ? this.#critical : NO_STRETCHES;
    return { range: this.#time.shown, compact, selected, critical, matches: this.findings.ids };
  }

  #use(use: ToolUse): void {
    switch (use.tool) {
      case 'find':
        this.findings = findSpans(this.trace!, use.text);
        this.#tree.reveal(this.findings.spans);
        break;
      case 'step':
        this.#goTo(stepped(this.findings, use.by));
        break;
      case 'zoom':
        this.#time.zoom(use.factor, middle(this.#byId.get(this.selected)));
        break;
      case 'move':
        this.#time.move(use.share);
        break;
      case 'whole':
        this.#time.reset();
        break;
      case 'critical':
        this.showCritical = !this.showCritical;
        break;
      case 'expand':
        this.#tree.expandAll();
        break;
      case 'collapse':
        this.#tree.collapseAll();
    }
  }

  #goTo(findings: Findings): void {
    this.findings = findings;
    const span = findings.spans[findings.at];
    if (span) {
      this.#tree.reveal([span]);
      this.dispatchEvent(new CustomEvent('span-selected', { detail: span.spanId, bubbles: true, composed: true }));
      void this.updateComplete.then(() => this.grid?.reveal(span.spanId));
    }
  }

  #pressed(event: KeyboardEvent): void {
    const use = this.compact ? undefined : toolOfKey(event);
    if (use) {
      event.preventDefault();
      this.#use(use);
    }
  }

  #chosen({ detail }: CustomEvent<TimeRange>): void {
    this.#time.choose(detail);
    const first = this.#tree.rows.find(({ span }) => span.startUs >= detail.fromUs && span.startUs < detail.toUs);
    void (first && this.grid?.showFrom(first.span.spanId));
  }

  #zoomToSpan(event: CustomEvent<string>): void {
    const span = this.#byId.get(event.detail);
    if (span && !this.compact) {
      const margin = span.durationUs / 20;
      this.#time.choose({ fromUs: span.startUs - margin, toUs: span.startUs + span.durationUs + margin });
    }
  }
}

const NO_STRETCHES = new Map<string, never[]>();

function middle(span: Span | undefined): number | undefined {
  return span && span.startUs + span.durationUs / 2;
}

/** From the trace's arrival to the end of the frame that shows it. */
function measureDrawing(spans: number): void {
  requestAnimationFrame(() =>
    setTimeout(() => performance.measure('trace-drawn', { start: 'trace-received', detail: { spans } })),
  );
}
