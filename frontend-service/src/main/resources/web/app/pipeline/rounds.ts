import type { Pipeline } from '../api/lab';

/** Reads one counter; undefined when whoever keeps it did not answer. */
export type Counter = (pipeline: Pipeline) => number | undefined;

interface Round {
  readonly atMs: number;
  readonly pipeline: Pipeline;
}

/** Exporters send in batches, so a rate over one second would jump between nothing and a lot. */
const RATE_OVER_MS = 3_000;
/** A counter that has grown within this time is growing "now". */
const NOW_MS = 10_000;

/** The last few answers, for what a single one cannot tell: rates, and whether a loss goes on. Never changed, but replaced. */
export class Rounds {
  readonly #rounds: readonly Round[];

  private constructor(rounds: readonly Round[]) {
    this.#rounds = rounds;
  }

  static none(): Rounds {
    return new Rounds([]);
  }

  with(pipeline: Pipeline, atMs: number): Rounds {
    return new Rounds([...this.#rounds.filter((round) => atMs - round.atMs <= NOW_MS), { atMs, pipeline }]);
  }

  /** Per second; undefined before the second round and after a restart, when the counter began anew. */
  rate(counter: Counter): number | undefined {
    const last = this.#rounds.at(-1);
    const first = this.#rounds.findLast((round) => last!.atMs - round.atMs >= RATE_OVER_MS) ?? this.#rounds[0];
    const grown = first && growth(counter, first, last!);
    return grown === undefined || grown < 0 || first === last
      ? undefined
      : (grown * 1_000) / (last!.atMs - first!.atMs);
  }

  growing(counter: Counter): boolean {
    const [first, last] = [this.#rounds[0], this.#rounds.at(-1)];
    return first !== undefined && (growth(counter, first, last!) ?? 0) > 0;
  }
}

function growth(counter: Counter, from: Round, to: Round): number | undefined {
  const [before, after] = [counter(from.pipeline), counter(to.pipeline)];
  return before === undefined || after === undefined ? undefined : after - before;
}
