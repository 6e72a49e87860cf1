import { html, nothing, type TemplateResult } from 'lit';
import type { Rates } from '../model/sampling/bias';
import { short } from './share-words';

/** Closer than this nobody would act on the difference. */
const ALIKE = 0.1;

/** In a sentence what somebody would believe who sees the kept traces alone. */
export function distortion(truth: Rates, seen: Rates): TemplateResult | typeof nothing {
  if (truth.failedShare === undefined) {
    return nothing;
  }
  if (seen.failedShare === undefined) {
    return html`<p>Over the kept traces there is nothing to see: no requests and no errors.</p>`;
  }
  const traffic = times(seen.perSecond.value / truth.perSecond.value, 'of the traffic');
  const errors = errorsSeen(truth.failedShare.value, seen.failedShare.value);
  return html`<p>Over the kept traces one would see ${traffic}, and an error rate ${errors}.</p>`;
}

function errorsSeen(truth: number, seen: number): string {
  const pair = `${short(seen)} instead of ${short(truth)}`;
  if (truth === seen || Math.abs(seen / truth - 1) <= ALIKE) {
    return `that is about right (${pair})`;
  }
  return truth > 0 && seen > truth ? `${Number((seen / truth).toPrecision(2))} times too high (${pair})` : `of ${pair}`;
}

function times(ratio: number, noun: string): string {
  return ratio >= 1 ? `all ${noun}` : `${short(ratio)} ${noun}`;
}
