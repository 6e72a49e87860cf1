import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { RangeDrag } from './range-drag';
import { ticks, timeAt, type TimeRange } from './time-range';

/** The times above the bars. Dragging over them fires `range-chosen` with the TimeRange. */
@customElement('time-axis')
export class TimeAxis extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
    .strip {
      position: relative;
      height: 100%;
      cursor: col-resize;
      touch-action: pan-y;
      user-select: none;
    }
    span {
      position: absolute;
      bottom: 0.125rem;
      padding-inline-start: 0.25rem;
      white-space: nowrap;
    }
    .chosen {
      position: absolute;
      inset-block: 0;
      border-inline: 2px solid var(--accent);
      background: color-mix(in srgb, var(--accent) 25%, transparent);
    }
  `;

  @property({ attribute: false }) range: TimeRange = { fromUs: 0, toUs: 1 };
  @property({ attribute: false }) most = 6;

  readonly #drag = new RangeDrag(this, (from, to) => {
    const detail = { fromUs: timeAt(from, this.range), toUs: timeAt(to, this.range) };
    this.dispatchEvent(new CustomEvent('range-chosen', { detail, bubbles: true, composed: true }));
  });

  override render(): TemplateResult {
    const { part, down, move, up, cancel } = this.#drag;
    return html`<div
      class="strip"
      title="Drag to zoom into a time range"
      @pointerdown=${down}
      @pointermove=${move}
      @pointerup=${up}
      @pointercancel=${cancel}
    >
      ${ticks(this.range, this.most).map(
        (tick) => html`<span .style=${`left:${100 * tick.share}%`}>${tick.label}</span>`,
      )}
      ${part
        ? html`<div class="chosen" .style=${`left:${100 * part[0]}%;right:${100 - 100 * part[1]}%`}></div>`
        : nothing}
    </div>`;
  }
}
