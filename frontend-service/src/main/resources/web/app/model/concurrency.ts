import type { Span } from './trace';

/** Whether spans ran one after another or side by side: lab-cli's Concurrency in the page's language. */

/** Less overlap than this is the hand-over from one call to the next, not parallel work. */
const NOTABLE_SHARE = 0.1;

/** @param spans two or more */
export function sequential(spans: readonly Span[]): boolean {
  const shortest = Math.min(...spans.map((span) => span.durationUs));
  return savedUs(spans) <= NOTABLE_SHARE * shortest;
}

/** How much longer the spans would take one after another: the sum of their lengths less the time they cover. */
export function savedUs(spans: readonly Span[]): number {
  let sum = 0;
  let covered = 0;
  let until = -Infinity;
  for (const span of spans.toSorted((a, b) => a.startUs - b.startUs)) {
    const end = span.startUs + span.durationUs;
    sum += span.durationUs;
    covered += Math.max(0, end - Math.max(span.startUs, until));
    until = Math.max(until, end);
  }
  return sum - covered;
}
