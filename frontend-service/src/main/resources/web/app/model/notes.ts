import { criticalPath, mainRoot } from './critical-path';
import { endlessNames, longGaps, repeatedQueries, sequentialCalls } from './notes-of-work';
import { lostParents, oddTimes, twiceMeasured, unansweredCalls } from './notes-of-tree';
import { enumerated, named, type Note } from './note';
import type { Trace } from './trace';
import { duration, percent } from '../ui/format';

/** How many notes of one kind are worth reading. */
const MOST_OF_A_KIND = 3;
const NOTABLE_SHARE = 0.05;

/** What stands out in a trace; the first note says what its duration is made of. */
export function notesOf(trace: Trace): Note[] {
  const kinds = [
    lostParents(trace),
    unansweredCalls(trace),
    oddTimes(trace),
    twiceMeasured(trace),
    repeatedQueries(trace),
    sequentialCalls(trace),
    longGaps(trace),
    endlessNames(trace),
  ];
  return [...path(trace), ...kinds.flatMap((notes) => notes.slice(0, MOST_OF_A_KIND))];
}

function path(trace: Trace): Note[] {
  const whole = mainRoot(trace)?.durationUs ?? 0;
  const byId = new Map(trace.spans.map((span) => [span.spanId, span]));
  const shares = [...criticalPath(trace).stretches]
    .map(([id, stretches]) => ({ span: byId.get(id)!, us: stretches.reduce((sum, [from, to]) => sum + to - from, 0) }))
    .toSorted((a, b) => b.us - a.us);
  const greatest = shares.slice(0, 3).filter(({ us }) => us > NOTABLE_SHARE * whole);
  if (shares.length < 2 || whole === 0) {
    return [];
  }
  const parts = greatest.map(({ span, us }) => `${named(span)} (${duration(us)}, ${percent(us / whole)})`);
  return [
    {
      title: 'critical path',
      text: `The duration is made mostly of the own time of ${enumerated(parts, 3)}.`,
      advice: 'Only work on the critical path, the line below the bars, makes the request longer: look there first.',
      spans: greatest.map(({ span }) => span),
    },
  ];
}
