import type { Pipeline, Telemetry } from '../api/lab';
import { count, counted } from '../ui/format';
import { adviceFor } from './advice';
import { ofService } from './counters';
import type { Loss } from './loss';
import type { Rounds } from './rounds';
import { storeLosses } from './store-losses';

const DROPPED_TODO =
  'Spans end faster than they are sent. Raise QUARKUS_OTEL_BSP_MAX_QUEUE_SIZE, sample less, or make the way to the store faster.';

/** Of spans; the worst first: what goes on now before what has been. */
export function losses(pipeline: Pipeline, rounds: Rounds): Loss[] {
  const told = pipeline.services.flatMap(({ telemetry }) => telemetry ?? []);
  const silent = pipeline.services.filter(({ telemetry }) => !telemetry);
  return [
    ...silent.map(({ service, problem }) => unreachable(service, problem)),
    ...storeLosses(pipeline, rounds),
    ...told.flatMap((telemetry) => dropped(telemetry, rounds)),
    ...failed(told, rounds),
  ].toSorted((a, b) => order(a) - order(b));
}

function order(loss: Loss): number {
  return (loss.now ? 0 : 1) + (loss.weight === 'bad' ? 0 : 2);
}

function unreachable(service: string, problem = 'no answer'): Loss {
  const what = `It does not answer (${problem}), so nobody knows what becomes of its spans.`;
  const todo = `'./lab status' tells whether it runs, './lab logs ${service}' why not.`;
  return { where: service, what, todo, now: true, weight: 'bad' };
}

function dropped({ service, spans, settings }: Telemetry, rounds: Rounds): Loss[] {
  const size = typeof settings['queueSize'] === 'number' ? ` of ${count(settings['queueSize'])} spans` : '';
  const what = `${counted(spans.dropped, 'span')} dropped: the queue${size} was full when they ended.`;
  const now = rounds.growing(ofService(service, (one) => one.spans.dropped));
  return spans.dropped === 0 ? [] : [{ where: service, what, todo: DROPPED_TODO, now, weight: 'bad' }];
}

interface Share {
  readonly telemetry: Telemetry;
  readonly reason: string;
  readonly lost: number;
}

/** What several services lose for the same reason at the same place is told once. */
function failed(told: readonly Telemetry[], rounds: Rounds): Loss[] {
  const groups = new Map<string, Share[]>();
  for (const telemetry of told) {
    for (const [reason, lost] of Object.entries(telemetry.spans.failed).filter(([, count]) => count > 0)) {
      const key = `${reason} ${String(telemetry.settings['endpoint'])}`;
      groups.set(key, [...(groups.get(key) ?? []), { telemetry, reason, lost }]);
    }
  }
  return [...groups.values()].map((shares) => failedFor(shares, rounds));
}

function failedFor(shares: readonly Share[], rounds: Rounds): Loss {
  const { telemetry, reason } = shares[0]!;
  const { what, todo } = adviceFor(reason, telemetry.settings, telemetry.exporter.lastError);
  const all = shares.reduce((total, { lost }) => total + lost, 0);
  const each = shares.map((share) => `${share.telemetry.service} ${count(share.lost)}`).join(', ');
  const several = shares.length > 1;
  return {
    where: several ? `${shares.length} services` : telemetry.service,
    what: `${counted(all, 'span')} lost (${reason}): ${what}${several ? ` By service: ${each}.` : ''}`,
    todo,
    now: shares.some((share) => losing(share.telemetry, reason, rounds)),
    weight: 'bad',
  };
}

/** Also while nothing is sent: an exporter whose last attempt failed so will lose the next spans too. */
function losing({ service, exporter }: Telemetry, reason: string, rounds: Rounds): boolean {
  const broken = exporter.state === 'failing' && exporter.lastError?.startsWith(`${reason}:`) === true;
  return broken || rounds.growing(ofService(service, (one) => one.spans.failed[reason] ?? 0));
}
