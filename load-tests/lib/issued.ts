// What was issued, by class: as k6 metrics for thresholds, and as one line for each request for the ledger.
import type { RefinedResponse } from 'k6/http';
import { Counter, Rate } from 'k6/metrics';
import { traceResponse } from './traceresponse.ts';

/** Requests that should have made a trace. */
const issued = new Counter('issued');
/** Share of them whose answer named its trace. */
const traced = new Rate('traced');
/** Share of the traced ones that were sampled, so that a back end should have them; and their number. */
const sampled = new Rate('sampled');
const sampledTraces = new Counter('sampled_traces');

/** Takes note of a request. Nothing else may be written to the console: its output is the file issued.ndjson. */
export function note(response: RefinedResponse<'text'>, time: number, tags: { class: string }): void {
  const trace = traceResponse(response);
  issued.add(1, tags);
  traced.add(trace !== undefined, tags);
  if (trace) {
    sampled.add(trace.sampled, tags);
    sampledTraces.add(trace.sampled ? 1 : 0, tags);
  }
  const durationMs = Math.round(response.timings.duration * 1000) / 1000;
  const { traceId, sampled: kept } = trace ?? { traceId: null, sampled: false };
  console.log(JSON.stringify({ time, traceId, sampled: kept, class: tags.class, status: response.status, durationMs }));
}
