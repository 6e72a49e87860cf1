import type { Pipeline, ServiceTelemetry } from '../api/lab';
import type { Trace } from '../model/trace';
import { count, counted } from '../ui/format';
import type { RequestKind } from './form';

const ALL = ['frontend-service', 'api-gateway', 'auth-service', 'user-service'];

/** Services that a successful request goes through. */
const PASSED: Record<RequestKind, readonly string[]> = {
  user: ALL,
  users: ALL,
  order: ALL,
  login: ['frontend-service', 'api-gateway', 'auth-service'],
};

/** Services that worked on a successful request and have no span in its trace. */
export function absentServices(kind: RequestKind, trace: Trace | undefined): string[] {
  return PASSED[kind].filter((service) => !trace?.services.includes(service));
}

/** What the counters of services and store know that may explain missing spans; each a sentence. */
export function findings(pipeline: Pipeline): string[] {
  const found = [...pipeline.services.flatMap(ofService), ...ofStore(pipeline)];
  return found.length > 0
    ? found
    : ['The services say that they exported every span, and the store that it lost none. Look again in a moment.'];
}

function ofService({ service, reachable, telemetry, problem }: ServiceTelemetry): string[] {
  if (!reachable || !telemetry) {
    return [`${service} cannot be asked${problem ? ` (${problem})` : ''}. './lab status' tells whether it runs.`];
  }
  const { spans, exporter } = telemetry;
  const said: string[] = [];
  if (exporter.state === 'failing') {
    said.push(`${service} cannot export its spans: ${exporter.lastError ?? 'no reason known'}.`);
  } else if (total(spans.failed) > 0) {
    said.push(
      `${service} failed to export ${counted(total(spans.failed), 'span')} since its start: ${reasons(spans.failed)}.`,
    );
  }
  if (spans.dropped > 0) {
    said.push(`${service} dropped ${counted(spans.dropped, 'span')} since its start: its queue was full.`);
  }
  if (spans.queued > 0) {
    said.push(`${service} has ${counted(spans.queued, 'span')} waiting in its queue. Look again in a moment.`);
  }
  return said;
}

function ofStore({ store, storeReachable }: Pipeline): string[] {
  if (!storeReachable) {
    return ['The trace back end does not answer, so nothing can be stored or read.'];
  }
  if (!store) {
    return [];
  }
  const said: string[] = [];
  if (store.spans.evicted > 0) {
    said.push(`The store evicted ${counted(store.spans.evicted, 'span')} since its start to stay within its memory.`);
  }
  if (total(store.spans.refused) > 0) {
    said.push(`The store refused ${counted(total(store.spans.refused), 'span')}: ${reasons(store.spans.refused)}.`);
  }
  if (total(store.requests.refused) > 0) {
    const requests = counted(total(store.requests.refused), 'export request');
    said.push(`The store refused ${requests}: ${reasons(store.requests.refused)}.`);
  }
  return said;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}

function reasons(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, each]) => each > 0)
    .map(([reason, each]) => `${reason.replaceAll('_', ' ')} ${count(each)}`)
    .join(', ');
}
