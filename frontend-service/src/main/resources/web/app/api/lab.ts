import type { OtlpLogs, OtlpTraces } from '../model/otlp';
import { getJson } from './http';

/** The lab API of frontend-service: traces from whichever back end is configured, faults, telemetry, links. */

/** All spans of one trace. A 404 is an ApiProblem with status 404: not stored yet, not sampled, or evicted. */
export function fetchTrace(traceId: string, signal?: AbortSignal): Promise<OtlpTraces> {
  return getJson(`/lab/traces/${encodeURIComponent(traceId)}`, signal);
}

/** Log records of one trace; a back end without logs answers 404. */
export function fetchLogs(traceId: string, signal?: AbortSignal): Promise<OtlpLogs> {
  return getJson(`/lab/traces/${encodeURIComponent(traceId)}/logs`, signal);
}

/** What Jaeger's API v3 takes; empty strings are left out. Times are RFC 3339, durations Go's (`1.5s`, `300ms`). */
export interface TraceSearch {
  readonly serviceName?: string;
  readonly operationName?: string;
  readonly startTimeMin: string;
  readonly startTimeMax: string;
  readonly durationMin?: string;
  readonly durationMax?: string;
  readonly searchDepth?: string;
  /** A JSON object of strings: `{"http.response.status_code":"500"}`. */
  readonly attributes?: string;
}

/** The spans of all found traces in one list; no trace found is an empty list. */
export function searchTraces(search: TraceSearch, signal?: AbortSignal): Promise<OtlpTraces> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value) {
      parameters.set(`query.${name}`, value as string);
    }
  }
  return getJson(`/lab/traces?${parameters}`, signal);
}

export async function fetchServices(signal?: AbortSignal): Promise<string[]> {
  return (await getJson<{ services: string[] }>('/lab/services', signal)).services.toSorted();
}

export async function fetchOperations(service: string, signal?: AbortSignal): Promise<string[]> {
  const answer = await getJson<{ operations: { name: string }[] }>(
    `/lab/operations?service=${encodeURIComponent(service)}`,
    signal,
  );
  return [...new Set(answer.operations.map((operation) => operation.name))].toSorted();
}

/** Addresses of other viewers, `{traceId}` standing for the id; null where none is configured. */
export interface Links {
  readonly jaeger: string | null;
  readonly grafana: string | null;
}

export function fetchLinks(signal?: AbortSignal): Promise<Links> {
  return getJson('/lab/links', signal);
}

/** A service's own account of its spans: GET /lab/telemetry. */
export interface Telemetry {
  readonly service: string;
  readonly spans: {
    readonly created: number;
    readonly sampled: number;
    readonly exported: number;
    readonly queued: number;
    readonly dropped: number;
    readonly failed: Readonly<Record<string, number>>;
  };
  readonly exporter: ExporterStatus;
  /** The same for the log records sent by OTLP. */
  readonly logs: {
    readonly exported: number;
    readonly failed: Readonly<Record<string, number>>;
    readonly exporter: ExporterStatus;
  };
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ExporterStatus {
  /** `idle`: nothing has been exported yet, so nobody knows. */
  readonly state: 'idle' | 'ok' | 'failing';
  readonly since: string;
  /** Kept after recovery. */
  readonly lastError?: string | null;
}

export interface ServiceTelemetry {
  readonly service: string;
  readonly reachable: boolean;
  readonly telemetry?: Telemetry;
  readonly problem?: string;
}

export interface StoreCounts {
  readonly received: number;
  readonly stored: number;
  readonly evicted: number;
  readonly ignored: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly traces: number;
  readonly held: number;
  readonly bytes: number;
}

export interface Pipeline {
  readonly services: readonly ServiceTelemetry[];
  /** null: the trace back end has no such counters (a real Jaeger), or does not answer (see storeReachable). */
  readonly store: {
    readonly requests: { readonly accepted: number; readonly refused: Readonly<Record<string, number>> };
    readonly spans: StoreCounts;
    readonly logs: StoreCounts;
  } | null;
  readonly storeReachable: boolean;
  /** Why `store` is null, in a few words. */
  readonly storeProblem?: string;
}

export function fetchPipeline(signal?: AbortSignal): Promise<Pipeline> {
  return getJson('/lab/pipeline', signal);
}

/** A fault that a request may ask a service for; an empty argument stands for none, another for an example. */
export interface FaultEntry {
  readonly fault: string;
  readonly argument: string;
  readonly description: string;
}

export interface FaultCatalog {
  readonly enabled: boolean;
  /** By service, and `payment`. */
  readonly faults: Readonly<Record<string, readonly FaultEntry[]>>;
}

export function fetchFaults(signal?: AbortSignal): Promise<FaultCatalog> {
  return getJson('/lab/faults', signal);
}

/** What frontend-service says of itself. */
export function fetchTelemetry(signal?: AbortSignal): Promise<Telemetry> {
  return getJson('/lab/telemetry', signal);
}
