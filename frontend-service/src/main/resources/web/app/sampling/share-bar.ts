import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Expectation } from '../model/sampling/expectation';
import type { Share } from '../model/sampling/share';

/** A share from 0 to 100 %: the band as a bar, what was observed as a dot, what was expected as a line. A picture only. */
@customElement('share-bar')
export class ShareBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      height: 1.25rem;
      min-width: 8rem;
    }
    span {
      position: absolute;
      top: 50%;
      translate: 0 -50%;
    }
    .axis {
      inset-inline: 0;
      height: 1px;
      background: var(--control-border);
    }
    .axis::before,
    .axis::after {
      content: '';
      position: absolute;
      top: -0.1875rem;
      width: 1px;
      height: 0.4375rem;
      background: var(--control-border);
    }
    .axis::after {
      right: 0;
    }
    .band {
      height: 0.5rem;
      min-width: 2px;
      border-radius: 0.25rem;
      background: color-mix(in srgb, var(--accent), var(--surface) 55%);
    }
    .kept {
      width: 0.625rem;
      height: 0.625rem;
      margin-inline-start: -0.3125rem;
      border-radius: 50%;
      background: var(--accent);
    }
    .expected {
      height: 1.125rem;
      min-width: 2px;
      margin-inline-start: -1px;
      background: color-mix(in srgb, var(--text), transparent 55%);
    }
    .expected.one {
      background: var(--text);
    }
  `;

  @property({ attribute: false }) share!: Share;
  @property({ attribute: false }) banded = true;
  @property({ attribute: false }) expected: Expectation | undefined;

  override render(): TemplateResult {
    const { kept, of, low, high } = this.share;
    return html`<span class="axis"></span> ${of === 0
        ? nothing
        : html`${this.banded ? html`<span class="band" .style=${place(low, high)}></span>` : nothing}
            ${this.#expected()} <span class="kept" .style=${place(kept / of)}></span>`}`;
  }

  #expected(): TemplateResult | typeof nothing {
    if (this.expected?.kind !== 'share') {
      return nothing;
    }
    const { low, high } = this.expected;
    return html`<span class="expected ${low === high ? 'one' : ''}" .style=${place(low, high)}></span>`;
  }
}

function place(from: number, to: number = from): string {
  return `left:${from * 100}%` + (to > from ? `;width:${(to - from) * 100}%` : '');
}
