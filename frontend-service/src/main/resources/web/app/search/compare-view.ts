import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('compare-view')
export class CompareView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>compare-view</h1>`;
  }
}
