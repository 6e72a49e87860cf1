import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import { go } from './router';

/** The field in the header: a trace id, or a whole `traceparent` copied from somewhere, opens that trace. */
@customElement('go-to-trace')
export class GoToTrace extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        position: relative;
        display: flex;
        gap: 0.25rem;
      }
      input {
        width: 15rem;
        max-width: 52vw;
        font: var(--text-small) var(--mono);
      }
      p {
        position: absolute;
        z-index: 2;
        top: 100%;
        right: 0;
        width: max-content;
        max-width: 90vw;
        margin: 0.25rem 0 0;
        padding: 0.25rem 0.5rem;
        border-radius: var(--radius);
        background: var(--bad-surface);
        color: var(--bad);
        font-size: var(--text-small);
      }
    `,
  ];

  @state() private wrong = false;

  override render(): TemplateResult {
    return html`
      <form role="search" @submit=${this.#open}>
        <input
          aria-label="Trace id or traceparent"
          aria-describedby=${this.wrong ? 'wrong' : nothing}
          aria-invalid=${this.wrong}
          placeholder="trace id or traceparent"
          spellcheck="false"
          autocomplete="off"
          @input=${() => (this.wrong = false)}
        />
        <button type="submit">Open</button>
        ${this.wrong ? html`<p id="wrong" role="alert">A trace id is 32 hexadecimal digits.</p>` : nothing}
      </form>
    `;
  }

  #open(event: SubmitEvent): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input')!;
    const id = /^(?:[0-9a-f]{2}-)?([0-9a-f]{32})(?:-[0-9a-f]{16}-[0-9a-f]{2})?$/i.exec(input.value.trim())?.[1];
    this.wrong = id === undefined;
    if (id) {
      input.value = '';
      go(`/trace/${id.toLowerCase()}`);
    }
  }
}
