// What does an ordinary day look like? A constant rate of which 5 of 100 are slow and 5 fail: for dashboards, for the page.
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 90, slow: 5, failed: 5 });

export const options = {
  scenarios: constant(rate(20), seconds(60)),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    'http_req_duration{class:normal}': ['p(95)<300', 'p(99)<800'],
    'http_req_duration{class:slow}': ['min>600'],
  },
};

export default function (people: Person[]): void {
  getUser(people, mix.current());
}
