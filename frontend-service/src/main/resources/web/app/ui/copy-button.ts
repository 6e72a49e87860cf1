import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from './styles';

const SHOWN_MS = 2_000;
/** Two sheets of paper. Drawn, since few fonts have a sign for it. */
const SHEETS = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path d="M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3" fill="none" stroke="currentColor" stroke-width="1.3"></path>
</svg>`;

/** Puts a text on the clipboard and says so. */
@customElement('copy-button')
export class CopyButton extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
        position: relative;
      }
      button {
        min-height: 1.75rem;
        padding: 0.125rem 0.5rem;
        font-size: var(--text-small);
      }
      svg {
        vertical-align: -0.125em;
      }
      .quiet {
        border-color: transparent;
        background: none;
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** What is copied, for those who hear the page. */
  @property() label = '';
  /** What the button says; without one it is an inconspicuous sign. */
  @property() face = '';
  @state() private outcome: 'copied' | 'not possible here' | '' = '';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class=${this.face ? '' : 'quiet'}
        aria-label=${`Copy ${this.label}`}
        title=${this.outcome || `Copy ${this.label}`}
        @click=${this.#copy}
      >
        ${this.outcome === 'copied' ? '✓' : SHEETS} ${this.face}
      </button>
      <span class="visually-hidden" role="status">${this.outcome}</span>`;
  }

  async #copy(): Promise<void> {
    try {
      // No clipboard on a page that came over plain http from another machine.
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'not possible here';
    }
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.outcome = ''), SHOWN_MS);
  }
}
