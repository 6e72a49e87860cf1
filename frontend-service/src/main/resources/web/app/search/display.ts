import type { TraceSummary } from '../model/trace-summary';

/** The orders of a list of traces. */
export const ORDERS = {
  recent: { label: 'most recent', compare: (a, b) => b.startEpochMs - a.startEpochMs },
  longest: { label: 'longest', compare: (a, b) => b.durationUs - a.durationUs },
  spans: { label: 'most spans', compare: (a, b) => b.spans - a.spans || b.startEpochMs - a.startEpochMs },
} as const satisfies Record<string, { label: string; compare: (a: TraceSummary, b: TraceSummary) => number }>;

export type Order = keyof typeof ORDERS;

/** How an answer is shown. It is in the address beside the search, and changing it asks nothing anew. */
export interface Display {
  readonly order: Order;
  /** Whether the plot's durations are on a logarithmic scale. */
  readonly log: boolean;
}

export const PLAIN_DISPLAY: Display = { order: 'recent', log: false };

export function displayFrom(parameters: URLSearchParams): Display {
  const order = parameters.get('sort') ?? '';
  return {
    order: Object.hasOwn(ORDERS, order) ? (order as Order) : PLAIN_DISPLAY.order,
    log: parameters.get('scale') === 'log',
  };
}

export function displayParameters({ order, log }: Display): Record<string, string> {
  return { sort: order === PLAIN_DISPLAY.order ? '' : order, scale: log ? 'log' : '' };
}
