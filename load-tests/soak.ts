// Does anything grow, leak or run out in half an hour? The steady mix, long enough for tokens and caches to expire.
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { phase } from './lib/phases.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 90, slow: 5, failed: 5 });
const length = seconds(1800);
/** The last tenth has to be as fast as the first. */
const begins = { first: 0, middle: length * 0.1, last: length * 0.9 };

export const options = {
  scenarios: constant(rate(20), length),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    'http_req_duration{class:normal,phase:first}': ['p(95)<300'],
    'http_req_duration{class:normal,phase:last}': ['p(95)<300'],
  },
};

export default function (people: Person[]): void {
  getUser(people, mix.current(), phase(begins));
}
