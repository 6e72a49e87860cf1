import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mainRoot } from '../model/critical-path';
import type { Span, Trace } from '../model/trace';
import { count, dateAndTime, duration } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';

/** Which trace this is, in one line of facts. */
@customElement('trace-header')
export class TraceHeader extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h1 {
        display: -webkit-box;
        margin: 0;
        overflow: hidden;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      h1 .badge {
        margin-inline-end: 0.25rem;
      }
      h1 .quiet {
        font-weight: 400;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 1.5rem;
        margin: 0.125rem 0 0;
        font-size: var(--text-small);
      }
      dl div {
        display: flex;
        gap: 0.375rem;
      }
      dt {
        flex: none;
        color: var(--text-quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
      }
      i {
        display: inline-block;
        width: 0.625rem;
        height: 0.625rem;
        margin-inline-end: 0.25rem;
        border-radius: 2px;
        background: var(--service);
      }
    `,
  ];

  @property({ attribute: false }) trace!: Trace;

  override render(): TemplateResult {
    const { trace } = this;
    const root = mainRoot(trace);
    const depth = trace.spans.reduce((most, span) => Math.max(most, span.depth + 1), 0);
    return html`
      <h1 title=${root?.name ?? ''}>
        ${root ? outcomeOf(root) : nothing}${root?.name || '(no name)'} <span class="quiet">${root?.service}</span>
      </h1>
      <dl>
        ${fact('Duration', duration(trace.durationUs))} ${fact('Spans', count(trace.spans.length))}
        ${fact('Depth', count(depth))} ${fact('Start', dateAndTime(trace.startEpochMs))}
        ${fact('Failed', failures(trace))} ${fact('Services', this.#legend())}
      </dl>
    `;
  }

  #legend(): TemplateResult {
    return html`<span class="legend"
      >${this.trace.services.map(
        (service) => html`<span .style=${`--service:${serviceColour(service)}`}><i></i>${service}</span>`,
      )}</span
    >`;
  }
}

function fact(name: string, value: TemplateResult | string): TemplateResult | typeof nothing {
  return value === ''
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

function outcomeOf(root: Span): TemplateResult {
  const status = root.httpStatus ?? '';
  switch (root.outcome) {
    case 'failed':
      return html`<span class="badge bad">✕ ${status || 'failed'}</span>`;
    case 'refused':
      return html`<span class="badge warning">⊘ ${status} refused</span>`;
    case 'ok':
      return html`<span class="badge good">✓ ${status}</span>`;
  }
}

function failures(trace: Trace): string {
  const failed = trace.spans.filter((span) => span.outcome === 'failed').length;
  return failed === 0 ? '' : `${count(failed)} of ${count(trace.spans.length)} spans`;
}
