import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { duration } from '../ui/format';
import { timeAt, type TimeRange } from './time-range';

/** A thin line over the bars where the pointer is, that says its time. */
@customElement('time-pointer')
export class TimePointer extends LitElement {
  static override styles = css`
    :host {
      pointer-events: none;
    }
    i {
      position: absolute;
      inset-block: 0;
      border-inline-start: 1px solid var(--text-quiet);
    }
    span {
      position: absolute;
      top: 0.125rem;
      left: 0.25rem;
      padding-inline: 0.25rem;
      border-radius: 2px;
      background: var(--text);
      color: var(--surface);
      font-size: var(--text-small);
      font-style: normal;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .late span {
      left: auto;
      right: 0.25rem;
    }
  `;

  @property({ attribute: false }) range: TimeRange = { fromUs: 0, toUs: 1 };
  @state() private share: number | undefined;

  /** @param clientX of the pointer; undefined when it has left */
  point(clientX: number | undefined): void {
    const box = this.getBoundingClientRect();
    const share = clientX === undefined ? -1 : (clientX - box.left) / box.width;
    this.share = share >= 0 && share <= 1 ? share : undefined;
  }

  override render(): TemplateResult | typeof nothing {
    return this.share === undefined
      ? nothing
      : html`<i class=${this.share > 0.8 ? 'late' : ''} .style=${`left:${100 * this.share}%`}
          ><span>${duration(timeAt(this.share, this.range))}</span></i
        >`;
  }
}
