import type { Pipeline } from '../api/lab';
import { counted } from '../ui/format';
import { ofAll, sum } from './counters';

/** Whether what the services sent has come to the store, in sentences; it need not be the same number. */
export function comparison(pipeline: Pipeline): string {
  const { services, store, storeReachable } = pipeline;
  if (!store) {
    return storeReachable
      ? 'This trace back end keeps no such counts (a real Jaeger has them only among its metrics), so this is the account of the services alone.'
      : 'The trace store does not answer, so this is the account of the services alone.';
  }
  const exported = ofAll((telemetry) => telemetry.spans.exported)(pipeline)!;
  // What was refused one by one is not "exported" for its sender either.
  const taken = store.spans.received - sum(store.spans.refused);
  const silent = services.filter((one) => !one.telemetry).map((one) => one.service);
  const without = silent.length === 0 ? '' : ` Spans of ${silent.join(' and ')} came too, but nobody says how many.`;
  return `${difference(exported, taken)}${without} Logs are counted apart, below.`;
}

function difference(exported: number, taken: number): string {
  if (exported === taken) {
    return exported === 0
      ? 'Nothing has been exported or received so far.'
      : `All ${counted(exported, 'span')} that the services exported were received.`;
  }
  return taken > exported
    ? `The store took ${counted(taken - exported, 'span')} more than these services say to have exported: from another sender, from a service that has started again since (its counts begin at 0), or with an answer that came too late for the sender.`
    : `The store took ${counted(exported - taken, 'span')} less than the services exported: it has started again since (its counts begin at 0), some go to another endpoint (see the settings), or they are just being counted.`;
}
