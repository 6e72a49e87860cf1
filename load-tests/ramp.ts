// From where on does it get slow? The rate rises in a straight line from one request a second to --rate.
import { changing, ALWAYS, FIGURES } from './lib/load.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

export const options = {
  scenarios: changing(1, [{ seconds: seconds(60), rate: rate(60) }]),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    'http_req_duration{class:normal}': ['p(95)<1000'],
  },
};

export default function (people: Person[]): void {
  getUser(people, 'normal');
}
