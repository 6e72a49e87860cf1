import { getJson, problemOf, send } from './http';

/** A strategy with its own fields: `{"strategy":"probability","ratio":0.01}`. */
export interface StrategyDocument {
  readonly strategy: string;
  readonly [field: string]: unknown;
}

/** How one service decides on the traces that begin at it: GET /lab/sampler. */
export interface Sampler extends StrategyDocument {
  readonly service: string;
  /** What it really does. */
  readonly description: string;
  /** With which probability an ordinary request is kept just now; null where nobody knows. */
  readonly currentRatio: number | null;
  /** RFC 3339: when this strategy came into force. */
  readonly since: string;
}

export interface ServiceSampler {
  readonly service: string;
  readonly reachable: boolean;
  readonly sampler?: Sampler;
  readonly problem?: string;
}

/** All services at once; after a change also which did not follow. */
export interface Sampling {
  readonly consistent: boolean;
  readonly warnings: readonly string[];
  readonly services: readonly ServiceSampler[];
}

export function fetchSampling(signal?: AbortSignal): Promise<Sampling> {
  return getJson('/lab/sampling', signal);
}

/** @throws ApiProblem with status 400 and the wrong field; then nothing has changed */
export async function setSampling(strategy: StrategyDocument, signal?: AbortSignal): Promise<Sampling> {
  const response = await send('/lab/sampling', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(strategy),
    signal: signal ?? null,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as Sampling;
}
