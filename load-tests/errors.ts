// Is each failure answered as its kind, and its trace whole? Six ways to fail, one request in ten each, beside good ones.
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { get, getUser, postOrder } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 4, failed: 1, exception: 1, no_auth: 1, not_found: 1, bad_input: 1, declined: 1 });

export const options = {
  scenarios: constant(rate(10), seconds(30)),
  summaryTrendStats: FIGURES,
  thresholds: { ...ALWAYS, checks: ['rate==1'], http_req_failed: ['rate==0'] },
};

export default function (people: Person[]): void {
  const next = mix.current();
  switch (next) {
    case 'exception':
      // Its caller cannot know what went wrong, only who: 502.
      return get(people, next, { fault: 'user-service=exception', status: 502 }, 7);
    case 'no_auth':
      return get(people, next, { fault: 'auth-service=error:503', status: 503 }, 7);
    case 'not_found':
      return get(people, next, { status: 404 }, 5_000_000);
    case 'bad_input':
      return get(people, next, { status: 400 }, 'seven');
    case 'declined':
      return postOrder(people, next, { fault: 'payment=declined', status: 402 });
    default:
      return getUser(people, next);
  }
}
