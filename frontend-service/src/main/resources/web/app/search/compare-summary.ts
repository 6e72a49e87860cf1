import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AlignedSpan } from '../model/align';
import type { Trace } from '../model/trace';
import { contributions, type Contribution } from '../model/trace-difference';
import { duration, percent } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import { signedCount, signedDuration } from './signed';

/** Below this share of the longer trace, or this time, a difference is chance. */
const SAME_SHARE = 0.03;
const SAME_US = 2_000;
const LEAST_SHARE = 0.05;
const MOST_LINES = 3;

/** The comparison in a few sentences: which took longer, and which spans explain it. */
@customElement('compare-summary')
export class CompareSummary extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin: 0;
      }
      ol {
        margin: 0.375rem 0;
        padding-inline-start: 1.5rem;
      }
      i {
        display: inline-block;
        width: 0.625rem;
        height: 0.625rem;
        border-radius: 2px;
      }
    `,
  ];

  @property({ attribute: false }) left: Trace | undefined;
  @property({ attribute: false }) right: Trace | undefined;
  @property({ attribute: false }) rows: readonly AlignedSpan[] = [];

  override render(): TemplateResult | typeof nothing {
    return this.left && this.right ? this.#summary(this.left, this.right) : nothing;
  }

  #summary(left: Trace, right: Trace): TemplateResult {
    if (left.traceId === right.traceId) {
      return html`<p>A and B are the same trace.</p>`;
    }
    const difference = right.durationUs - left.durationUs;
    return html`
      <h2>${inWords(difference, left.durationUs, right.durationUs)}</h2>
      ${isSame(difference, left.durationUs, right.durationUs) ? nothing : this.#explanation(difference)}
    `;
  }

  #explanation(difference: number): TemplateResult {
    if (!this.rows.some(({ left, right }) => left && right)) {
      return html`<p class="warning">They have no span in common: these are different requests.</p>`;
    }
    const lines = contributions(this.rows)
      .filter(({ selfUs }) => Math.abs(selfUs / difference) >= LEAST_SHARE)
      .slice(0, MOST_LINES);
    return html`<ol>
      ${lines.map((line) => html`<li>${explained(line, difference)}</li>`)}
    </ol>`;
  }
}

function isSame(difference: number, left: number, right: number): boolean {
  return Math.abs(difference) < Math.max(SAME_US, SAME_SHARE * Math.max(left, right));
}

function inWords(difference: number, left: number, right: number): string {
  if (isSame(difference, left, right)) {
    return `Both took about as long: ${duration(left)} and ${duration(right)}`;
  }
  return `B took ${duration(Math.abs(difference))} ${difference > 0 ? 'longer' : 'less'} than A`;
}

/** Self time alone: what a span itself did or waited for, without its children. */
function explained({ service, name, selfUs, spans }: Contribution, difference: number): TemplateResult {
  const share = selfUs / difference;
  const part = Math.round(Math.abs(share) * 100) / 100;
  return html`<i .style=${`background:${serviceColour(service)}`}></i> ${service} <strong>${name}</strong>
    ${signedDuration(selfUs)}${spans === 0
      ? ''
      : ` (${signedCount(spans)} ${Math.abs(spans) === 1 ? 'span' : 'spans'})`}
    <span class="quiet"
      >${share > 0
        ? `explains ${part > 1 ? 'all' : percent(part)} of the difference`
        : `works against it by ${percent(part)}`}</span
    >`;
}
