import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../ui/copy-button';
import { controls } from '../ui/styles';

/** The same request for a shell. */
@customElement('curl-command')
export class CurlCommand extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      summary {
        font-weight: 600;
        cursor: pointer;
      }
      pre {
        margin: 0.5rem 0;
        padding: 0.625rem;
        overflow-x: auto;
        border-radius: var(--radius);
        background: var(--surface-raised);
        font: var(--text-small) / 1.45 var(--mono);
      }
    `,
  ];

  @property({ attribute: false }) command = '';

  override render(): TemplateResult {
    return html`<details>
      <summary>As a curl command</summary>
      <pre tabindex="0" aria-label="curl command">${this.command}</pre>
      <copy-button .text=${this.command} label="the curl command" face="Copy"></copy-button>
    </details>`;
  }
}
