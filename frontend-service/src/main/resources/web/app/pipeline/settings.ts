import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceTelemetry } from '../api/lab';

/** The telemetry settings of one service, as they are in force; folded, because they are long. */
export function settingsOf({ service, telemetry }: ServiceTelemetry): TemplateResult | typeof nothing {
  return telemetry
    ? html`<details>
        <summary>${service}</summary>
        <dl class="small">
          ${Object.entries(telemetry.settings).map(
            ([name, value]) => html`<dt class="quiet">${name}</dt><dd class="mono">${worded(value)}</dd>`, // prettier-ignore
          )}
        </dl>
      </details>`
    : nothing;
}

function worded(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map(worded).join(', ');
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
