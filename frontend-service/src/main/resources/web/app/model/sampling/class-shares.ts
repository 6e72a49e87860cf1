import { expectation, mostOf, type Expectation } from './expectation';
import { keptOf, type Decider, type Outcome } from './experiment';
import { CLASSES, type RequestClass } from './load';
import { judge, share, type Share, type ShareVerdict } from './share';

/** What was kept of a class, beside what the strategy promises. */
export interface ClassShare {
  readonly name: RequestClass | 'all';
  readonly planned: number;
  readonly share: Share;
  /** Requests are kept one by one, each by its own chance: only then has a share a band. A rate limit keeps whoever is first. */
  readonly banded: boolean;
  readonly expected: Expectation | undefined;
  readonly verdict: ShareVerdict | undefined;
}

/** One for each class that was asked for, and one for all together. Only answers that name their trace count. */
export function classShares(
  planned: Readonly<Record<RequestClass, number>>,
  outcomes: readonly Outcome[],
  decider: Decider | undefined,
): ClassShare[] {
  const named = outcomes.filter((outcome) => outcome.traceId !== undefined);
  const classes = CLASSES.filter((name) => planned[name] > 0).map((name) => {
    const own = named.filter((outcome) => outcome.class === name);
    return row(name, planned[name], own, decider && expectation(decider, name));
  });
  const total = classes.reduce((sum, one) => sum + one.planned, 0);
  return [...classes, row('all', total, named, together(classes))];
}

function row(
  name: ClassShare['name'],
  planned: number,
  outcomes: readonly Outcome[],
  expected: Expectation | undefined,
): ClassShare {
  const observed = share(keptOf(outcomes).length, outcomes.length);
  const verdict = expected?.kind === 'share' ? judge(observed, expected.low, expected.high) : undefined;
  return { name, planned, share: observed, banded: expected?.kind !== 'rate', expected, verdict };
}

/** What the classes' promises come to, in the proportion in which they were answered. */
function together(classes: readonly ClassShare[]): Expectation | undefined {
  const answered = classes.reduce((sum, one) => sum + one.share.of, 0);
  let [low, high] = [0, 0];
  for (const {
    expected,
    share: { of },
  } of classes) {
    if (expected?.kind !== 'share' || answered === 0) {
      return expected;
    }
    low += (expected.low * of) / answered;
    high += (expected.high * of) / answered;
  }
  return { kind: 'share', low, high };
}

/** Of a strategy that limits the rate: what was kept beside the most that it lets through. */
export interface LimitVerdict {
  readonly kept: number;
  readonly most: number;
  readonly seconds: number;
  readonly tracesPerSecond: number;
}

export function limitVerdict(all: ClassShare, seconds: number): LimitVerdict | undefined {
  if (all.expected?.kind !== 'rate') {
    return undefined;
  }
  const { tracesPerSecond } = all.expected;
  return { kept: all.share.kept, most: mostOf(tracesPerSecond, seconds), seconds, tracesPerSecond };
}
