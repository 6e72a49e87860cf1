import { attributes, type OtlpResourceSpans, type OtlpScope, type OtlpSpan, type OtlpTraces } from './otlp';

export type SpanKind = 'INTERNAL' | 'SERVER' | 'CLIENT' | 'PRODUCER' | 'CONSUMER';
const KINDS: readonly SpanKind[] = ['INTERNAL', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'];

export interface SpanEvent {
  readonly name: string;
  /** Microseconds after the trace's start. */
  readonly atUs: number;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface SpanLink {
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** One span in its tree. Times are microseconds; starts count from the trace's start. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a root. */
  readonly parentSpanId: string;
  readonly service: string;
  readonly name: string;
  readonly kind: SpanKind;
  readonly startUs: number;
  readonly durationUs: number;
  /** Duration less the time in which at least one child ran. */
  readonly selfUs: number;
  readonly status: 'UNSET' | 'OK' | 'ERROR';
  readonly statusMessage: string;
  readonly httpStatus: number | undefined;
  /** Failed for whoever reads the trace: see `outcome`. */
  readonly outcome: Outcome;
  readonly attributes: ReadonlyMap<string, string>;
  readonly resource: ReadonlyMap<string, string>;
  readonly scope: OtlpScope;
  readonly traceState: string;
  readonly events: readonly SpanEvent[];
  readonly links: readonly SpanLink[];
  readonly parent: Span | undefined;
  /** By start. */
  readonly children: readonly Span[];
  readonly depth: number;
  /** Names a parent that is not in the trace. */
  readonly orphan: boolean;
}

/** `refused` is a 4xx: wrong for the caller, no failure of the service, so it must not look like one. */
export type Outcome = 'ok' | 'refused' | 'failed';

export interface Trace {
  readonly traceId: string;
  /** Epoch milliseconds with a fraction. */
  readonly startEpochMs: number;
  /** From the first start to the last end of any span. */
  readonly durationUs: number;
  /** The whole forest, depth first, children by start. */
  readonly spans: readonly Span[];
  /** Spans without a parent in the trace: the root, and orphans. */
  readonly roots: readonly Span[];
  readonly services: readonly string[];
}

type Draft = { -readonly [K in keyof Omit<Span, 'children' | 'parent'>]: Span[K] } & {
  children: Draft[];
  parent: Draft | undefined;
};

/** Every trace of an answer, in the order in which they first appear: a search answers with many in one list. */
export function readTraces(answer: OtlpTraces): Trace[] {
  const start = performance.now();
  const byTrace = new Map<string, [OtlpResourceSpans, OtlpScope, OtlpSpan][]>();
  for (const resourceSpans of answer.result?.resourceSpans ?? answer.resourceSpans ?? []) {
    for (const scopeSpans of resourceSpans.scopeSpans ?? []) {
      for (const span of scopeSpans.spans ?? []) {
        const found = byTrace.get(span.traceId) ?? [];
        byTrace.set(span.traceId, found);
        found.push([resourceSpans, scopeSpans.scope ?? {}, span]);
      }
    }
  }
  const traces = [...byTrace].map(([traceId, spans]) => readTrace(traceId, spans));
  performance.measure('traces-read', { start, detail: { traces: traces.length } });
  return traces;
}

function readTrace(traceId: string, found: [OtlpResourceSpans, OtlpScope, OtlpSpan][]): Trace {
  const startNano = found.map(([, , span]) => BigInt(span.startTimeUnixNano)).reduce((a, b) => (a < b ? a : b));
  const resources = new Map<OtlpResourceSpans, ReadonlyMap<string, string>>();
  const drafts = new Map<string, Draft>();
  for (const [resourceSpans, scope, span] of found) {
    const resource = resources.get(resourceSpans) ?? attributes(resourceSpans.resource?.attributes);
    resources.set(resourceSpans, resource);
    // The same span sent twice (a retried export) is one span.
    drafts.set(span.spanId, draft(span, scope, resource, startNano));
  }
  const roots = connect(drafts);
  const spans: Draft[] = [];
  roots.forEach((root) => flatten(root, 0, spans));
  spans.forEach((span) => (span.selfUs = selfTime(span)));
  return {
    traceId,
    startEpochMs: Number(startNano / 1_000n) / 1_000,
    durationUs: spans.reduce((end, span) => Math.max(end, span.startUs + span.durationUs), 0),
    spans,
    roots,
    services: [...new Set(spans.map((span) => span.service))],
  };
}

function draft(span: OtlpSpan, scope: OtlpScope, resource: ReadonlyMap<string, string>, traceStart: bigint): Draft {
  const since = (nano: string): number => Number(BigInt(nano) - traceStart) / 1_000;
  const own = attributes(span.attributes);
  const status = statusOf(span.status?.code);
  const httpStatus = Number(own.get('http.response.status_code')) || undefined;
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    parentSpanId: span.parentSpanId ?? '',
    service: resource.get('service.name') ?? 'unknown',
    name: span.name,
    kind: kindOf(span.kind),
    startUs: since(span.startTimeUnixNano),
    durationUs: Math.max(0, Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1_000),
    selfUs: 0,
    status,
    statusMessage: span.status?.message ?? '',
    httpStatus,
    outcome: outcome(status, httpStatus, own.get('error.type')),
    attributes: own,
    resource,
    scope,
    traceState: span.traceState ?? '',
    events: (span.events ?? []).map((event) => ({
      name: event.name,
      atUs: since(event.timeUnixNano),
      attributes: attributes(event.attributes),
    })),
    links: (span.links ?? []).map((link) => ({ ...link, attributes: attributes(link.attributes) })),
    parent: undefined,
    children: [],
    depth: 0,
    orphan: false,
  };
}

function kindOf(kind: number | string | undefined): SpanKind {
  return typeof kind === 'string' ? (kind.replace('SPAN_KIND_', '') as SpanKind) : (KINDS[kind ?? 0] ?? 'INTERNAL');
}

function statusOf(code: number | string | undefined): Span['status'] {
  return code === 2 || code === 'STATUS_CODE_ERROR'
    ? 'ERROR'
    : code === 1 || code === 'STATUS_CODE_OK'
      ? 'OK'
      : 'UNSET';
}

/**
 * A span's status alone does not tell: instrumentations leave CLIENT spans with a 4xx answer UNSET, though the
 * conventions say ERROR. So the HTTP status counts first, then `error.type`, which is there when no answer came at all.
 */
function outcome(status: Span['status'], httpStatus: number | undefined, errorType: string | undefined): Outcome {
  if (httpStatus !== undefined && httpStatus >= 400 && httpStatus < 500) {
    return 'refused';
  }
  return status === 'ERROR' || (httpStatus ?? 0) >= 500 || errorType !== undefined ? 'failed' : 'ok';
}

/** Sets parents and children; returns what has no parent here. A ring of parents is cut, so that it is seen too. */
function connect(drafts: ReadonlyMap<string, Draft>): Draft[] {
  const roots: Draft[] = [];
  for (const span of drafts.values()) {
    span.parent = drafts.get(span.parentSpanId);
    span.orphan = span.parent === undefined && span.parentSpanId !== '';
    (span.parent?.children ?? roots).push(span);
  }
  const reached = new Set<Draft>();
  roots.forEach((root) => reach(root, reached));
  for (const span of drafts.values()) {
    if (!reached.has(span)) {
      cut(span);
      roots.push(span);
      reach(span, reached);
    }
  }
  return roots.sort(byStart);
}

function cut(span: Draft): void {
  const siblings = span.parent!.children;
  siblings.splice(siblings.indexOf(span), 1);
  span.parent = undefined;
  span.orphan = true;
}

function reach(root: Draft, reached: Set<Draft>): void {
  const waiting = [root];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    reached.add(span);
    span.children.forEach((child) => waiting.push(child));
  }
}

function flatten(root: Draft, depth: number, into: Draft[]): void {
  // A stack instead of recursion: a chain of 10,000 spans is a legal trace.
  const waiting: [Draft, number][] = [[root, depth]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [span, level] = next;
    span.depth = level;
    span.children.sort(byStart);
    into.push(span);
    for (let i = span.children.length - 1; i >= 0; i--) {
      waiting.push([span.children[i]!, level + 1]);
    }
  }
}

function byStart(a: Span, b: Span): number {
  return a.startUs - b.startUs;
}

function selfTime(span: Span): number {
  const end = span.startUs + span.durationUs;
  let covered = 0;
  let until = span.startUs;
  for (const child of span.children) {
    const childEnd = Math.min(end, child.startUs + child.durationUs);
    covered += Math.max(0, childEnd - Math.max(until, child.startUs));
    until = Math.max(until, childEnd);
  }
  return span.durationUs - covered;
}
