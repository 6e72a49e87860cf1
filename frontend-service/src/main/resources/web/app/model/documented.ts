import type { Span, Trace } from './trace';

/** A duration that the documentation promises for `GET /api/users/{id}`. */
export interface Documented {
  readonly label: string;
  readonly ms: number;
  means(span: Span): boolean;
}

/** As in lab-cli's Documented.java. */
export const DOCUMENTED: readonly Documented[] = [
  { label: 'frontend-service', ms: 100, means: serverOf('frontend-service') },
  { label: 'api-gateway', ms: 80, means: serverOf('api-gateway') },
  { label: 'auth-service', ms: 10, means: serverOf('auth-service') },
  { label: 'user-service', ms: 60, means: serverOf('user-service') },
  {
    label: 'database',
    ms: 40,
    means: (span) => span.service === 'user-service' && span.kind === 'CLIENT' && isDatabase(span),
  },
];

/** How far a measured duration may be from the documented one: a share of the latter, as in `lab request`. */
export const TOLERANCE = 0.05;

/** Measured beside documented, over one or several traces. */
export interface Verdict {
  readonly documented: Documented;
  /** In how many of the traces the span was found. With none, the other figures are NaN. */
  readonly count: number;
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /** Of the median; 0.012 for 1.2 % longer than documented. */
  readonly deviation: number;
  readonly met: boolean;
}

export function verdicts(traces: readonly Trace[]): Verdict[] {
  return DOCUMENTED.map((documented) => verdict(documented, traces));
}

function verdict(documented: Documented, traces: readonly Trace[]): Verdict {
  const ms = traces
    .map((trace) => trace.spans.find((span) => documented.means(span)))
    .filter((span) => span !== undefined)
    .map((span) => span.durationUs / 1_000);
  const medianMs = median(ms);
  return {
    documented,
    count: ms.length,
    medianMs,
    leastMs: ms.length === 0 ? NaN : Math.min(...ms),
    mostMs: ms.length === 0 ? NaN : Math.max(...ms),
    deviation: medianMs / documented.ms - 1,
    met: Math.abs(medianMs - documented.ms) <= TOLERANCE * documented.ms,
  };
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function serverOf(service: string): (span: Span) => boolean {
  return (span) => span.service === service && span.kind === 'SERVER';
}

function isDatabase(span: Span): boolean {
  return (
    span.scope.name === 'io.opentelemetry.jdbc' ||
    span.attributes.has('db.system.name') ||
    span.attributes.has('db.system')
  );
}
