import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { byProbability, byStored, rates, weighted, type Figure, type Rates, type Weight } from '../model/sampling/bias';
import { keptOf, type Outcome } from '../model/sampling/experiment';
import { adjustedCounts } from '../model/sampling/lookup';
import { controls } from '../ui/styles';
import { distortion } from './distortion';
import type { Experiment } from './experiment-state';
import { short } from './share-words';

/** Request rate and error rate as they were, and as a dashboard over the kept traces would show them. */
@customElement('bias-table')
export class BiasTable extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        max-width: 48rem;
      }
      caption {
        padding-bottom: 0.25rem;
        font-weight: 600;
        text-align: start;
      }
      th,
      td {
        padding-block: 0.3125rem;
      }
      tbody tr {
        border-top: 1px solid var(--border);
      }
      tbody th {
        color: var(--text);
      }
      tbody .small {
        display: block;
      }
      td {
        font-size: 1.125rem;
        white-space: nowrap;
      }
      p {
        margin: 0.5rem 0 0;
      }
      @media (min-width: 40rem) {
        thead th {
          white-space: nowrap;
        }
      }
    `,
  ];

  @property({ attribute: false }) experiment!: Experiment;

  override render(): TemplateResult {
    const { outcomes, seconds } = this.experiment;
    const named = outcomes.filter((outcome) => outcome.traceId !== undefined);
    const kept = keptOf(named);
    const truth = rates(named, seconds);
    const seen = rates(kept, seconds);
    const { weight, by } = this.#weight(kept);
    return html`<table>
        <caption>
          The same load on a dashboard
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="number">Requests a second</th>
            <th scope="col" class="number">Error rate</th>
          </tr>
        </thead>
        <tbody>
          ${row('As it happened', 'metrics, taken before the sampler', truth)}
          ${row('Counted from kept traces', 'what a dashboard over stored traces shows', seen)}
          ${row('Kept traces, scaled back', by, kept.length === 0 ? undefined : weighted(kept, seconds, weight))}
        </tbody>
      </table>
      ${distortion(truth, seen)}`;
  }

  #weight(kept: readonly Outcome[]): { weight: Weight; by: string } {
    const { ledger, decider } = this.experiment;
    const stored = ledger.found && byStored(adjustedCounts(ledger.found), kept);
    if (stored) {
      return { weight: stored, by: 'each by the adjusted count that it carries (sampling.adjusted_count)' };
    }
    const weight = decider ? byProbability(decider) : () => undefined;
    const known = kept.length > 0 && kept.every((one) => weight(one) !== undefined);
    return { weight, by: known ? 'each counts 1/p, p being its chance to be kept' : 'not possible: p is not known' };
  }
}

function row(name: string, how: string, figures: Rates | undefined): TemplateResult {
  return html`<tr>
    <th scope="row">${name}<span class="quiet small">${how}</span></th>
    <td class="number">${figures ? figure(figures.perSecond, perSecond) : dash}</td>
    <td class="number">${figures?.failedShare ? figure(figures.failedShare, short) : dash}</td>
  </tr>`;
}

function figure({ value, plusMinus }: Figure, words: (value: number) => string): TemplateResult {
  return plusMinus === 0
    ? html`${words(value)}`
    : html`${words(value)}<span class="quiet small">± ${words(plusMinus)}</span>`;
}

function perSecond(value: number): string {
  return `${Number(value.toPrecision(3))}/s`;
}

const dash = html`<span class="quiet">–</span>`;
