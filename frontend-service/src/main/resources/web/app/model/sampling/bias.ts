import { expectation } from './expectation';
import { keptOf, type Decider, type Outcome } from './experiment';
import { Z_95 } from './share';

/** A figure and how far the true one may be from it (95 %); 0 where nothing was left out. */
export interface Figure {
  readonly value: number;
  readonly plusMinus: number;
}

/** What a dashboard says of a service: how much, and how much of it failed. */
export interface Rates {
  readonly perSecond: Figure;
  /** undefined: of nothing there is no share. */
  readonly failedShare: Figure | undefined;
}

/** How many requests a kept trace stands for; undefined where nobody knows. */
export type Weight = (outcome: Outcome) => number | undefined;

export function isFailure({ status }: Outcome): boolean {
  return status >= 500;
}

/** As seen, one by one: what was left out is not thought of. */
export function rates(outcomes: readonly Outcome[], seconds: number): Rates {
  return weighted(outcomes, seconds, () => 1)!;
}

/**
 * Each outcome counts as many times as its weight says: right on average (Horvitz and Thompson), and the further off by
 * chance the greater the weights are. undefined where a weight is not known.
 */
export function weighted(outcomes: readonly Outcome[], seconds: number, weight: Weight): Rates | undefined {
  const weights = outcomes.map(weight);
  if (!weights.every((one) => one !== undefined)) {
    return undefined;
  }
  const total = sum(weights);
  const share = sum(weights.filter((_, i) => isFailure(outcomes[i]!))) / total;
  const variance = sum(weights.map((w) => w * w - w));
  const shareVariance = sum(weights.map((w, i) => (w * w - w) * ((isFailure(outcomes[i]!) ? 1 : 0) - share) ** 2));
  return {
    perSecond: { value: total / seconds, plusMinus: (Z_95 * Math.sqrt(variance)) / seconds },
    failedShare: total === 0 ? undefined : { value: share, plusMinus: (Z_95 * Math.sqrt(shareVariance)) / total },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

/** 1/p, by what the strategy says of the class; undefined where it says no single number. */
export function byProbability(decider: Decider): Weight {
  return (outcome) => {
    const expected = expectation(decider, outcome.class);
    return expected.kind === 'share' && expected.low === expected.high ? 1 / expected.low : undefined;
  };
}

/** What the stored traces say themselves, where all kept ones were read; it is right also while a ratio moves. */
export function byStored(adjusted: ReadonlyMap<string, number>, outcomes: readonly Outcome[]): Weight | undefined {
  const kept = keptOf(outcomes);
  return kept.length > 0 && kept.every(({ traceId }) => adjusted.has(traceId!))
    ? ({ traceId }) => adjusted.get(traceId!)
    : undefined;
}
