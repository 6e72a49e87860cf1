// Does anyone notice that the trace back end is slow? In the middle third it halts for four seconds at a time: answers come as fast as before, and queues in the services hold the spans meanwhile.
// Slow: back end
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { phase } from './lib/phases.ts';
import { getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const length = seconds(60);
const begins = { before: 0, slow: length / 3, after: (2 * length) / 3 };

export const options = {
  scenarios: constant(rate(30), length),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    http_req_failed: ['rate==0'],
    'http_req_duration{phase:before}': ['p(95)<400'],
    'http_req_duration{phase:slow}': ['p(95)<400'],
    'http_req_duration{phase:after}': ['p(95)<400'],
  },
};

export default function (people: Person[]): void {
  getUser(people, 'normal', phase(begins));
}
