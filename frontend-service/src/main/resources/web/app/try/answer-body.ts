import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../ui/copy-button';
import { controls } from '../ui/styles';

/** The body of an answer as text, indented where it is JSON. */
@customElement('answer-body')
export class AnswerBody extends LitElement {
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
        max-height: 24rem;
        margin: 0.5rem 0;
        padding: 0.625rem;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--surface-raised);
        font: var(--text-small) / 1.45 var(--mono);
      }
    `,
  ];

  @property({ attribute: false }) text = '';

  override render(): TemplateResult {
    const shown = pretty(this.text);
    return html`<details>
      <summary>Body <span class="quiet small">${this.text.length.toLocaleString('en')} characters</span></summary>
      <pre tabindex="0" aria-label="Body of the answer">${shown || '(empty)'}</pre>
      <copy-button .text=${shown} label="the body" face="Copy"></copy-button>
    </details>`;
  }
}

/** A token is as good as a password while it lasts: it does not stand on the screen in full. */
function pretty(text: string): string {
  try {
    const shorten = (key: string, value: unknown): unknown =>
      key === 'token' && typeof value === 'string' && value.length > 12 ? `${value.slice(0, 8)}…` : value;
    return JSON.stringify(JSON.parse(text), shorten, 2);
  } catch {
    return text;
  }
}
