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

/** Every span that can be collapsed, except those without a parent: so the whole never shrinks to nothing. */
export function collapsible(trace: Trace): Set<string> {
  return new Set(trace.spans.filter((span) => span.parent && span.children.length > 0).map((span) => span.spanId));
}

/** The set without the ancestors of these spans, so that they are seen. */
export function revealing(collapsed: ReadonlySet<string>, spans: readonly Span[]): ReadonlySet<string> {
  const open = new Set<string>();
  for (const span of spans) {
    for (let at = span.parent; at !== undefined && !open.has(at.spanId); at = at.parent) {
      open.add(at.spanId);
    }
  }
  const left = new Set([...collapsed].filter((id) => !open.has(id)));
  return left.size === collapsed.size ? collapsed : left;
}
