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
/** Spans of all four services arrive within their exporters' schedule (0.2 to 0.5 s); after this nothing more is expected. */
const QUIET_MS = 1_500;

/**
 * Follows one trace while its spans arrive: every service sends its own, so a trace grows for a moment. Stops asking once
 * nothing has come for a while and no parent is missing, or when patience ends.
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
    const started = performance.now();
    let lastChange = started;
    while (!signal.aborted) {
      if (await this.#ask(traceId, signal)) {
        lastChange = performance.now();
      }
      const now = performance.now();
      if (this.trace && now - lastChange > QUIET_MS && (isWhole(this.trace) || now - started > PATIENCE_MS)) {
        return this.#show('settled');
      }
      if (!this.trace && now - started > PATIENCE_MS) {
        return this.#show(this.problem ? 'problem' : 'missing');
      }
      await pause(INTERVAL_MS, signal);
    }
  }

  /** @returns whether spans were added */
  async #ask(traceId: string, signal: AbortSignal): Promise<boolean> {
    try {
      const trace = readTraces(await fetchTrace(traceId, signal))[0];
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
