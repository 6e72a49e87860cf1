import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { searchTraces, type TraceSearch } from '../api/lab';
import { asProblem, type ApiProblem } from '../api/http';
import { readTraces } from '../model/trace';
import { summarize, type TraceSummary } from '../model/trace-summary';

/** Runs one search at a time: a new one cancels the one before. What was found stays until the next answer is there. */
export class SearchTask implements ReactiveController {
  /** undefined: nothing was found out yet. */
  found: readonly TraceSummary[] | undefined;
  searching = false;
  problem: ApiProblem | undefined;

  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  cancel(): void {
    this.#abort.abort();
    this.searching = false;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.found = undefined;
    this.problem = undefined;
    this.cancel();
  }

  async run(search: TraceSearch): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.searching = true;
    try {
      const found = readTraces(await searchTraces(search, abort.signal)).map(summarize);
      this.#settle(abort.signal, found, undefined);
    } catch (failure) {
      this.#settle(abort.signal, undefined, asProblem(failure));
    }
  }

  #settle(signal: AbortSignal, found: readonly TraceSummary[] | undefined, problem: ApiProblem | undefined): void {
    if (!signal.aborted) {
      this.searching = false;
      this.found = found;
      this.problem = problem;
      this.#host.requestUpdate();
    }
  }
}
