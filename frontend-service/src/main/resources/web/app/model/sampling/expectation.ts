import type { Decider } from './experiment';
import type { RequestClass } from './load';

/** What a strategy promises about a class of requests. */
export type Expectation =
  /** The same share for each request; a range where it moved during the run. */
  | { readonly kind: 'share'; readonly low: number; readonly high: number }
  /** So many a second at most, of all requests together. */
  | { readonly kind: 'rate'; readonly tracesPerSecond: number }
  | { readonly kind: 'none'; readonly why: string };

export function expectation({ sampler, ratio, changed }: Decider, name: RequestClass): Expectation {
  if (changed) {
    return { kind: 'none', why: 'the strategy was changed during the run' };
  }
  switch (sampler.strategy) {
    case 'always_on':
      return exactly(1);
    case 'always_off':
      return exactly(0);
    case 'probability':
      return exactly(Number(sampler['ratio']));
    case 'error_biased':
      // Only this failure is known when the trace begins: its request asks for it.
      return exactly(name === 'failed' ? 1 : Number(sampler['ratio']));
    case 'rate_limiting':
      return { kind: 'rate', tracesPerSecond: Number(sampler['tracesPerSecond']) };
    default:
      return ratio
        ? { kind: 'share', low: ratio[0], high: ratio[1] }
        : { kind: 'none', why: 'this strategy has no probability' };
  }
}

function exactly(share: number): Expectation {
  return { kind: 'share', low: share, high: share };
}

/** The most that a limit lets through: what comes in the time, and one second's worth saved up before. */
export function mostOf(tracesPerSecond: number, seconds: number): number {
  return Math.floor(tracesPerSecond * seconds + Math.max(1, tracesPerSecond));
}
