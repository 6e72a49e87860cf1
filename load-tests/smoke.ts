// Does everything work at all? Logins, users, a list and orders, normal, slow and failed, in a few seconds.
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { getUser, listUsers, postOrder, KINDS } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 6, list: 1, order: 1, slow: 1, failed: 1 });

export const options = {
  scenarios: constant(rate(5), seconds(6)),
  summaryTrendStats: FIGURES,
  thresholds: {
    ...ALWAYS,
    checks: ['rate==1'],
    'http_req_duration{class:normal}': ['p(95)<2000'],
    'http_req_duration{class:slow}': ['min>600'],
  },
};

export default function (people: Person[]): void {
  const next = mix.current();
  switch (next) {
    case 'list':
      return listUsers(people, next, { status: 200 });
    case 'order':
      return postOrder(people, next, { status: 201 });
    default:
      return getUser(people, next);
  }
}
