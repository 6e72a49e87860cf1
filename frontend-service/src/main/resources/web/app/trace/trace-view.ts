import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('trace-view')
export class TraceView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>trace-view</h1>`;
  }
}
