import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchTrace } from '../api/lab';
import { ApiProblem, asProblem } from '../api/http';
import { readTraces, type Trace } from './trace';

/**
 * `waiting`: not there yet. `growing`: spans are coming in. `settled`: complete, as far as can be told. `missing`: not
 * there after all this time. `problem`: the back end cannot be asked.
 */
export type LiveState = 'none' | 'waiting' | 'growing' | 'settled' | 'missing' | 'problem';

const INTERVAL_MS = 250;
const PATIENCE_MS = 8_000;
/** While the back end cannot be asked there is no end to patience, but more time between the questions. */
const PROBLEM_INTERVAL_MS = 2_000;
/** Exporters give up long before: what has not come after this time never will. */
const OLD_MS = 60_000;
/** Spans of all four services arrive within their exporters' schedule (0.2 to 0.5 s); after this nothing more is expected. */
const QUIET_MS = 1_500;

/**
 * Follows one trace while its spans arrive: every service sends its own, so a trace grows for a moment. Stops asking once
 * nothing has come for a while and no parent is missing, or when patience ends; an old trace is asked for once. A back end
 * that does not answer is asked until it does.
 */
export class LiveTrace implements ReactiveController {
  trace: Trace | undefined;
  state: LiveState = 'none';
  problem: ApiProblem | undefined;

  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  follow(traceId: string): void {
    this.forget();
    this.#abort = new AbortController();
    this.#show('waiting');
    void this.#watch(traceId, this.#abort.signal);
  }

  forget(): void {
    this.#abort.abort();
    this.trace = undefined;
    this.problem = undefined;
    this.#show('none');
  }

  async #watch(traceId: string, signal: AbortSignal): Promise<void> {
    let started = performance.now();
    let lastChange = started;
    while (!signal.aborted) {
      const grown = await this.#ask(traceId, signal);
      const now = performance.now();
      lastChange = grown ? now : lastChange;
      // Time in which nobody could be asked does not count.
      started = this.problem && !this.trace ? now : started;
      const end = this.#end(now - started, now - lastChange);
      if (end && !signal.aborted) {
        return this.#show(end);
      }
      await pause(this.problem ? PROBLEM_INTERVAL_MS : INTERVAL_MS, signal);
    }
  }

  #end(askedMs: number, quietMs: number): LiveState | undefined {
    const { trace } = this;
    if (!trace) {
      return askedMs > PATIENCE_MS ? 'missing' : undefined;
    }
    if (isOld(trace) && !this.problem) {
      return 'settled';
    }
    return quietMs > QUIET_MS && (isWhole(trace) || askedMs > PATIENCE_MS) ? 'settled' : undefined;
  }

  /** @returns whether spans were added */
  async #ask(traceId: string, signal: AbortSignal): Promise<boolean> {
    try {
      const answer = await fetchTrace(traceId, signal);
      signal.throwIfAborted();
      const trace = readTraces(answer)[0];
      this.problem = undefined;
      const grown = trace !== undefined && trace.spans.length > (this.trace?.spans.length ?? 0);
      if (grown) {
        this.trace = trace;
        this.#show('growing');
      }
      return grown;
    } catch (failure) {
      const problem = asProblem(failure);
      this.problem = problem?.status === 404 ? undefined : problem;
      if (problem && problem.status !== 404) {
        this.#show(this.trace ? 'growing' : 'problem');
      }
      return false;
    }
  }

  #show(state: LiveState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function isWhole(trace: Trace): boolean {
  return trace.spans.every((span) => !span.orphan) && trace.roots.length === 1;
}

function isOld(trace: Trace): boolean {
  return Date.now() - trace.startEpochMs - trace.durationUs / 1_000 > OLD_MS;
}

/** Hidden pages ask slower than seen ones: browsers stretch timers of background tabs by themselves. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
