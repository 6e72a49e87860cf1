import { html, nothing, type TemplateResult } from 'lit';
import type { Expectation } from '../model/sampling/expectation';
import type { Share, ShareVerdict } from '../model/sampling/share';
import { percent } from '../ui/format';

/** `48 % (41–55 %)`, or `48 %` where there is no band. */
export function observed({ kept, of, low, high }: Share, banded: boolean): TemplateResult {
  if (of === 0) {
    return html`<span class="quiet">–</span>`;
  }
  const band = `(${short(low).replace(' %', '')}–${short(high)})`;
  return html`${short(kept / of)}${banded ? html` <span class="quiet small">${band}</span>` : nothing}`;
}

/** `50 %`, `30–42 %`, `–` */
export function expected(one: Expectation | undefined): string {
  if (one?.kind !== 'share') {
    return '–';
  }
  return one.low === one.high ? percent(one.low) : `${short(one.low).replace(' %', '')}–${short(one.high)}`;
}

/** A tenth of a percent is enough where a few hundred were counted. */
export function short(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

const VERDICTS: Readonly<Record<ShareVerdict, readonly [look: string, words: string]>> = {
  exact: ['good', '✓ exactly'],
  within: ['good', '✓ within the band'],
  'too few': ['quiet', '… too few to say'],
  outside: ['warning', '! outside the band'],
  'far outside': ['bad', '✕ far outside'],
};

export function verdict(one: ShareVerdict | undefined, running: boolean): TemplateResult {
  if (running || one === undefined) {
    return html`<span class="quiet">${running ? '… counting' : '–'}</span>`;
  }
  const [look, words] = VERDICTS[one];
  return html`<span class=${look}>${words}</span>`;
}
