// Is it as fast after a rush as before? For the middle fifth of the run the rate is eight times the usual one.
import { changing, ALWAYS, FIGURES } from './lib/load.ts';
import { phase } from './lib/phases.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const usual = rate(8);
const fifth = Math.ceil(seconds(50) / 5);
/** What was begun in the rush may still be waiting; it counts as the rush. */
const begins = { before: 0, rush: 2 * fifth, after: 3 * fifth + 3 };

export const options = {
  scenarios: changing(usual, [
    { seconds: 2 * fifth, rate: usual },
    { seconds: 0, rate: 8 * usual },
    { seconds: fifth, rate: 8 * usual },
    { seconds: 0, rate: usual },
    { seconds: 2 * fifth, rate: usual },
  ]),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    dropped_iterations: ['rate<1'],
    'http_req_duration{phase:before}': ['p(95)<300'],
    'http_req_duration{phase:rush}': ['p(95)<3000'],
    'http_req_duration{phase:after}': ['p(95)<300'],
  },
};

export default function (people: Person[]): void {
  getUser(people, 'normal', phase(begins));
}
