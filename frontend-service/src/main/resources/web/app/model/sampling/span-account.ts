import type { Pipeline, ServiceTelemetry } from '../../api/lab';

/** What became of the spans of one service between two readings. */
export interface SpanAccount {
  readonly service: string;
  readonly created: number;
  readonly sampled: number;
  readonly exported: number;
  /** Not counted between the readings, but as it is at the second. */
  readonly queued: number;
  readonly dropped: number;
  /** By reason. */
  readonly failed: Readonly<Record<string, number>>;
  /** Sampled, and neither exported nor lost nor in the queue: it has not ended, or nobody knows. */
  readonly open: number;
}

/** `silent`: did not answer one of the two questions. `restarted`: its counts began again in between. */
export type Accounted = SpanAccount | { readonly service: string; readonly why: 'silent' | 'restarted' };

export function accounts(before: Pipeline, after: Pipeline): Accounted[] {
  return after.services.map((now) => {
    const { service } = now;
    const then = before.services.find((one) => one.service === service);
    const account = then && difference(then, now);
    if (!account) {
      return { service, why: 'silent' };
    }
    return account.created < 0 || account.exported < 0 ? { service, why: 'restarted' } : account;
  });
}

function difference(before: ServiceTelemetry, after: ServiceTelemetry): SpanAccount | undefined {
  const [then, now] = [before.telemetry?.spans, after.telemetry?.spans];
  if (!then || !now) {
    return undefined;
  }
  const failed = Object.entries(now.failed).map(([reason, number]) => [reason, number - (then.failed[reason] ?? 0)]);
  return {
    service: after.service,
    created: now.created - then.created,
    sampled: now.sampled - then.sampled,
    exported: now.exported - then.exported,
    queued: now.queued,
    dropped: now.dropped - then.dropped,
    failed: Object.fromEntries(failed.filter(([, number]) => number !== 0)),
    open: Math.max(0, now.sampled - now.exported - now.queued - now.dropped - sum(now.failed)),
  };
}

export function isAccount(one: Accounted): one is SpanAccount {
  return !('why' in one);
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

/** Nothing is on its way: the counts will not move by themselves. */
export function isSettled(pipeline: Pipeline): boolean {
  return pipeline.services.every(({ telemetry }) => {
    const spans = telemetry?.spans;
    return !spans || spans.sampled - spans.exported - spans.dropped - sum(spans.failed) <= 0;
  });
}

/** A verdict with its words. */
export interface Finding {
  readonly look: 'good' | 'warning' | 'bad';
  readonly text: string;
}

export function findingOf(one: Accounted): Finding {
  if (!isAccount(one)) {
    return one.why === 'silent'
      ? { look: 'bad', text: 'does not answer, so nothing is known' }
      : { look: 'warning', text: 'has started again, its counts with it' };
  }
  const lost = one.dropped + sum(one.failed);
  if (lost > 0) {
    return { look: 'bad', text: `lost ${lost}: ${reasons(one)}` };
  }
  if (one.queued + one.open > 0) {
    return { look: 'warning', text: `${one.queued + one.open} still on their way` };
  }
  return one.sampled === 0 ? { look: 'good', text: 'nothing was to be sent' } : { look: 'good', text: 'all sent' };
}

function reasons({ dropped, failed }: SpanAccount): string {
  const named = Object.entries(failed).map(([reason, number]) => `${number} ${reason.replaceAll('_', ' ')}`);
  return [...(dropped > 0 ? [`${dropped} queue full`] : []), ...named].join(', ');
}
