import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Span, Trace } from '../model/trace';
import { dateAndTime, duration, percent } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import './attribute-list';
import '../ui/copy-button';
import './span-events';
import { spanLinks } from './span-links';
import './span-logs';

/** All there is to know of one span. Fires `span-selected` for its parent, and with an empty id to be closed. */
@customElement('span-details')
export class SpanDetails extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0.75rem 1rem 1rem;
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: 0.5rem;
      }
      h2 {
        flex: 1;
        margin: 0;
        padding-inline-start: 0.5rem;
        border-inline-start: 0.25rem solid var(--service);
        overflow-wrap: anywhere;
      }
      header button {
        padding: 0 0.5rem;
      }
      h3 {
        margin: 1rem 0 0.25rem;
        font-size: 0.9375rem;
      }
      h3 span {
        font-weight: 400;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0.125rem 1rem;
        margin: 0.5rem 0 0;
        font-size: var(--text-small);
      }
      dt {
        color: var(--text-quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      .link {
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-align: start;
        text-decoration: underline;
      }
      .links {
        margin: 0;
        padding: 0;
        list-style: none;
        overflow-wrap: anywhere;
        font-size: var(--text-small);
      }
      summary {
        margin-top: 1rem;
        font-size: 0.9375rem;
        font-weight: 700;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) trace!: Trace;
  @property({ attribute: false }) span!: Span;

  override render(): TemplateResult {
    const { span } = this;
    return html`
      <header .style=${`--service:${serviceColour(span.service)}`}>
        <h2>${span.name || '(no name)'}</h2>
        <button type="button" aria-label="Close the details" @click=${() => this.#select('')}>✕</button>
      </header>
      ${this.#facts(span)}
      ${span.events.length > 0
        ? html`${part('Events', span.events.length)}<span-events .span=${span}></span-events>`
        : nothing}
      ${part('Attributes', span.attributes.size)}
      <attribute-list .entries=${span.attributes} label="attributes of the span"></attribute-list>
      ${span.links.length > 0 ? html`${part('Links', span.links.length)}${spanLinks(span)}` : nothing}
      ${part('Logs')}<span-logs .trace=${this.trace} .span=${span}></span-logs>
      <details>
        <summary>Resource</summary>
        <attribute-list .entries=${span.resource} label="attributes of the resource"></attribute-list>
      </details>
    `;
  }

  #facts(span: Span): TemplateResult {
    const { trace } = this;
    const scope = [span.scope.name, span.scope.version].filter(Boolean).join(' ');
    return html`<dl>
      ${fact('Service', span.service)} ${fact('Kind', span.kind.toLowerCase())} ${fact('Status', statusOf(span))}
      ${fact(
        'Duration',
        `${duration(span.durationUs)} (${percent(span.durationUs / (trace.durationUs || 1))} of the trace)`,
      )}
      ${fact('Self time', html`<span title="while none of its children ran">${duration(span.selfUs)}</span>`)}
      ${fact('Start', `+${duration(span.startUs)}, ${dateAndTime(trace.startEpochMs + span.startUs / 1_000)}`)}
      ${fact('Parent', this.#parent(span))} ${scope ? fact('Scope', scope) : nothing}
      ${span.traceState ? fact('Trace state', html`<span class="mono">${span.traceState}</span>`) : nothing}
      ${fact(
        'Span id',
        html`<span class="mono">${span.spanId}</span> <copy-button .text=${span.spanId} label="span id"></copy-button>`,
      )}
    </dl>`;
  }

  #parent(span: Span): TemplateResult | string {
    const { parent } = span;
    if (parent) {
      return html`<button type="button" class="link" @click=${() => this.#select(parent.spanId)}>
        ${parent.name} (${parent.service})
      </button>`;
    }
    return span.orphan ? html`<span class="warning">${span.parentSpanId} is not in the trace</span>` : 'none: the root';
  }

  #select(detail: string): void {
    this.dispatchEvent(new CustomEvent('span-selected', { detail, bubbles: true, composed: true }));
  }
}

function fact(name: string, value: TemplateResult | string): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function part(name: string, count?: number): TemplateResult {
  return html`<h3>${name} ${count === undefined ? nothing : html`<span class="quiet">${count}</span>`}</h3>`;
}

function statusOf(span: Span): TemplateResult {
  const http = span.httpStatus === undefined ? '' : `, HTTP ${span.httpStatus}`;
  const message = span.statusMessage ? `: ${span.statusMessage}` : '';
  switch (span.outcome) {
    case 'failed':
      return html`<strong class="bad">✕ failed</strong> (${span.status}${http})${message}`;
    case 'refused':
      return html`<strong class="warning">⊘ refused</strong> (${span.status}${http})${message}`;
    case 'ok':
      return html`${span.status === 'OK' ? 'OK' : 'unset, no error'}${http}${message}`;
  }
}
