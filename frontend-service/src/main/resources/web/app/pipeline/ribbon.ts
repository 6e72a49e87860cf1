import { svg, type SVGTemplateResult } from 'lit';
import type { Telemetry } from '../api/lab';
import { sum } from './counters';

const WIDTH = 132;
const HEIGHT = 30;
const BAND = 20;
/** A loss of one in a million is still to be seen. */
const THINNEST = 2;

/** What became of a service's spans, drawn as a stream: some leave it unsampled, some get lost, the rest arrives. */
export function ribbon({ spans }: Telemetry): SVGTemplateResult | undefined {
  if (spans.created === 0) {
    return undefined;
  }
  const thick = (count: number): number => (count === 0 ? 0 : Math.max(THINNEST, (count / spans.created) * BAND));
  const lost = thick(spans.dropped + sum(spans.failed));
  const unsampled = thick(spans.created - spans.sampled);
  const kept = thick(spans.sampled - spans.dropped - sum(spans.failed));
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} aria-hidden="true">
    <path class="kept" d="M0,0H${WIDTH - 8}l8,${kept / 2}l-8,${kept / 2}H0z" display=${kept === 0 ? 'none' : 'inline'}></path>
    <path class="lost" d=${leaving(kept, lost, 92)}></path>
    <path class="unsampled" d=${leaving(kept + lost, unsampled, 46)}></path>
  </svg>`;
}

/** Runs below what stays until `at`, then bends down and ends. */
function leaving(y: number, thickness: number, at: number): string {
  const down = HEIGHT - BAND;
  return thickness === 0
    ? ''
    : `M0,${y}H${at}c10,0 10,${down} 20,${down}v${thickness}c-10,0 -10,${-down} -20,${-down}H0z`;
}
