import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LiveTrace } from '../model/live-trace';
import '../waterfall/trace-waterfall';

@customElement('trace-view')
export class TraceView extends LitElement {
  @property({ attribute: false }) traceId = '';
  readonly #live = new LiveTrace(this);

  override render(): TemplateResult {
    return html`<h1>Trace ${this.traceId}</h1>
      <trace-waterfall .trace=${this.#live.trace}></trace-waterfall>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('traceId')) {
      this.#live.follow(this.traceId);
    }
  }
}
