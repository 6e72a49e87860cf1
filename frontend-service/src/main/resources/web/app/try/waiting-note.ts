import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../ui/styles';

const TICK_MS = 100;
/** Answers that take as long as usual need no clock. */
const SHOWN_AFTER_MS = 400;

/** That an answer is awaited, for how long already, and a way out of it. Fires `cancel-run`. */
@customElement('waiting-note')
export class WaitingNote extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.75rem;
        min-height: 2.25rem;
      }
      progress {
        flex: 1;
        max-width: 16rem;
        accent-color: var(--accent);
      }
      .number {
        min-width: 4ch;
      }
    `,
  ];

  /** performance.now() of its sending. */
  @property({ attribute: false }) since = 0;
  @property({ attribute: false }) done = 0;
  @property({ attribute: false }) total = 1;
  @state() private now = performance.now();
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => (this.now = performance.now()), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    const waited = Math.max(0, this.now - this.since);
    return html`
      <span>${this.total > 1 ? `Request ${this.done + 1} of ${this.total}` : 'Waiting for the answer'}</span>
      ${this.total > 1
        ? html`<progress aria-label="Requests answered" max=${this.total} .value=${this.done}></progress>`
        : nothing}
      ${waited > SHOWN_AFTER_MS ? html`<span class="number quiet">${(waited / 1_000).toFixed(1)} s</span>` : nothing}
      <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel-run'))}>Cancel</button>
    `;
  }
}
