import type { Span, Trace } from './trace';

/**
 * The chain of work that the length of a trace depends on: walking back from its end, the child that finished last is
 * what was waited for. Shortening any other span does not make the request faster. (lab-cli's CriticalPath says the same.)
 */
export interface CriticalPath {
  /** For each span on the path its stretches on it, in the order of time, as [from, to] in microseconds. */
  readonly stretches: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** A span half walked: from `cursor` back to its start, children that ended last first. */
interface Step {
  readonly span: Span;
  readonly lastFirst: readonly Span[];
  next: number;
  cursor: number;
}

export function criticalPath(trace: Trace): CriticalPath {
  const root = mainRoot(trace);
  const backwards: [string, number, number][] = [];
  // A stack instead of recursion: a chain of 10,000 spans is a legal trace.
  const open = root ? [stepInto(root, endOf(root))] : [];
  for (let step = open.at(-1); step !== undefined; step = open.at(-1)) {
    const child = step.lastFirst[step.next++];
    if (child === undefined) {
      add(step, step.span.startUs, backwards);
      open.pop();
    } else {
      handOver(step, child, open, backwards);
    }
  }
  const stretches = new Map<string, [number, number][]>();
  for (const [id, from, to] of backwards.toReversed()) {
    const found = stretches.get(id) ?? [];
    stretches.set(id, found);
    found.push([from, to]);
  }
  return { stretches };
}

/** The trace's beginning: the first span without a parent; only where there is none, the first orphan. */
export function mainRoot(trace: Trace): Span | undefined {
  return trace.roots.find((root) => !root.orphan) ?? trace.roots[0];
}

function handOver(step: Step, child: Span, open: Step[], backwards: [string, number, number][]): void {
  // Work that began after this moment was not waited for; work handed over and never joined ends later.
  const childEnd = Math.min(endOf(child), step.cursor);
  if (child.startUs < step.cursor && childEnd > step.span.startUs) {
    add(step, childEnd, backwards);
    open.push(stepInto(child, childEnd));
    step.cursor = Math.max(child.startUs, step.span.startUs);
  }
}

function stepInto(span: Span, end: number): Step {
  const lastFirst = span.children.toSorted((a, b) => endOf(b) - endOf(a));
  return { span, lastFirst, next: 0, cursor: Math.min(end, endOf(span)) };
}

function add(step: Step, fromUs: number, backwards: [string, number, number][]): void {
  if (step.cursor > fromUs) {
    backwards.push([step.span.spanId, fromUs, step.cursor]);
  }
}

function endOf(span: Span): number {
  return span.startUs + span.durationUs;
}
