import { html, nothing, type TemplateResult } from 'lit';
import type { Pipeline, Telemetry } from '../api/lab';
import { count, counted } from '../ui/format';
import { sum } from './counters';
import { state } from './exporter-state';

/** The same for log records, quieter: they go the same way by themselves. */
export function logRows({ services, store }: Pipeline): TemplateResult {
  return html`<table class="small">
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col" class="number">Exported</th>
          <th scope="col" class="number">Failed</th>
          <th scope="col">Exporter</th>
        </tr>
      </thead>
      <tbody>
        ${services.map(
          ({ service, telemetry }) =>
            html`<tr>
              <td>${service}</td>
              ${telemetry ? figures(telemetry.logs) : html`<td colspan="3" class="bad">✕ does not answer</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
    ${store
      ? html`<p class="small quiet">
          The store received ${counted(store.logs.received, 'record')}: ${count(store.logs.stored)} stored,
          ${count(store.logs.ignored)} of no trace and so not kept, ${count(sum(store.logs.refused))} refused,
          ${count(store.logs.evicted)} evicted.
        </p>`
      : html`<p class="small quiet">What the trace back end does with logs is not known here.</p>`}`;
}

function figures({ exported, failed, exporter }: Telemetry['logs']): TemplateResult {
  const reasons = Object.entries(failed).filter(([, lost]) => lost > 0);
  const all = sum(failed);
  return html`
    <td class="number">${count(exported)}</td>
    <td class="number ${all > 0 ? 'bad' : ''}">${all > 0 ? '✕ ' : ''}${count(all)}</td>
    <td>
      ${state(exporter)}
      ${reasons.length === 0
        ? nothing
        : html`<div class="quiet">
            Lost: ${reasons.map(([reason, lost]) => `${reason} ${count(lost)}`).join(', ')}. Last:
            “${exporter.lastError ?? ''}”
          </div>`}
    </td>
  `;
}
