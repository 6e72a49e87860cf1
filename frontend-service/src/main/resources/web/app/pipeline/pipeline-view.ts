import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('pipeline-view')
export class PipelineView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>pipeline-view</h1>`;
  }
}
