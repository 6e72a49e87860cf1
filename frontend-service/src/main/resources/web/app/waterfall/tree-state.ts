import type { ReactiveControllerHost } from 'lit';
import type { Span, Trace } from '../model/trace';
import { visibleRows, type Row } from './tree-rows';

/** Which spans of a trace are collapsed, and so which lines are seen. It outlasts the growth of the trace. */
export class TreeState {
  rows: readonly Row[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #collapsed = new Set<string>();
  #trace: Trace | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  read(trace: Trace): void {
    this.#trace = trace;
    this.#changed();
  }

  toggle(spanId: string): void {
    if (!this.#collapsed.delete(spanId)) {
      this.#collapsed.add(spanId);
    }
    this.#changed();
  }

  expandAll(): void {
    this.#collapsed.clear();
    this.#changed();
  }

  /** Spans without a parent stay open: the whole never shrinks to nothing. */
  collapseAll(): void {
    for (const span of this.#trace?.spans ?? []) {
      if (span.parent && span.children.length > 0) {
        this.#collapsed.add(span.spanId);
      }
    }
    this.#changed();
  }

  /** Opens whatever hides these spans. */
  reveal(spans: readonly Span[]): void {
    const before = this.#collapsed.size;
    const seen = new Set<Span>();
    for (const span of spans) {
      for (let at = span.parent; at !== undefined && !seen.has(at); at = at.parent) {
        seen.add(at);
        this.#collapsed.delete(at.spanId);
      }
    }
    if (this.#collapsed.size !== before) {
      this.#changed();
    }
  }

  #changed(): void {
    this.rows = this.#trace ? visibleRows(this.#trace, this.#collapsed) : [];
    this.#host.requestUpdate();
  }
}
