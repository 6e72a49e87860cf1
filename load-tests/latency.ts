// Do all measures tell the same story? Delays of a known distribution, whose percentiles k6, the services' histograms and the stored traces must find again.
// Compare: percentiles
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { get } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

// lab load reads the shares and delays from the names: of 100 requests 60 are delayed by 270 ms, and so on. Each of the
// percentiles looked at lies in the midst of one group, and each group in a bucket of the histogram of its own.
const mix = new Mix({ delay_270: 60, delay_550: 30, delay_1100: 8, delay_2600: 2 });

export const options = {
  scenarios: constant(rate(10), seconds(60)),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    'http_req_duration{name:GET /api/users/{id}}': [
      'med>=270',
      'med<500',
      'p(75)>=550',
      'p(75)<1000',
      'p(95)>=1100',
      'p(95)<2500',
      'p(99)>=2600',
      'p(99)<5000',
    ],
  },
};

export default function (people: Person[]): void {
  const next = mix.current();
  get(people, next, { fault: `frontend-service=delay:${next.replace('delay_', '')}ms`, status: 200 }, 7);
}
