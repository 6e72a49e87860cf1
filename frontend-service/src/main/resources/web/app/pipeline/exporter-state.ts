import { html, type TemplateResult } from 'lit';
import type { ExporterStatus } from '../api/lab';
import { timeOfDay } from '../ui/format';

/** Whether export works, and since when. */
export function state({ state: now, since }: ExporterStatus): TemplateResult {
  const time = timeOfDay(Date.parse(since)).slice(0, 8);
  switch (now) {
    case 'ok':
      return html`<span class="good">✓ works</span> <span class="small quiet">since ${time}</span>`;
    case 'failing':
      return html`<span class="bad">✕ fails</span> <span class="small quiet">since ${time}</span>`;
    default:
      return html`<span class="quiet">nothing sent yet</span>`;
  }
}
