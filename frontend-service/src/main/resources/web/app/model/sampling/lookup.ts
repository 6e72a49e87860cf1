import type { Trace } from '../trace';

/** What the back end has of one trace of the load. */
export type Looked =
  | { readonly state: 'whole' | 'partial'; readonly trace: Trace; readonly lacks: string }
  | { readonly state: 'missing' };

/** Services that every class of the load passes, whatever becomes of it. */
const PASSED = ['frontend-service', 'api-gateway', 'auth-service', 'user-service'];

/** How many kept traces are looked up, and how many that were not kept: the rest is taken on trust, and said so. */
export const MOST_KEPT = 100;
export const MOST_UNKEPT = 20;

export function looked(trace: Trace | undefined): Looked {
  if (!trace) {
    return { state: 'missing' };
  }
  const lacks = lacking(trace);
  return { state: lacks === '' ? 'whole' : 'partial', trace, lacks };
}

function lacking(trace: Trace): string {
  const absent = PASSED.filter((service) => !trace.services.includes(service));
  if (absent.length > 0) {
    return `no span of ${absent.join(' and ')}`;
  }
  const orphans = trace.spans.filter((span) => span.orphan).length;
  return orphans > 0 ? `${orphans} without their parent` : '';
}

/** `sampling.adjusted_count` of the first span: how many requests this trace stands for. */
export function adjustedCount(trace: Trace): number | undefined {
  const root = trace.roots.find((span) => !span.orphan);
  const value = Number(root?.attributes.get('sampling.adjusted_count') ?? NaN);
  return value > 0 ? value : undefined;
}

/** Adjusted counts by trace id, of those that carry one. */
export function adjustedCounts(found: ReadonlyMap<string, Looked>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, one] of found) {
    const count = one.state === 'missing' ? undefined : adjustedCount(one.trace);
    if (count !== undefined) {
      counts.set(id, count);
    }
  }
  return counts;
}
