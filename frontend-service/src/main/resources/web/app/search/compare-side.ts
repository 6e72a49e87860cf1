import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { summarize } from '../model/trace-summary';
import type { Trace } from '../model/trace';
import { dateAndTime } from '../ui/format';
import { controls } from '../ui/styles';
import { OUTCOMES } from './outcomes';

/** Which trace one side of a comparison is. */
@customElement('compare-side')
export class CompareSide extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.75rem;
      }
      .label {
        grid-row: span 2;
        display: grid;
        place-items: center;
        width: 2.25rem;
        height: 2.25rem;
        border-radius: var(--radius);
        background: var(--text);
        color: var(--surface);
        font-weight: 650;
      }
      div {
        overflow-wrap: anywhere;
      }
      a {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) trace: Trace | undefined;

  override render(): TemplateResult | typeof nothing {
    return this.trace ? this.#side(this.trace) : nothing;
  }

  #side(trace: Trace): TemplateResult {
    const { name, service, outcome, httpStatus, startEpochMs } = summarize(trace);
    const { symbol, label } = OUTCOMES[outcome];
    return html`<section aria-label=${this.label}>
      <span class="label" aria-hidden="true">${this.label}</span>
      <div>
        <a href="/trace/${encodeURIComponent(trace.traceId)}">${name}</a> <span class="quiet">${service}</span>
        <span class="small" .style=${`color:${OUTCOMES[outcome].colour}`}>${symbol} ${label} ${httpStatus ?? ''}</span>
      </div>
      <div class="small quiet">${dateAndTime(startEpochMs)} <span class="mono">${trace.traceId}</span></div>
    </section>`;
  }
}
