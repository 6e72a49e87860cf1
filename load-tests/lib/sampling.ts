// What a head strategy has to keep, as thresholds. Rough, for k6 alone: the ledger of lab load does it exactly and says why.
import { strategy } from './settings.ts';

/** A load of which so many requests are normal ones. */
export interface Amount {
  rate: number;
  seconds: number;
  normal: number;
}

const NORMAL = 'sampled{class:normal}';

/** @param usual the strategy that the scenario is about; another one may be in force */
export function keeps(usual: string, amount: Amount): Record<string, string[]> {
  const { name, argument } = strategy(usual);
  switch (name) {
    case 'always_on':
      return { sampled: ['rate==1'] };
    case 'always_off':
      return { sampled: ['rate==0'] };
    case 'probability':
      return { [NORMAL]: byChance(argument, amount.normal) };
    case 'error_biased':
      return { [NORMAL]: byChance(argument, amount.normal), 'sampled{class:failed}': ['rate==1'] };
    case 'rate_limiting':
      return { sampled_traces: limited(argument, amount) };
    case 'dynamic':
      // It follows the traffic with a delay: too much at a rush, too little behind it.
      return { sampled_traces: [`count>${0.4 * argument * amount.seconds}`, `count<${3 * argument * amount.seconds}`] };
    default:
      return {};
  }
}

/** Four standard deviations to both sides: one right run in 16,000 is outside. */
function byChance(ratio: number, requests: number): string[] {
  const deviation = Math.sqrt((ratio * (1 - ratio)) / requests);
  // Few are not spread evenly around their mean: two more are forgiven above it.
  const above = ratio + 4 * deviation + 2 / requests;
  const [least, most] = [Math.max(0, ratio - 4 * deviation), Math.min(1, above)];
  return [`rate>=${least.toFixed(4)}`, `rate<=${most.toFixed(4)}`];
}

/** The logins take from it too, and at first a second's worth is saved up. */
function limited(perSecond: number, { rate, seconds }: Amount): string[] {
  const most = perSecond * (seconds + 10) + 1;
  return [`count<=${most}`, `count>=${Math.floor(0.9 * Math.min(perSecond, rate) * (seconds - 1))}`];
}
