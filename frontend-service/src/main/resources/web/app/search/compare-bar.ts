import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import { clearMarks, toggleMark, type Mark } from './marks';

/** What is marked for a comparison, always in sight while something is. Fires `marks-changed`. */
@customElement('compare-bar')
export class CompareBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: sticky;
        z-index: 2;
        bottom: 0;
      }
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
        padding: 0.625rem 0.75rem;
        border: 1px solid var(--control-border);
        border-radius: var(--radius);
        background: var(--surface-raised);
      }
      .end {
        margin-inline-start: auto;
      }
      .go {
        border-color: transparent;
        background: var(--accent);
        color: var(--accent-text);
        font-weight: 600;
      }
      .go:hover {
        background: color-mix(in srgb, var(--accent), var(--text) 15%);
      }
      .mark {
        max-width: 100%;
        overflow-wrap: anywhere;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly Mark[] = [];

  override render(): TemplateResult | typeof nothing {
    return this.marks.length === 0
      ? nothing
      : html`<section aria-label="Comparison">
          <span>To compare:</span>
          ${this.marks.map((mark) => this.#mark(mark))}
          ${this.marks.length === 2
            ? html`<a class="button go end" href=${this.#address()}>Compare</a>`
            : html`<span class="quiet end">Mark one more.</span>`}
          <button @click=${() => this.#change(clearMarks)}>Clear</button>
        </section>`;
  }

  #mark(mark: Mark): TemplateResult {
    return html`<button
      class="mark small"
      aria-label="Do not compare ${mark.label}"
      @click=${() => this.#change(() => toggleMark(mark))}
    >
      ${mark.label} <span aria-hidden="true">×</span>
    </button>`;
  }

  #address(): string {
    return `/compare/${this.marks.map((mark) => encodeURIComponent(mark.traceId)).join('/')}`;
  }

  #change(task: () => void): void {
    task();
    this.dispatchEvent(new CustomEvent('marks-changed'));
  }
}
