import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchTrace } from '../api/lab';
import { asProblem } from '../api/http';
import { verdicts } from '../model/documented';
import { readTraces, type Trace } from '../model/trace';

const INTERVAL_MS = 500;
const PATIENCE_MS = 8_000;

/** Fetches the traces of a whole run, once it is over: asking meanwhile would disturb what is measured. */
export class CollectedTraces implements ReactiveController {
  /** By trace id. */
  traces: ReadonlyMap<string, Trace> = new Map();
  /** Still waiting for some. */
  collecting = false;

  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.#abort.abort();
    this.traces = new Map();
    this.collecting = false;
  }

  /** @param traceIds of documented requests */
  async collect(traceIds: readonly string[]): Promise<void> {
    this.forget();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const until = performance.now() + PATIENCE_MS;
    let waiting = traceIds;
    this.collecting = true;
    while (waiting.length > 0 && performance.now() < until && !signal.aborted) {
      waiting = await this.#round(waiting, signal);
      await new Promise((resolve) => setTimeout(resolve, waiting.length === 0 ? 0 : INTERVAL_MS));
    }
    if (!signal.aborted) {
      this.collecting = false;
      this.#host.requestUpdate();
    }
  }

  /** @returns what is not whole yet */
  async #round(traceIds: readonly string[], signal: AbortSignal): Promise<string[]> {
    const missing: string[] = [];
    for (const id of traceIds) {
      const trace = await wholeTrace(id, signal);
      if (signal.aborted) {
        return [];
      }
      if (trace) {
        this.traces = new Map(this.traces).set(id, trace);
      } else {
        missing.push(id);
      }
    }
    this.#host.requestUpdate();
    return missing;
  }
}

/** Problems are left to the view of the last trace, which meets the same ones and shows them. */
async function wholeTrace(id: string, signal: AbortSignal): Promise<Trace | undefined> {
  try {
    const trace = readTraces(await fetchTrace(id, signal))[0];
    return trace && verdicts([trace]).every((verdict) => verdict.count > 0) ? trace : undefined;
  } catch (failure) {
    asProblem(failure);
    return undefined;
  }
}
