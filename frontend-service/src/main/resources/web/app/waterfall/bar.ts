import type { Span } from '../model/trace';
import { shareOf, type TimeRange } from './time-range';

export type Interval = readonly [fromUs: number, toUs: number];

/** More parts than this cannot be told apart in a bar. */
const MOST_PARTS = 60;

/** Where a span's bar stands in the shown range, in percent; undefined when it lies wholly before or after. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  /** The shown part of the span. */
  readonly shown: TimeRange;
}

export function barOf(span: Span, range: TimeRange): Bar | undefined {
  const fromUs = Math.max(span.startUs, range.fromUs);
  const toUs = Math.min(span.startUs + span.durationUs, range.toUs);
  if (toUs < fromUs) {
    return undefined;
  }
  const left = 100 * shareOf(fromUs, range);
  return { left, width: 100 * shareOf(toUs, range) - left, shown: { fromUs, toUs } };
}

/** The span's own time: when none of its children ran. */
export function selfParts(span: Span): Interval[] {
  const parts: Interval[] = [];
  const end = span.startUs + span.durationUs;
  let until = span.startUs;
  for (const child of span.children) {
    const childStart = Math.min(end, child.startUs);
    if (childStart > until) {
      parts.push([until, childStart]);
    }
    until = Math.max(until, Math.min(end, child.startUs + child.durationUs));
  }
  if (end > until) {
    parts.push([until, end]);
  }
  return parts;
}

/** Parts of a bar as a CSS image: `colour` in the parts, nothing between. One element, however many parts. */
export function paint(parts: readonly Interval[], shown: TimeRange, colour: string): string {
  const width = shown.toUs - shown.fromUs;
  const seen = parts.filter(([from, to]) => to > shown.fromUs && from < shown.toUs);
  if (width <= 0 || seen.length === 0) {
    return parts.length > 0 && width <= 0 ? `linear-gradient(${colour},${colour})` : 'none';
  }
  const stops = merged(seen, width / 500)
    .slice(0, MOST_PARTS)
    .map(([from, to]) => {
      const [a, b] = [percent(from, shown), percent(to, shown)];
      return `transparent ${a}, ${colour} ${a} ${b}, transparent ${b}`;
    });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

function percent(us: number, shown: TimeRange): string {
  return `${(100 * Math.min(1, Math.max(0, shareOf(us, shown)))).toFixed(2)}%`;
}

/** Parts closer than can be seen are drawn as one. */
function merged(parts: readonly Interval[], gap: number): Interval[] {
  const all: [number, number][] = [];
  for (const [from, to] of parts) {
    const last = all.at(-1);
    if (last && from - last[1] < gap) {
      last[1] = Math.max(last[1], to);
    } else {
      all.push([from, to]);
    }
  }
  return all;
}
