import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('search-view')
export class SearchView extends LitElement {
  override render(): TemplateResult {
    return html`<h1>search-view</h1>`;
  }
}
