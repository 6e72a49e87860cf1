import { asProblem, type ApiProblem } from '../api/http';
import type { Outcome } from '../model/sampling/experiment';
import type { RequestClass } from '../model/sampling/load';
import { inParallel } from './in-parallel';

/** How long requests that are under way may still take after a stop. */
const GRACE_MS = 2_000;

export type Task = (name: RequestClass, number: number, signal: AbortSignal) => Promise<Outcome>;

/** Sends the requests of one load. The first that gets no answer ends it: the others would get none either. */
export class Sending {
  problem: ApiProblem | undefined;
  readonly #abort = new AbortController();
  #stopped = false;

  /** @param tell each outcome, as it comes */
  async run(order: readonly RequestClass[], inFlight: number, task: Task, tell: (one: Outcome) => void): Promise<void> {
    await inParallel(order, inFlight, async (name, number) => {
      if (this.#stopped) {
        return;
      }
      try {
        tell(await task(name, number, this.#abort.signal));
      } catch (failure) {
        this.#stopped = true;
        this.problem ??= asProblem(failure);
      }
    });
  }

  /** Sends nothing more. What is under way may end, for a moment: so it is known what became of it. */
  stop(): void {
    this.#stopped = true;
    setTimeout(() => this.#abort.abort(), GRACE_MS);
  }
}
