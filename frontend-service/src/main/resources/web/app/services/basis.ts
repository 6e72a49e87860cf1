import { html, type TemplateResult } from 'lit';
import { counted } from '../ui/format';
import type { Recent } from './recent-traces';

/** What the figures rest on, and how to read them. */
export function basis({ traces, cut, seconds }: Recent): TemplateResult {
  const spans = traces.reduce((sum, trace) => sum + trace.spans.length, 0);
  const range = cut
    ? `the newest ${counted(traces.length, 'trace')}, which began in the last ${time(seconds)} (there may be more)`
    : `all ${counted(traces.length, 'trace')} in this time`;
  return html`<p class="quiet small">
    From ${range}, with ${counted(spans, 'span')}. Boxes: requests a service served, and p50 / p95 of their durations.
    Lines: calls, as the caller saw them; dashed where nobody waits. <span class="bad">✕</span> failed: answered 5xx or
    ended with an error. What was not sampled is not counted.
  </p>`;
}

function time(seconds: number): string {
  return seconds < 120 ? counted(Math.round(seconds), 'second') : counted(Math.round(seconds / 60), 'minute');
}
