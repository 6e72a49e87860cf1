import { ApiProblem } from '../api/http';
import { fetchServices, searchTraces, type TraceSearch } from '../api/lab';
import { readTraces, type Trace } from '../model/trace';

/** What the figures rest on. */
export interface Recent {
  readonly traces: readonly Trace[];
  /** There may be more traces in the range: no more were asked for. */
  readonly cut: boolean;
  /** The time in which these traces began, for rates: shorter than the range where `cut`. */
  readonly seconds: number;
}

/**
 * The newest traces of all services. Jaeger can be asked for all services at once only with some storages (memory,
 * Elasticsearch; not Cassandra or Badger), so a refusal is no failure: then each service is asked in turn.
 */
export class RecentTraces {
  #oneByOne = false;

  async load(minutes: number, limit: number, signal: AbortSignal): Promise<Recent> {
    const now = Date.now();
    const search = {
      startTimeMin: new Date(now - minutes * 60_000).toISOString(),
      startTimeMax: new Date(now).toISOString(),
      searchDepth: String(limit),
    };
    const traces = await this.#find(search, signal);
    const newest = traces.toSorted((a, b) => b.startEpochMs - a.startEpochMs).slice(0, limit);
    const cut = traces.length >= limit;
    const covered = cut ? (now - newest.at(-1)!.startEpochMs) / 1_000 : minutes * 60;
    return { traces: newest, cut, seconds: Math.max(1, covered) };
  }

  async #find(search: TraceSearch, signal: AbortSignal): Promise<Trace[]> {
    if (!this.#oneByOne) {
      try {
        return readTraces(await searchTraces(search, signal));
      } catch (failure) {
        if (!(failure instanceof ApiProblem) || failure.status === 0) {
          throw failure;
        }
      }
    }
    const found = await askOneByOne(search, signal);
    this.#oneByOne = true;
    return found;
  }
}

async function askOneByOne(search: TraceSearch, signal: AbortSignal): Promise<Trace[]> {
  const found = new Map<string, Trace>();
  for (const serviceName of await fetchServices(signal)) {
    for (const trace of readTraces(await searchTraces({ ...search, serviceName }, signal))) {
      // The same trace asked for again may have grown meanwhile.
      if (trace.spans.length >= (found.get(trace.traceId)?.spans.length ?? 0)) {
        found.set(trace.traceId, trace);
      }
    }
  }
  return [...found.values()];
}
