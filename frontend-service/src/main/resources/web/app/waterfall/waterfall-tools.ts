import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { count } from '../ui/format';
import { controls } from '../ui/styles';
import type { Findings } from './span-search';
import './waterfall-legend';

/** What the reader wants of the waterfall. */
export type ToolUse =
  | { readonly tool: 'find'; readonly text: string }
  | { readonly tool: 'step'; readonly by: 1 | -1 }
  /** Below 1: less time, more detail. */
  | { readonly tool: 'zoom'; readonly factor: number }
  | { readonly tool: 'move'; readonly share: number }
  | { readonly tool: 'whole' | 'expand' | 'collapse' | 'critical' };

const KEYS: Readonly<Record<string, ToolUse>> = {
  '+': { tool: 'zoom', factor: 0.5 },
  '=': { tool: 'zoom', factor: 0.5 },
  '-': { tool: 'zoom', factor: 2 },
  '0': { tool: 'whole' },
  'Shift+ArrowLeft': { tool: 'move', share: -0.25 },
  'Shift+ArrowRight': { tool: 'move', share: 0.25 },
  '*': { tool: 'expand' },
};

/** The tool of a key pressed on a line. */
export function toolOfKey(event: KeyboardEvent): ToolUse | undefined {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain ? KEYS[event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key] : undefined;
}

/** Search, zoom and the like, above a waterfall. Fires `tool-used` with a ToolUse. */
@customElement('waterfall-tools')
export class WaterfallTools extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem 1rem;
        padding: 0.5rem;
        font-size: var(--text-small);
      }
      .group {
        display: flex;
        align-items: center;
        gap: 0.25rem;
      }
      button,
      input[type='search'] {
        min-height: 1.75rem;
        padding: 0.125rem 0.5rem;
      }
      input[type='search'] {
        width: 12rem;
        max-width: 45vw;
      }
      label.group {
        cursor: pointer;
      }
      .found:not(:empty) {
        min-width: 4.5rem;
        font-variant-numeric: tabular-nums;
      }
      waterfall-legend {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) findings!: Findings;
  @property({ attribute: false }) zoomed = false;
  @property({ attribute: false }) critical = true;

  override render(): TemplateResult {
    return html`
      <div class="group" role="search" aria-label="In this trace">
        <input
          type="search"
          aria-label="Find in this trace"
          placeholder="find in this trace"
          spellcheck="false"
          .value=${this.findings.text}
          @input=${(event: Event) => this.#use({ tool: 'find', text: (event.target as HTMLInputElement).value })}
          @keydown=${this.#searchKey}
        />
        ${this.#steps()}
      </div>
      <div class="group" role="group" aria-label="Zoom">
        ${this.#button('−', 'Zoom out', { tool: 'zoom', factor: 2 }, !this.zoomed)}
        ${this.#button('+', 'Zoom in', { tool: 'zoom', factor: 0.5 })}
        ${this.#button('Whole trace', '', { tool: 'whole' }, !this.zoomed)}
      </div>
      <div class="group" role="group" aria-label="Tree">
        ${this.#button('Expand all', '', { tool: 'expand' })} ${this.#button('Collapse all', '', { tool: 'collapse' })}
      </div>
      <label class="group" title="What the duration of the whole is made of: shortening any other span saves nothing.">
        <input type="checkbox" .checked=${this.critical} @change=${() => this.#use({ tool: 'critical' })} />
        Critical path
      </label>
      <waterfall-legend></waterfall-legend>
    `;
  }

  #steps(): TemplateResult {
    const { text, spans, at } = this.findings;
    const none = spans.length === 0;
    const found = none ? 'no match' : `${at < 0 ? '' : `${count(at + 1)} of `}${count(spans.length)}`;
    return html`${this.#button('↑', 'Previous match', { tool: 'step', by: -1 }, none)}
      ${this.#button('↓', 'Next match', { tool: 'step', by: 1 }, none)}
      <span class="found quiet" role="status">${text.trim() === '' ? nothing : found}</span>`;
  }

  #button(face: string, name: string, use: ToolUse, disabled = false): TemplateResult {
    return html`<button
      type="button"
      aria-label=${name || nothing}
      title=${name || nothing}
      ?disabled=${disabled}
      @click=${() => this.#use(use)}
    >
      ${face}
    </button>`;
  }

  #searchKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#use({ tool: 'step', by: event.shiftKey ? -1 : 1 });
    }
  }

  #use(detail: ToolUse): void {
    this.dispatchEvent(new CustomEvent('tool-used', { detail }));
  }
}
