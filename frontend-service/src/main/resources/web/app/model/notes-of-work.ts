import { sequential } from './concurrency';
import { enumerated, listed, named, type Note } from './note';
import type { Span, Trace } from './trace';
import { duration, percent } from '../ui/format';

/** Notes on how the work was done. */

/** Calls further apart than this had something else between them. */
const HAND_OVER_US = 10_000;
const WORTH_SAVING_US = 1_000;
const REPEATED = 5;
const LONG_SHARE = 0.3;
const LONG_US = 5_000;

/** Calls of one span to different services, one right after the other. */
export function sequentialCalls(trace: Trace): Note[] {
  return trace.spans.flatMap((parent) => {
    const calls = parent.children.filter((child) => child.kind === 'CLIENT' && !isDatabase(child));
    const run = calls.filter((call, i) => follows(calls[i - 1], call) || follows(call, calls[i + 1]));
    const saved = run.reduce((sum, call) => sum + call.durationUs, 0) - Math.max(0, ...run.map((c) => c.durationUs));
    const services = new Set(run.map(calledService));
    if (services.size < 2 || !sequential(run) || saved < WORTH_SAVING_US) {
      return [];
    }
    const steps = run
      .slice(0, 4)
      .map((call) => `'${call.name}' (${calledService(call)}, ${duration(call.durationUs)})`);
    return {
      title: 'one after another',
      text: `${named(parent)} calls ${steps.join(', then ')}.`,
      advice: `They could run side by side, and save up to ${duration(saved)}, if the later ones do not need the answer of the first. A token that has to be checked before anything else must stay first.`,
      spans: run,
    };
  });
}

function follows(first: Span | undefined, next: Span | undefined): boolean {
  return first !== undefined && next !== undefined && next.startUs - first.startUs - first.durationUs < HAND_OVER_US;
}

function calledService(call: Span): string {
  const answering = call.children.find((child) => child.service !== call.service)?.service;
  return answering ?? call.attributes.get('peer.service') ?? call.attributes.get('server.address') ?? call.name;
}

/** N+1: the same query again and again below one span. */
export function repeatedQueries(trace: Trace): Note[] {
  return trace.spans.flatMap((parent) => {
    return [...byQuery(parent.children.filter(isDatabase)).values()]
      .filter((same) => same.length >= REPEATED)
      .map((same) => ({
        title: 'N+1 queries',
        text: `${named(parent)} runs '${same[0]!.name}' ${same.length} times, in all ${duration(sumOf(same))}.`,
        advice:
          'One query for all rows, by a join or a list of ids (N+1 problem), costs one round trip instead of many.',
        spans: same,
      }));
  });
}

function byQuery(spans: readonly Span[]): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const group = groups.get(queryOf(span)) ?? [];
    groups.set(queryOf(span), group);
    group.push(span);
  }
  return groups;
}

function isDatabase(span: Span): boolean {
  const known = span.attributes.has('db.system.name') || span.attributes.has('db.system');
  return known || span.scope.name === 'io.opentelemetry.jdbc';
}

function queryOf(span: Span): string {
  return span.attributes.get('db.query.text') ?? span.attributes.get('db.statement') ?? span.name;
}

function sumOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.durationUs, 0);
}

/** Spans that spend a good part of their time while no child runs. */
export function longGaps(trace: Trace): Note[] {
  const spans = trace.spans
    .filter((span) => span.children.length > 0)
    .filter((span) => span.selfUs > LONG_SHARE * span.durationUs && span.selfUs > LONG_US)
    .toSorted((a, b) => b.selfUs - a.selfUs);
  const gaps = spans.map((s) => `${named(s)} (${duration(s.selfUs)}, ${percent(s.selfUs / s.durationUs)} of its time)`);
  return spans.length === 0
    ? []
    : [
        {
          title: 'time without a child',
          text: `No child runs for a good part of ${enumerated(gaps, 3)}.`,
          advice:
            'The trace cannot say what it was: computing, waiting (a lock, a full pool, a pause as in the documented request) or a call that is not instrumented. A span of its own around that work would tell.',
          spans,
        },
      ];
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-|\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b|(?:^|[\s/#:=-])\d+(?=$|[\s/?&])/i;

/** Names with an id in them: every request makes a new name, so nothing can be grouped by it. */
export function endlessNames(trace: Trace): Note[] {
  const spans = trace.spans.filter((span) => ID.test(span.name));
  return spans.length === 0
    ? []
    : [
        {
          title: 'id in a span name',
          text: `${listed(spans)} ${spans.length === 1 ? 'has' : 'have'} an id in the name.`,
          advice:
            'Each request makes another name, and no search or statistic can group them. Name the span by its route or kind of work, and put the id into an attribute.',
          spans,
        },
      ];
}
