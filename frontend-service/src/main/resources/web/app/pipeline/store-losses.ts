import type { Pipeline } from '../api/lab';
import { count, counted } from '../ui/format';
import { ofStore } from './counters';
import type { Loss } from './loss';
import type { Rounds } from './rounds';

const WHERE = 'Trace store';
const REFUSED: Readonly<Record<string, string>> = {
  invalid_id: 'Trace id or span id is missing, all zero or of the wrong length: the sender makes no valid OTLP.',
  trace_full: 'One trace may have 10,000 spans and 16 MiB: look for a loop, or for a trace id that is used again.',
  item_too_large: 'A span may have 64 KiB: put less into its attributes and events.',
  source_too_large: 'Resource and scope may have 64 KiB: put less into their attributes.',
};

const REFUSED_REQUESTS: Readonly<Record<string, string>> = {
  malformed: 'Something sends what is no OTLP, or is cut off on its way.',
  not_found: 'Something sends to a path that is not served: only /v1/traces and /v1/logs are, not metrics.',
  too_large: 'One request may have 16 MiB and 50,000 spans: send smaller batches.',
  overloaded: 'Too much came at once. Senders try again: what is lost after all stands in their own account.',
};

export function storeLosses({ store, storeReachable, storeProblem }: Pipeline, rounds: Rounds): Loss[] {
  if (!storeReachable) {
    return [silent(storeProblem)];
  }
  return store
    ? [
        ...Object.entries(store.spans.refused).map(([reason, number]) => refusedSpans(reason, number, rounds)),
        ...Object.entries(store.requests.refused).map(([reason, number]) => refusedRequests(reason, number, rounds)),
        ...(store.spans.evicted > 0 ? [evicted(store.spans.evicted, rounds)] : []),
      ]
    : [];
}

function silent(problem: string | undefined): Loss {
  return {
    where: WHERE,
    what: `It does not answer${problem ? ` (${problem})` : ''}: nothing can be looked up, and spans sent to it get lost.`,
    todo: "'./lab status' tells whether it runs; LAB_TRACES_URL of frontend-service says where it is looked for.",
    now: true,
    weight: 'bad',
  };
}

function refusedSpans(reason: string, number: number, rounds: Rounds): Loss {
  return {
    where: WHERE,
    what: `${counted(number, 'span')} refused (${reason}).`,
    todo: REFUSED[reason] ?? 'Its README names the limits.',
    now: rounds.growing(ofStore((spans) => spans.refused[reason] ?? 0)),
    weight: 'bad',
  };
}

function refusedRequests(reason: string, number: number, rounds: Rounds): Loss {
  return {
    where: WHERE,
    what: `${counted(number, 'whole request')} refused (${reason}), with all that was in ${number === 1 ? 'it' : 'them'}.`,
    todo: REFUSED_REQUESTS[reason] ?? 'The sender was told why: see its own account, or what else sends here.',
    now: rounds.growing(({ store }) => store?.requests.refused[reason]),
    weight: 'bad',
  };
}

function evicted(number: number, rounds: Rounds): Loss {
  return {
    where: WHERE,
    what: `${count(number)} spans evicted: the store keeps the newest 20,000 traces or 128 MiB, and the oldest go.`,
    todo: 'It is meant to be so. Download a trace to keep it, or use a back end that stores on disk.',
    now: rounds.growing(ofStore((spans) => spans.evicted)),
    weight: 'note',
  };
}
