import { ApiProblem } from '../api/http';
import { fetchPipeline, fetchTrace, type Pipeline } from '../api/lab';
import { looked, type Looked } from '../model/sampling/lookup';
import { isSettled } from '../model/sampling/span-account';
import { readTraces } from '../model/trace';
import { inParallel, pause } from './in-parallel';

const INTERVAL_MS = 300;
const PATIENCE_MS = 8_000;
/** So that looking does not keep the services from their work. */
const AT_ONCE = 3;

/** Reads the counts once nothing is on its way any more, or as they are when patience ends. */
export async function settledPipeline(signal: AbortSignal): Promise<Pipeline> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const pipeline = await fetchPipeline(signal);
    if (isSettled(pipeline) || performance.now() > until) {
      return pipeline;
    }
    await pause(INTERVAL_MS, signal);
  }
}

/**
 * Looks traces up until all are whole or patience ends: exporters send some tenths of a second later.
 *
 * @param tell called after each round with what was found so far
 * @throws ApiProblem when the back end cannot be asked
 */
export async function lookUp(
  ids: readonly string[],
  signal: AbortSignal,
  tell: (found: ReadonlyMap<string, Looked>) => void,
): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const found = new Map<string, Looked>();
  for (let waiting = ids; ; ) {
    await inParallel(waiting, AT_ONCE, async (id) => void found.set(id, await fetchLooked(id, signal)));
    tell(new Map(found));
    waiting = waiting.filter((id) => found.get(id)?.state !== 'whole');
    if (waiting.length === 0 || performance.now() > until) {
      return;
    }
    await pause(INTERVAL_MS, signal);
  }
}

/** Those of the traces that the back end has something of, asked once. */
export async function presentOnes(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const present: string[] = [];
  await inParallel(ids, AT_ONCE, async (id) => {
    if ((await fetchLooked(id, signal)).state !== 'missing') {
      present.push(id);
    }
  });
  return present;
}

async function fetchLooked(id: string, signal: AbortSignal): Promise<Looked> {
  try {
    return looked(readTraces(await fetchTrace(id, signal))[0]);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 404) {
      return { state: 'missing' };
    }
    throw failure;
  }
}
