import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Pipeline, ServiceTelemetry, Telemetry } from '../api/lab';
import { count } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import { ofService, running, sum } from './counters';
import { state } from './exporter-state';
import { perSecond } from './figure-text';
import { ribbon } from './ribbon';
import { Rounds } from './rounds';

interface Step {
  readonly name: string;
  figure(telemetry: Telemetry): number;
  /** Counted now, not since the start: no rate. */
  readonly level?: boolean;
  readonly loss?: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'Created', figure: ({ spans }) => spans.created },
  { name: 'Sampled', figure: ({ spans }) => spans.sampled },
  { name: 'Running', figure: ({ spans }) => running(spans), level: true },
  { name: 'Queued', figure: ({ spans }) => spans.queued, level: true },
  { name: 'Exported', figure: ({ spans }) => spans.exported },
  { name: 'Dropped', figure: ({ spans }) => spans.dropped, loss: true },
  { name: 'Failed', figure: ({ spans }) => sum(spans.failed), loss: true },
];

/** The account of each service, one row each. */
@customElement('service-rows')
export class ServiceRows extends LitElement {
  static override styles = [
    controls,
    css`
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
      }
      tbody tr {
        border-top: 1px solid var(--border);
      }
      tbody th {
        color: var(--text);
        font-weight: 600;
        white-space: nowrap;
      }
      tbody th::before {
        content: '';
        display: inline-block;
        width: 0.625rem;
        height: 0.625rem;
        margin-inline-end: 0.5rem;
        border-radius: 50%;
        background: var(--colour);
      }
      td {
        white-space: nowrap;
      }
      th,
      td {
        padding-block: 0.5rem;
      }
      .number + :not(.number) {
        padding-inline-start: 0.75rem;
      }
      .number .small {
        display: block;
      }
      svg {
        display: block;
      }
      .kept {
        fill: var(--colour);
      }
      .lost {
        fill: var(--bad);
      }
      .unsampled {
        fill: var(--control-border);
      }
      @media (max-width: 40rem) {
        .drawing {
          display: none;
        }
        th:first-child {
          position: sticky;
          inset-inline-start: 0;
          background: var(--surface);
        }
      }
    `,
  ];

  @property({ attribute: false }) pipeline: Pipeline | undefined;
  @property({ attribute: false }) rounds = Rounds.none();

  override render(): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Spans, service by service">
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <td class="drawing"></td>
            ${STEPS.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
            <th scope="col">Exporter</th>
          </tr>
        </thead>
        <tbody>
          ${this.pipeline?.services.map((one) => this.#row(one))}
        </tbody>
      </table>
    </div>`;
  }

  #row({ service, telemetry, problem }: ServiceTelemetry): TemplateResult {
    return html`<tr .style=${`--colour:${serviceColour(service)}`}>
      <th scope="row">${service}</th>
      ${telemetry
        ? this.#figures(service, telemetry)
        : html`<td colspan="9" class="bad">✕ does not answer${problem ? `: ${problem}` : ''}</td>`}
    </tr>`;
  }

  #figures(service: string, telemetry: Telemetry): TemplateResult {
    return html`
      <td class="drawing">${ribbon(telemetry) ?? nothing}</td>
      ${STEPS.map((step) => this.#figure(service, step, step.figure(telemetry)))}
      <td>${state(telemetry.exporter)}</td>
    `;
  }

  #figure(service: string, { figure, level, loss }: Step, value: number): TemplateResult {
    const bad = loss === true && value > 0;
    const rate = level ? undefined : this.rounds.rate(ofService(service, figure));
    return html`<td class="number ${bad ? 'bad' : ''}">
      ${bad ? '✕ ' : ''}${count(value)}<span class="small quiet">${rate ? perSecond(rate) : html`&nbsp;`}</span>
    </td>`;
  }
}
