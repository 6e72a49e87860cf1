import type { TraceSummary } from '../model/trace-summary';

/** The orders of a list of traces; the first one needs no mention in the address. */
export const ORDERS = {
  recent: { label: 'most recent', compare: (a, b) => b.startEpochMs - a.startEpochMs },
  longest: { label: 'longest', compare: (a, b) => b.durationUs - a.durationUs },
  spans: { label: 'most spans', compare: (a, b) => b.spans - a.spans || b.startEpochMs - a.startEpochMs },
} as const satisfies Record<string, { label: string; compare: (a: TraceSummary, b: TraceSummary) => number }>;

export type Order = keyof typeof ORDERS;

export function orderFrom(text: string | null): Order {
  return text !== null && Object.hasOwn(ORDERS, text) ? (text as Order) : 'recent';
}
