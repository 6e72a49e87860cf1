import type { Pipeline, StoreCounts, Telemetry } from '../api/lab';
import type { Counter } from './rounds';

export function sum(reasons: Readonly<Record<string, number>>): number {
  return Object.values(reasons).reduce((total, count) => total + count, 0);
}

/** Spans that have begun and not yet ended. Read a moment apart from the rest, so never below zero. */
export function running({ sampled, exported, queued, dropped, failed }: Telemetry['spans']): number {
  return Math.max(0, sampled - exported - queued - dropped - sum(failed));
}

/** A figure of one service. */
export function ofService(service: string, figure: (telemetry: Telemetry) => number): Counter {
  return (pipeline) => {
    const telemetry = pipeline.services.find((one) => one.service === service)?.telemetry;
    return telemetry && figure(telemetry);
  };
}

/** A figure of all services that answer, added up. */
export function ofAll(figure: (telemetry: Telemetry) => number): Counter {
  return ({ services }) => services.reduce((total, { telemetry }) => total + (telemetry ? figure(telemetry) : 0), 0);
}

/** A figure of the store. */
export function ofStore(figure: (spans: StoreCounts) => number): Counter {
  return ({ store }) => (store ? figure(store.spans) : undefined);
}
