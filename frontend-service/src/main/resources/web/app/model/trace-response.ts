/** The header `traceresponse`: which trace a request became. */
export interface TraceResponse {
  readonly traceId: string;
  /** The span that answered. */
  readonly spanId: string;
  /** false: no span of it was kept, there is nothing to look for */
  readonly sampled: boolean;
}

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const SAMPLED = 1;

/** Anything but the exact form is undefined: a wrong trace id is worse than none. */
export function readTraceResponse(header: string | null): TraceResponse | undefined {
  const [, traceId, spanId, flags] = FORM.exec(header ?? '') ?? [];
  return traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)
    ? undefined
    : { traceId, spanId, sampled: (parseInt(flags!, 16) & SAMPLED) === SAMPLED };
}
