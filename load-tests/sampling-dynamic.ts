// Does the ratio follow the traffic? Quiet, four times as much, quiet again: about as many traces a second are kept all the time.
// Strategy: dynamic=2
import { changing, ALWAYS, FIGURES } from './lib/load.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { keeps } from './lib/sampling.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const most = rate(40);
const quiet = Math.ceil(most / 4);
const third = Math.ceil(seconds(60) / 3);

export const options = {
  scenarios: changing(quiet, [
    { seconds: third, rate: quiet },
    { seconds: 0, rate: most },
    { seconds: third, rate: most },
    { seconds: 0, rate: quiet },
    { seconds: third, rate: quiet },
  ]),
  summaryTrendStats: FIGURES,
  thresholds: { ...ALWAYS, ...keeps('dynamic=2', { rate: most, seconds: 3 * third, normal: 2 * third * most }) },
};

export default function (people: Person[]): void {
  getUser(people, 'normal');
}
