import type { Span, Trace } from '../model/trace';

/** A span as a line of the tree. */
export interface Row {
  readonly span: Span;
  /** From 1, among the spans of the same parent. */
  readonly position: number;
  readonly siblings: number;
  /** undefined: it has no children. */
  readonly expanded: boolean | undefined;
}

/** The lines that are seen while the children of the collapsed spans are not. */
export function visibleRows(trace: Trace, collapsed: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const positions: number[] = [0];
  let hiddenBelow = Infinity;
  for (const span of trace.spans) {
    if (span.depth > hiddenBelow) {
      continue;
    }
    const expanded = span.children.length === 0 ? undefined : !collapsed.has(span.spanId);
    hiddenBelow = expanded === false ? span.depth : Infinity;
    positions[span.depth] = (positions[span.depth] ?? 0) + 1;
    positions[span.depth + 1] = 0;
    const siblings = span.parent?.children.length ?? trace.roots.length;
    rows.push({ span, position: positions[span.depth]!, siblings, expanded });
  }
  return rows;
}
