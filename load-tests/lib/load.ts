// The shapes of load, as k6 scenarios. All are open: requests begin at their time, whether or not earlier ones have been
// answered, as they do from people. (Closed loads slow down with the system they measure and so hide that it is slow.)
import type { Scenario } from 'k6/options';

/** Steps of a load: so many seconds on the way to, or at, so many requests a second. */
export interface Step {
  seconds: number;
  rate: number;
}

/** So many requests a second from begin to end. */
export function constant(rate: number, seconds: number): Record<string, Scenario> {
  return {
    load: {
      executor: 'constant-arrival-rate',
      rate,
      duration: `${seconds}s`,
      gracefulStop: '10s',
      ...users(rate),
    },
  };
}

/** From each step's rate to the next one's in a straight line; a step of 0 seconds is a jump. */
export function changing(startRate: number, steps: Step[]): Record<string, Scenario> {
  return {
    load: {
      executor: 'ramping-arrival-rate',
      startRate,
      stages: steps.map(({ seconds, rate }) => ({ target: rate, duration: `${seconds}s` })),
      gracefulStop: '10s',
      ...users(Math.max(startRate, ...steps.map(({ rate }) => rate))),
    },
  };
}

/** Figures of each trend in the summary. */
export const FIGURES = ['min', 'med', 'avg', 'p(75)', 'p(90)', 'p(95)', 'p(99)', 'max', 'count'];

/** What holds in every scenario: all is sent, answered as its class says, and every answer names its trace. */
export const ALWAYS = {
  dropped_iterations: ['count==0'],
  http_req_failed: ['rate<0.01'],
  checks: ['rate>0.99'],
  traced: ['rate==1'],
};

/**
 * Each virtual user waits for one answer at a time: enough for answers that take a second. More are made when they are
 * needed, but making one takes its time, in which requests are missed.
 */
function users(rate: number) {
  const enough = Math.ceil(Math.min(rate, 200 + rate / 5)) + 10;
  return { preAllocatedVUs: enough, maxVUs: 2 * enough };
}
