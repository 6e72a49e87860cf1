import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('try-view')
export class TryView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>try-view</h1>`;
  }
}
