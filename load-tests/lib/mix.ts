// The mix of a load, given exactly: not "about 5 % fail" by a die, but "5 of each 100 fail", evenly spread. So a run has
// an expected number for each class, and what tracing made of it can be compared with that number.
import exec from 'k6/execution';

/** Which class the n-th request of a run belongs to. */
export class Mix<C extends string> {
  private readonly order: C[];

  /** @param shares requests of each class in a round, such as { normal: 90, slow: 5, failed: 5 } */
  constructor(shares: Record<C, number>) {
    this.order = evenly(shares);
  }

  /** For the iteration that is running; the number counts over all virtual users. */
  current(): C {
    return this.at(exec.scenario.iterationInTest);
  }

  at(iteration: number): C {
    return this.order[iteration % this.order.length]!;
  }
}

/** Smooth weighted round robin: everyone saves up its share, the richest is next and pays for it with a whole round. */
function evenly<C extends string>(shares: Record<C, number>): C[] {
  const classes = Object.keys(shares) as C[];
  const round = classes.reduce((sum, each) => sum + shares[each], 0);
  const saved = Object.fromEntries(classes.map((each) => [each, 0])) as Record<C, number>;
  return Array.from({ length: round }, () => {
    classes.forEach((each) => (saved[each] += shares[each]));
    const next = classes.reduce((richest, each) => (saved[each] > saved[richest] ? each : richest));
    saved[next] -= round;
    return next;
  });
}
