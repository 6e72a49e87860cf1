import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DOCUMENTED, TOLERANCE, verdicts, type Verdict } from '../model/documented';
import type { Trace } from '../model/trace';
import { duration } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';

/** Measured beside documented, for one trace of the documented request or the medians of several. */
@customElement('documented-table')
export class DocumentedTable extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      div {
        position: relative;
        overflow-x: auto;
      }
      th,
      td {
        padding: 0.1875rem 1rem 0.1875rem 0;
        white-space: nowrap;
      }
      tbody th {
        color: var(--text);
        font-weight: 400;
      }
      thead .number {
        text-align: end;
      }
      i {
        display: inline-block;
        width: 0.625rem;
        height: 0.625rem;
        margin-inline-end: 0.5rem;
        border-radius: 2px;
        background: var(--colour);
      }
      p {
        margin: 0.375rem 0 0;
      }
      @media (max-width: 40rem) {
        th,
        td {
          padding-inline-end: 0.5rem;
          font-size: var(--text-small);
        }
        i {
          display: none;
        }
      }
      @media (max-width: 28rem) {
        .spare {
          display: none;
        }
        .word {
          position: absolute;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  /** At least one. */
  @property({ attribute: false }) traces: readonly Trace[] = [];

  override render(): TemplateResult {
    const rows = verdicts(this.traces);
    const several = this.traces.length > 1;
    return html`
      <div tabindex="0" role="region" aria-label="Measured beside documented">
        <table>
          <thead>
            <tr>
              <th scope="col">Span</th>
              <th scope="col" class="number">Documented</th>
              <th scope="col" class="number">${several ? 'Median' : 'Measured'}</th>
              <th scope="col" class="number spare">Off</th>
              ${several
                ? html`<th scope="col" class="number spare">Least</th>
                    <th scope="col" class="number spare">Most</th>`
                : nothing}
              <th scope="col"><span class="word">Verdict</span></th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, several))}
          </tbody>
        </table>
      </div>
      ${this.#overall(rows, several)}
    `;
  }

  #row(row: Verdict, several: boolean): TemplateResult {
    const { label, ms } = row.documented;
    const colour = serviceColour(label === 'database' ? 'user-service' : label);
    return html`<tr>
      <th scope="row"><i .style=${`--colour:${colour}`}></i>${label}</th>
      <td class="number">${ms} ms</td>
      <td class="number">${figure(row.medianMs)}</td>
      <td class="number spare">${row.count === 0 ? '–' : signedPercent(row.deviation)}</td>
      ${several
        ? html`<td class="number spare">${figure(row.leastMs)}</td>
            <td class="number spare">${figure(row.mostMs)}</td>`
        : nothing}
      <td>${word(row)}</td>
    </tr>`;
  }

  #overall(rows: readonly Verdict[], several: boolean): TemplateResult {
    const met = rows.filter((row) => row.met).length;
    const tolerance = `${TOLERANCE * 100} %`;
    const what = several ? 'medians are' : 'spans are';
    const there = rows.filter((row) => row.count > 0).length;
    if (there < rows.length) {
      return html`<p class="quiet">${there} of ${rows.length} spans are there so far.</p>`;
    }
    return met === rows.length
      ? html`<p class="good"><strong>✓ As documented:</strong> all ${rows.length} ${what} within ${tolerance}.</p>`
      : html`<p>
          <strong class="warning">✗ Not as documented:</strong> ${met} of ${DOCUMENTED.length} ${what} within
          ${tolerance}.
          <span class="quiet"
            >The first requests after a start are a few percent late, until each service has learnt what its own work
            costs; later ones only when the machine is busy. Send it again.</span
          >
        </p>`;
  }
}

function word(row: Verdict): TemplateResult {
  if (row.count === 0) {
    return html`<span class="quiet">no span</span>`;
  }
  return row.met
    ? html`<span class="good">✓ <span class="word">met</span></span>`
    : html`<span class="bad">✗ <span class="word">not met</span></span>`;
}

function figure(ms: number): string {
  return Number.isNaN(ms) ? '–' : duration(ms * 1_000);
}

/** `+1.2 %`, as `lab request` writes it. */
function signedPercent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
}
