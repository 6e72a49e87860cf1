// Do the services follow the strategies that a server gives out? They ask for them again and again, per service and operation.
// Strategy: remote
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { keeps } from './lib/sampling.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 90, slow: 5, failed: 5 });
const load = { rate: rate(30), seconds: seconds(30) };

export const options = {
  scenarios: constant(load.rate, load.seconds),
  summaryTrendStats: FIGURES,
  thresholds: { ...ALWAYS, ...keeps('remote', { ...load, normal: 0.9 * load.rate * load.seconds }) },
};

export default function (people: Person[]): void {
  getUser(people, mix.current());
}
