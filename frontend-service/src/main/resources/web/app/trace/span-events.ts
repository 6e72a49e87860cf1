import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Span, SpanEvent } from '../model/trace';
import { duration } from '../ui/format';
import { controls } from '../ui/styles';
import './attribute-list';
import './stack-trace';

/** What happened at single moments of a span; an exception with its stack trace. */
@customElement('span-events')
export class SpanEvents extends LitElement {
  static override styles = [
    controls,
    css`
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) span!: Span;

  override render(): TemplateResult {
    return html`<ol>
      ${this.span.events.map((event) => html`<li>${this.#event(event)}</li>`)}
    </ol>`;
  }

  #event(event: SpanEvent): TemplateResult {
    const at = `+${duration(event.atUs - this.span.startUs)}`;
    const type = event.attributes.get('exception.type');
    if (event.name !== 'exception' || type === undefined) {
      return html`<p><strong>${event.name}</strong> <span class="quiet small">${at}</span></p>
        ${list(event.attributes, event.name)}`;
    }
    const rest = new Map([...event.attributes].filter(([key]) => !key.startsWith('exception.')));
    const stackTrace = event.attributes.get('exception.stacktrace');
    return html`<p><strong class="bad">✕ ${type}</strong> <span class="quiet small">${at}</span></p>
      <p>${event.attributes.get('exception.message')}</p>
      ${stackTrace ? html`<stack-trace .text=${stackTrace}></stack-trace>` : nothing} ${list(rest, event.name)}`;
  }
}

function list(attributes: ReadonlyMap<string, string>, name: string): TemplateResult | typeof nothing {
  return attributes.size === 0
    ? nothing
    : html`<attribute-list .entries=${attributes} .label=${`attributes of the event ${name}`}></attribute-list>`;
}
