import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

/** What the signs of a waterfall mean, and which keys work in it. */
@customElement('waterfall-legend')
export class WaterfallLegend extends LitElement {
  static override styles = css`
    details {
      position: relative;
    }
    summary {
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .box {
      position: absolute;
      z-index: 5;
      right: 0;
      width: max-content;
      max-width: 80vw;
      max-height: 60vh;
      margin: 0.25rem 0 0;
      padding: 0.75rem;
      overflow: auto;
      border: 1px solid var(--border);
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      align-items: center;
      gap: 0.25rem 1rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
    i {
      display: block;
      width: 2.5rem;
      height: 0.875rem;
      border-radius: 2px;
      background: color-mix(in srgb, var(--service-1) 22%, var(--surface));
      box-shadow: inset 0 0 0 1px var(--service-1);
    }
    .self {
      background: var(--service-1);
    }
    .critical {
      height: 2px;
      border-radius: 0;
      background: var(--text);
      box-shadow: none;
    }
    .event {
      width: 0.5rem;
      height: 0.5rem;
      border-radius: 0;
      background: var(--text);
      box-shadow: none;
      rotate: 45deg;
    }
    .bad {
      color: var(--bad);
    }
    .warning {
      color: var(--warning);
    }
    @media (max-width: 40rem) {
      .box {
        right: auto;
        left: 0;
      }
    }
  `;

  override render(): TemplateResult {
    return html`<details>
      <summary>Legend and keys</summary>
      <div class="box" tabindex="0" role="group" aria-label="Legend and keys">
        <dl>
          ${entry(html`<i class="self"></i>`, 'self time: no child ran')}
          ${entry(html`<i></i>`, 'time in which at least one child ran')}
          ${entry(html`<i class="critical"></i>`, 'critical path: only this makes the request longer')}
          ${entry(html`<i class="event"></i>`, 'event; red: an exception')}
          ${entry(html`<span class="bad">✕ 500</span>`, 'failed')}
          ${entry(
            html`<span class="warning">⊘ 404</span>`,
            'refused (4xx): wrong for the caller, no failure of the service',
          )}
          ${entry('◂ ▸', 'the span is before or after the time range shown')} ${entry('↑ ↓ Home End', 'another span')}
          ${entry('← →', 'collapse, expand')} ${entry('*', 'expand all')} ${entry('Enter', 'details of the span')}
          ${entry('+ − 0', 'zoom in, out, whole trace')} ${entry('Shift ← →', 'earlier, later')}
          ${entry('drag', 'over the times: zoom into a range')} ${entry('double click', 'zoom to the span')}
        </dl>
      </div>
    </details>`;
  }
}

function entry(sign: TemplateResult | string, meaning: string): TemplateResult {
  return html`<dt>${sign}</dt>
    <dd>${meaning}</dd>`;
}
