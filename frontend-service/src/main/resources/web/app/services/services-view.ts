import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('services-view')
export class ServicesView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>services-view</h1>`;
  }
}
