// Is everything worth reading kept, and one in ten of the rest? Failed, slow and asked-for traces; needs infra/compose.tail-sampling.yml.
import { constant, ALWAYS, FIGURES } from './lib/load.ts';
import { Mix } from './lib/mix.ts';
import { get, getUser } from './lib/requests.ts';
import type { Person } from './lib/people.ts';
import { rate, seconds } from './lib/settings.ts';

export { logIn as setup } from './lib/people.ts';
export { handleSummary } from './lib/summary.ts';

const mix = new Mix({ normal: 85, slow: 5, failed: 5, asked_for: 5 });

export const options = {
  scenarios: constant(rate(20), seconds(60)),
  summaryTrendStats: FIGURES,
  // The Collector decides when a trace is over: in the services every one is kept.
  thresholds: { ...ALWAYS, sampled: ['rate==1'] },
};

export default function (people: Person[]): void {
  const next = mix.current();
  if (next === 'asked_for') {
    get(people, next, { requestId: 'keep-load', status: 200 }, 7);
  } else {
    getUser(people, next);
  }
}
