import type { Sampler, Sampling } from '../../api/sampling';
import type { RequestClass } from './load';

/** One answered request of the load. */
export interface Outcome {
  readonly class: RequestClass;
  readonly status: number;
  /** undefined: the answer named no trace. */
  readonly traceId: string | undefined;
  readonly kept: boolean;
}

/** What is known of the sampler that decided: traces of the page begin at frontend-service. */
export interface Decider {
  readonly sampler: Sampler;
  /** The ratios that were seen in force; undefined where it has none. */
  readonly ratio: readonly [low: number, high: number] | undefined;
  /** Somebody set another strategy meanwhile. */
  readonly changed: boolean;
}

/** The sampler that decides on what the page sends; the other services follow its decision. */
export function deciding({ services }: Sampling): Sampler | undefined {
  return services.find(({ service }) => service === 'frontend-service')?.sampler;
}

/** @param before undefined at the first look */
export function watched(before: Decider | undefined, sampler: Sampler): Decider {
  const now = sampler.currentRatio;
  if (!before) {
    return { sampler, ratio: now === null ? undefined : [now, now], changed: false };
  }
  const { ratio, changed } = before;
  return {
    sampler: before.sampler,
    ratio: ratio && now !== null ? [Math.min(ratio[0], now), Math.max(ratio[1], now)] : ratio,
    changed: changed || before.sampler.since !== sampler.since,
  };
}

export function ofClass(outcomes: readonly Outcome[], name: RequestClass): Outcome[] {
  return outcomes.filter((outcome) => outcome.class === name && outcome.traceId !== undefined);
}

export function keptOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((outcome) => outcome.kept);
}
