import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../ui/styles';
import { gridStyles } from './span-grid.styles';
import { rowLine, type RowLook } from './span-row';
import './time-axis';
import './time-pointer';
import type { TimePointer } from './time-pointer';
import { ticks } from './time-range';
import { treeStep } from './tree-keys';
import type { Row } from './tree-rows';
import { VirtualRows } from './virtual-rows';

const HEAD_PX = 28;

/**
 * The lines of a waterfall as a WAI-ARIA treegrid. Only those in sight are in the document, and the one that has the focus.
 * Fires `span-selected`, `span-toggled` and `span-zoomed` with the span's id.
 */
@customElement('span-grid')
export class SpanGrid extends LitElement {
  static override styles = [controls, gridStyles];

  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) look!: RowLook;
  @property({ attribute: false }) label = '';
  /** The line that Tab leads to. */
  @state() private active = '';
  @query('time-pointer') private pointer!: TimePointer | null;
  readonly #window = new VirtualRows(this);
  #index: ReadonlyMap<string, number> = new Map();
  #focused = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus(options);
  }

  /** Brings a line into sight and makes it the one that Tab leads to. */
  async reveal(spanId: string): Promise<void> {
    await this.updateComplete;
    const at = this.#index.get(spanId);
    if (at !== undefined) {
      await this.#goTo(at);
    }
  }

  /** Scrolls so that a line is the first in sight. */
  async showFrom(spanId: string): Promise<void> {
    await this.updateComplete;
    this.#window.scrollToTop(this.#index.get(spanId) ?? 0);
  }

  override render(): TemplateResult {
    const { narrow, rowPx } = this.#window;
    const most = narrow ? 4 : 6;
    return html`<div class="lines ${narrow ? 'narrow' : ''}">
        ${ticks(this.look.range, most).map((tick) => html`<i .style=${`left:${100 * tick.share}%`}></i>`)}
      </div>
      <div
        class="scroll ${narrow ? 'narrow' : ''}"
        .style=${`--row:${rowPx}px`}
        @scroll=${this.#window.measure}
        @pointermove=${(event: PointerEvent) => this.pointer?.point(event.clientX)}
        @pointerleave=${() => this.pointer?.point(undefined)}
      >
        <div role="treegrid" aria-label=${this.label} aria-rowcount=${this.rows.length + (this.#headPx ? 1 : 0)}>
          ${this.look.compact ? nothing : this.#head(most)}
          <div
            role="rowgroup"
            class="body"
            .style=${`height:${this.rows.length * rowPx}px`}
            @click=${this.#clicked}
            @dblclick=${(event: Event) => this.#fire('span-zoomed', this.#rowOf(event))}
            @keydown=${this.#pressed}
            @focusin=${(event: Event) => (this.active = this.#rowOf(event)?.span.spanId ?? this.active)}
          >
            ${repeat(
              this.#drawn(),
              (i) => this.rows[i]!.span.spanId,
              (i) => this.#row(i),
            )}
          </div>
        </div>
      </div>
      ${this.look.compact ? nothing : html`<time-pointer .range=${this.look.range}></time-pointer>`}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) {
      this.#index = new Map(this.rows.map((row, i) => [row.span.spanId, i]));
      this.active = this.#index.has(this.active) ? this.active : (this.rows[0]?.span.spanId ?? '');
    }
    this.#focused = this.shadowRoot?.activeElement?.matches('.row') ?? false;
  }

  /** A line that was moved within the document has lost the focus; one that was removed cannot have it. */
  protected override updated(): void {
    if (this.#focused && !this.shadowRoot?.activeElement) {
      this.focus({ preventScroll: true });
    }
  }

  #head(most: number): TemplateResult {
    return html`<div role="rowgroup" class="head">
      <div role="row" aria-rowindex="1">
        <span role="columnheader" class="label">Span</span>
        <span role="columnheader" class="axis" aria-label="Time">
          <time-axis .range=${this.look.range} .most=${most}></time-axis>
        </span>
      </div>
    </div>`;
  }

  #row(i: number): TemplateResult {
    const row = this.rows[i]!;
    const place = { index: i, topPx: i * this.#window.rowPx, ariaIndex: i + (this.#headPx ? 2 : 1) };
    return rowLine(row, place, row.span.spanId === this.active, this.look);
  }

  get #headPx(): number {
    return this.look.compact ? 0 : HEAD_PX;
  }

  /** The lines in sight, and the one with the focus, which must not vanish. */
  #drawn(): number[] {
    const [from, to] = this.#window.span(this.rows.length);
    const all = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    const active = this.#index.get(this.active);
    if (active === undefined || (active >= from && active < to)) {
      return all;
    }
    return active < from ? [active, ...all] : [...all, active];
  }

  #clicked(event: MouseEvent): void {
    const row = this.#rowOf(event);
    if (row && (event.target as Element).closest('.toggle') && row.expanded !== undefined) {
      this.#fire('span-toggled', row);
    } else if (row) {
      this.active = row.span.spanId;
      this.#fire('span-selected', row);
    }
  }

  #pressed(event: KeyboardEvent): void {
    const step = treeStep(event.key, this.rows, this.#index.get(this.active) ?? 0, this.#window.page);
    if (!step || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    if ('to' in step) {
      void this.#goTo(step.to).then((line) => line?.focus({ preventScroll: true }));
    } else if ('open' in step) {
      this.#fire('span-selected', this.rows[step.open]);
    } else {
      this.#fire('span-toggled', this.rows[step.toggle]);
    }
  }

  /** @returns the line, which is in the document now */
  async #goTo(index: number): Promise<HTMLElement | null> {
    this.active = this.rows[index]!.span.spanId;
    this.#window.scrollTo(index, this.#headPx);
    await this.updateComplete;
    const line = this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`);
    // The scroller itself may be partly out of the window.
    line?.scrollIntoView({ block: 'nearest' });
    return line;
  }

  #rowOf(event: Event): Row | undefined {
    const line = (event.target as Element).closest<HTMLElement>('[data-index]');
    return line ? this.rows[Number(line.dataset['index'])] : undefined;
  }

  #fire(name: string, row: Row | undefined): void {
    if (row) {
      this.dispatchEvent(new CustomEvent(name, { detail: row.span.spanId, bubbles: true, composed: true }));
    }
  }
}
