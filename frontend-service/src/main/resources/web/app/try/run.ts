import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem, asProblem, send } from '../api/http';
import { readTraceResponse, type TraceResponse } from '../model/trace-response';
import type { PreparedRequest } from './request';

/** An answer of the services, whatever its status. */
export interface Answer {
  readonly status: number;
  /** `Not Found`; empty where the protocol carries none. */
  readonly statusText: string;
  /** As the browser saw it, from sending to the last byte. */
  readonly ms: number;
  readonly body: string;
  /** undefined: the header was missing or not of its form. */
  readonly trace: TraceResponse | undefined;
}

const LIMIT_MS = 60_000;

/** Makes one request some times, one after another. What a component shows is in its fields. */
export class Run implements ReactiveController {
  answers: readonly Answer[] = [];
  /** Asked for; 0 before the first run. */
  total = 0;
  /** When the request that is under way was sent (performance.now); undefined: none is. */
  waitingSince: number | undefined;
  cancelled = false;
  /** Why there is no answer. */
  problem: ApiProblem | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #goesOn: (answer: Answer) => boolean;
  #abort = new AbortController();

  /** @param goesOn told each answer; false ends the run */
  constructor(host: ReactiveControllerHost, goesOn: (answer: Answer) => boolean) {
    this.#host = host;
    this.#goesOn = goesOn;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  get running(): boolean {
    return this.waitingSince !== undefined;
  }

  /** @param request asked for before each round, with the token of then; it may log in first */
  async start(total: number, request: (signal: AbortSignal) => Promise<PreparedRequest>): Promise<void> {
    this.#abort = new AbortController();
    Object.assign(this, { answers: [], total, cancelled: false, problem: undefined, waitingSince: performance.now() });
    this.#host.requestUpdate();
    try {
      while ((await this.#once(request, this.#abort.signal)) && this.answers.length < total);
    } catch (failure) {
      this.problem = asProblem(failure);
    } finally {
      this.waitingSince = undefined;
      this.#host.requestUpdate();
    }
  }

  cancel(): void {
    this.cancelled = true;
    this.#abort.abort();
  }

  /** Shows answers of before again. */
  restore(answers: readonly Answer[]): void {
    Object.assign(this, { answers, total: answers.length });
  }

  async #once(request: (signal: AbortSignal) => Promise<PreparedRequest>, signal: AbortSignal): Promise<boolean> {
    const prepared = await request(signal);
    this.waitingSince = performance.now();
    this.#host.requestUpdate();
    const answer = await ask(prepared, signal);
    this.answers = [...this.answers, answer];
    this.#host.requestUpdate();
    return this.#goesOn(answer);
  }
}

async function ask({ method, path, headers, body }: PreparedRequest, signal: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const started = performance.now();
  try {
    const both = AbortSignal.any([signal, limit]);
    const response = await send(path, { method, headers, body: body ?? null, signal: both, cache: 'no-store' });
    return {
      body: await response.text(),
      ms: performance.now() - started,
      status: response.status,
      statusText: response.statusText,
      trace: readTraceResponse(response.headers.get('traceresponse')),
    };
  } catch (failure) {
    throw limit.aborted ? noAnswerInTime() : failure instanceof TypeError ? brokenOff() : failure;
  }
}

function noAnswerInTime(): ApiProblem {
  return new ApiProblem(
    0,
    `No answer within ${LIMIT_MS / 1_000} s`,
    'The page waits no longer; the services may still be at work. Search for the trace by its service and a minimum duration.',
  );
}

function brokenOff(): ApiProblem {
  return new ApiProblem(0, 'The answer broke off', 'The connection was closed before its end. Send the request again.');
}
