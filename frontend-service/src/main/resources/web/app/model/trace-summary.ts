import type { Outcome, Trace } from './trace';

/** `recovered`: the answer was right, though something failed on the way to it. */
export type TraceOutcome = Outcome | 'recovered';

/** A trace as one line of a list: who was asked for what, how long it took and what came of it. */
export interface TraceSummary {
  readonly traceId: string;
  readonly service: string;
  readonly name: string;
  readonly startEpochMs: number;
  readonly durationUs: number;
  readonly spans: number;
  readonly failedSpans: number;
  readonly outcome: TraceOutcome;
  /** The answer's HTTP status, where the root is a request. */
  readonly httpStatus: number | undefined;
  /** In the order in which they take part. */
  readonly services: readonly { readonly name: string; readonly spans: number }[];
  /** The root has not arrived or is stored no longer: name and duration are those of what is there. */
  readonly rootMissing: boolean;
}

export function summarize(trace: Trace): TraceSummary {
  const root = trace.roots.find((span) => !span.orphan) ?? trace.roots[0]!;
  const failedSpans = trace.spans.filter((span) => span.outcome === 'failed').length;
  return {
    traceId: trace.traceId,
    service: root.service,
    name: root.name,
    startEpochMs: trace.startEpochMs,
    durationUs: trace.durationUs,
    spans: trace.spans.length,
    failedSpans,
    outcome: root.outcome === 'ok' && failedSpans > 0 ? 'recovered' : root.outcome,
    httpStatus: root.httpStatus,
    services: trace.services.map((name) => ({
      name,
      spans: trace.spans.filter((span) => span.service === name).length,
    })),
    rootMissing: root.orphan,
  };
}
