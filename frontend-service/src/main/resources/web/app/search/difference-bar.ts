import { html, type TemplateResult } from 'lit';
import type { AlignedSpan } from '../model/align';

/** The range of all differences of a comparison, in microseconds; zero lies in it. */
export interface DifferenceScale {
  readonly from: number;
  readonly to: number;
}

export function differenceUs({ left, right }: AlignedSpan): number {
  return (right?.durationUs ?? 0) - (left?.durationUs ?? 0);
}

function selfDifferenceUs({ left, right }: AlignedSpan): number {
  return (right?.selfUs ?? 0) - (left?.selfUs ?? 0);
}

export function differenceScale(rows: readonly AlignedSpan[]): DifferenceScale {
  const scale = { from: 0, to: 0 };
  for (const difference of rows.flatMap((row) => [differenceUs(row), selfDifferenceUs(row)])) {
    scale.from = Math.min(scale.from, difference);
    scale.to = Math.max(scale.to, difference);
  }
  return scale.from === scale.to ? { from: 0, to: 1 } : scale;
}

/** Pale: the whole difference. Solid: what is the span's own, which is where to look. */
export function differenceBar(row: AlignedSpan, scale: DifferenceScale): TemplateResult {
  const percent = (us: number): number => ((us - scale.from) / (scale.to - scale.from)) * 100;
  const part = (us: number, weight: string): TemplateResult =>
    html`<span
      class="${us > 0 ? 'longer' : 'shorter'} ${weight}"
      .style=${`left:${percent(Math.min(us, 0))}%;width:${percent(Math.abs(us) + scale.from)}%`}
    ></span>`;
  return html`<span class="scale" .style=${`--zero:${percent(0)}%`}
    >${part(differenceUs(row), 'whole')} ${part(selfDifferenceUs(row), 'own')}</span
  >`;
}
