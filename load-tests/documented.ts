// Do the documented 100 ms hold while ten people ask at once? The documented request, ten times a second, and nothing else.
// Timing: documented
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

export const options = {
  scenarios: constant(rate(10), seconds(30)),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    // The frontend's span takes 100 ms; 5 % and a little for the way there and back.
    'http_req_duration{class:normal}': ['med>=95', 'med<110', 'p(95)<200'],
  },
};

export default function (people: Person[]): void {
  getUser(people, 'normal');
}
