import type { Outcome } from './trace';

/** Calls of one kind over a time range: how many, how they ended, how long they took. */
export interface Figures {
  readonly calls: number;
  /** Answered 5xx, or ended with an error. */
  readonly failed: number;
  /** Answered 4xx: the caller's mistake. */
  readonly refused: number;
  readonly p50Us: number;
  readonly p95Us: number;
}

/** Collects calls one by one. Percentiles are exact: the duration that so many per cent of the calls did not exceed. */
export class Tally {
  readonly #durations: number[] = [];
  #failed = 0;
  #refused = 0;

  add(durationUs: number, outcome: Outcome): void {
    this.#durations.push(durationUs);
    this.#failed += outcome === 'failed' ? 1 : 0;
    this.#refused += outcome === 'refused' ? 1 : 0;
  }

  figures(): Figures {
    const sorted = this.#durations.toSorted((a, b) => a - b);
    return {
      calls: sorted.length,
      failed: this.#failed,
      refused: this.#refused,
      p50Us: percentile(sorted, 0.5),
      p95Us: percentile(sorted, 0.95),
    };
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
