// Is every failure kept? Those that announce themselves (failed), yes; those that nobody can foresee (not_found), like any other.
// Strategy: error_biased=0.1
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { get, getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { keeps } from './lib/sampling.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 80, failed: 10, not_found: 10 });
const load = { rate: rate(30), seconds: seconds(30) };

export const options = {
  scenarios: constant(load.rate, load.seconds),
  summaryTrendStats: FIGURES,
  thresholds: { ...ALWAYS, ...keeps('error_biased=0.1', { ...load, normal: 0.8 * load.rate * load.seconds }) },
};

export default function (people: Person[]): void {
  const next = mix.current();
  if (next === 'not_found') {
    get(people, next, { status: 404 }, 5_000_000);
  } else {
    getUser(people, next);
  }
}
