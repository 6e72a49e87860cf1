import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { searchTraces } from '../api/lab';
import { asProblem, type ApiProblem } from '../api/http';
import { readTraces } from '../model/trace';
import { summarize, type TraceSummary } from '../model/trace-summary';
import { Poll } from '../ui/poll';
import { fulfils } from './fulfils';
import { readSearch, type SearchValues } from './search-values';

/** What was found, and for which question. */
export interface SearchAnswer {
  readonly asked: SearchValues;
  readonly limit: number;
  readonly traces: readonly TraceSummary[];
  /** Traces that the back end answered with though they have not the attributes: it takes no notice of these. */
  readonly leftOut: number;
}

type Question = Extract<ReturnType<typeof readSearch>, { search: unknown }>;

const RETRY_MS = 3_000;

/**
 * Runs one search at a time: a new one cancels the one before, whose answer stays until the next one is there. Where
 * nothing answers at all it asks again, as its problem says.
 */
export class SearchTask implements ReactiveController {
  asked: SearchValues | undefined;
  answer: SearchAnswer | undefined;
  searching = false;
  problem: ApiProblem | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #retries: Poll;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#retries = new Poll(host, RETRY_MS, () => this.#retry());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** Values with a mistake are not asked for; whoever shows them says so. */
  async run(values: SearchValues): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.asked = values;
    const read = readSearch(values, Date.now());
    this.searching = 'search' in read;
    if ('search' in read) {
      await this.#ask(values, read, this.#abort.signal);
    } else {
      this.#settle(undefined, undefined);
    }
  }

  async #ask(asked: SearchValues, { search, limit, attributes }: Question, signal: AbortSignal): Promise<void> {
    this.#host.requestUpdate();
    try {
      const found = readTraces(await searchTraces(search, signal));
      const traces = found.filter((trace) => fulfils(trace, asked, attributes)).map(summarize);
      if (!signal.aborted) {
        this.#settle({ asked, limit, traces, leftOut: found.length - traces.length }, undefined);
      }
    } catch (failure) {
      const problem = asProblem(failure);
      if (!signal.aborted) {
        this.#settle(undefined, problem);
      }
    }
  }

  #settle(answer: SearchAnswer | undefined, problem: ApiProblem | undefined): void {
    this.searching = false;
    this.answer = answer;
    this.problem = problem;
    this.#host.requestUpdate();
  }

  async #retry(): Promise<void> {
    if (this.asked && !this.searching && this.problem?.status === 0) {
      await this.run(this.asked);
    }
  }
}
