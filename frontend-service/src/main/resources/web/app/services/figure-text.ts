import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from '../model/figures';
import { duration } from '../ui/format';

/** Per second, or per minute or hour where that is less than one: `12/s`, `4.2/min`. */
export function rate(calls: number, seconds: number): string {
  const perSecond = calls / seconds;
  const [value, unit] =
    perSecond >= 1 || calls === 0
      ? [perSecond, 's']
      : perSecond * 60 >= 1
        ? [perSecond * 60, 'min']
        : [perSecond * 3_600, 'h'];
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(2))}/${unit}`;
}

export function failedShare(figures: Figures): number {
  return figures.calls === 0 ? 0 : figures.failed / figures.calls;
}

/** One figure is enough beside a line, and never `0 %`: `17 %`, `1 %`, `0.8 %`. */
function shortPercent(share: number): string {
  const percent = share * 100;
  return `${percent >= 1 ? Math.round(percent) : Number(percent.toPrecision(1))} %`;
}

/** Rate and failures, as in a box of the map. */
export function calls(figures: Figures, seconds: number): TemplateResult {
  const failed =
    figures.failed === 0
      ? nothing
      : html` <span class="bad"
          >✕ ${shortPercent(failedShare(figures))}<span class="visually-hidden"> failed</span></span
        >`;
  return html`<b>${rate(figures.calls, seconds)}</b>${failed}`;
}

/** p50 and p95, with one unit for both where it is the same. `waited`: until the work was taken up. */
export function times(figures: Figures, waited = false): TemplateResult {
  const [p50, p95] = [duration(figures.p50Us), duration(figures.p95Us)];
  const [value, unit] = p50.split(' ');
  const both = p95.endsWith(` ${unit}`) ? `${value} / ${p95}` : `${p50} / ${p95}`;
  return waited
    ? html`<span class="visually-hidden">waited, p50 and p95</span> after ${both}`
    : html`<span class="visually-hidden">p50 and p95</span> ${both}`;
}
