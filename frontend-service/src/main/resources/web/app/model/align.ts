import type { Span, Trace } from './trace';

/** One place in two traces: a span that both have, or only one of them. */
export interface AlignedSpan {
  readonly service: string;
  readonly name: string;
  readonly depth: number;
  readonly left: Span | undefined;
  readonly right: Span | undefined;
}

/**
 * Lays two traces over each other, depth first. Two spans are at the same place when their parents are, and they are the
 * nth child there with this service and name. Children follow the left trace's order; what only the right one has stands
 * after the sibling that it follows there.
 */
export function align(left: Trace, right: Trace): AlignedSpan[] {
  const rows: AlignedSpan[] = [];
  // A stack instead of recursion: a chain of 10,000 spans is a legal trace.
  const waiting = pairs(left.roots, right.roots, 0).reverse();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row);
    pairs(row.left?.children ?? [], row.right?.children ?? [], row.depth + 1)
      .reverse()
      .forEach((child) => waiting.push(child));
  }
  return rows;
}

function pairs(left: readonly Span[], right: readonly Span[], depth: number): AlignedSpan[] {
  const lefts = byPlace(left);
  const rights = byPlace(right);
  const ranks = new Map([...lefts.keys()].map((place, rank) => [place, rank]));
  const ranked = [...lefts].map(([place, span], rank) => ({ rank, row: aligned(span, rights.get(place), depth) }));
  let rank = -1;
  for (const [place, span] of rights) {
    rank = ranks.get(place) ?? rank;
    if (!ranks.has(place)) {
      ranked.push({ rank, row: aligned(undefined, span, depth) });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}

function byPlace(spans: readonly Span[]): Map<string, Span> {
  const seen = new Map<string, number>();
  return new Map(
    spans.map((span) => {
      const key = JSON.stringify([span.service, span.name]);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return [`${key}${nth}`, span];
    }),
  );
}

function aligned(left: Span | undefined, right: Span | undefined, depth: number): AlignedSpan {
  const { service, name } = (left ?? right)!;
  return { service, name, depth, left, right };
}
