import type { AlignedSpan } from './align';
import type { Span } from './trace';

/** What the spans of one name in one service add to the difference between two traces. */
export interface Contribution {
  readonly service: string;
  readonly name: string;
  /** Right less left. Self times, since a span's duration repeats what its children took. */
  readonly selfUs: number;
  /** Right less left. */
  readonly spans: number;
}

/** Largest first, by size whatever the sign; what is the same in both traces is left out. */
export function contributions(rows: readonly AlignedSpan[]): Contribution[] {
  const byName = new Map<string, Contribution>();
  for (const { service, name, left, right } of rows) {
    const key = JSON.stringify([service, name]);
    const before = byName.get(key);
    byName.set(key, {
      service,
      name,
      selfUs: (before?.selfUs ?? 0) + (right?.selfUs ?? 0) - (left?.selfUs ?? 0),
      spans: (before?.spans ?? 0) + there(right) - there(left),
    });
  }
  return [...byName.values()]
    .filter(({ selfUs, spans }) => selfUs !== 0 || spans !== 0)
    .sort((a, b) => Math.abs(b.selfUs) - Math.abs(a.selfUs));
}

function there(span: Span | undefined): number {
  return span === undefined ? 0 : 1;
}
