import { html, type TemplateResult } from 'lit';
import { findingOf, isAccount, sum, type Accounted } from '../model/sampling/span-account';
import { count } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { finding } from './finding';

const COLUMNS = ['Created', 'Sampled', 'Exported', 'Queued', 'Dropped', 'Failed'] as const;

/** What became of the spans of each service, a row each. */
export function accountRows(accounts: readonly Accounted[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Spans of the load">
    <table>
      <thead>
        <tr>
          <th scope="col">Service</th>
          ${COLUMNS.map((name) => html`<th scope="col" class="number">${name}</th>`)}
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${accounts.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row(one: Accounted): TemplateResult {
  const figures = isAccount(one)
    ? [one.created, one.sampled, one.exported, one.queued, one.dropped, sum(one.failed)]
    : [];
  return html`<tr .style=${`--colour:${serviceColour(one.service)}`}>
    <th scope="row">${one.service}</th>
    ${COLUMNS.map((_, i) => html`<td class="number">${figures[i] === undefined ? '–' : count(figures[i])}</td>`)}
    <td>${finding(findingOf(one))}</td>
  </tr>`;
}
