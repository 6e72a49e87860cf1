import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AlignedSpan } from '../model/align';
import { count, duration } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import { differenceBar, differenceScale, differenceUs, type DifferenceScale } from './difference-bar';
import { rowStyles } from './row-styles';
import { relative, signedDuration } from './signed';

const FIRST_ROWS = 300;
/** Deeper spans keep this indent, so that their names stay readable. */
const DEEPEST_INDENT = 12;

/** The tree of both traces, each span with its duration in A and in B. */
@customElement('compare-rows')
export class CompareRows extends LitElement {
  static override styles = [controls, rowStyles];

  @property({ attribute: false }) rows: readonly AlignedSpan[] = [];
  @state() private all = false;

  override render(): TemplateResult {
    const scale = differenceScale(this.rows);
    const shown = this.all ? this.rows : this.rows.slice(0, FIRST_ROWS);
    return html`
      <p class="quiet small wide-only">
        Bars: longer in B to the right, pale with its children, solid what the span itself took.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Span</th>
            <th class="number" scope="col">A</th>
            <th class="number" scope="col">B</th>
            <th class="number" scope="col">Difference</th>
            <td class="bars"></td>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => spanRow(row, scale))}
        </tbody>
      </table>
      ${shown.length < this.rows.length
        ? html`<button @click=${() => (this.all = true)}>Show all ${count(this.rows.length)} spans</button>`
        : nothing}
    `;
  }
}

function spanRow(row: AlignedSpan, scale: DifferenceScale): TemplateResult {
  const { service, name, depth, left, right } = row;
  return html`<tr class=${left && right ? '' : 'single'}>
    <th scope="row" .style=${`--depth:${Math.min(depth, DEEPEST_INDENT)}`}>
      <i .style=${`background:${serviceColour(service)}`}></i>${name} <span class="quiet small">${service}</span>
      ${failures(row)}
    </th>
    <td class="number">${left ? link(left) : '–'}</td>
    <td class="number">${right ? link(right) : '–'}</td>
    <td class="number">${difference(row)}</td>
    <td class="bars">${differenceBar(row, scale)}</td>
  </tr>`;
}

function link(span: NonNullable<AlignedSpan['left']>): TemplateResult {
  const address = `/trace/${encodeURIComponent(span.traceId)}?span=${encodeURIComponent(span.spanId)}`;
  return html`<a href=${address}>${duration(span.durationUs)}</a>`;
}

function failures({ left, right }: AlignedSpan): TemplateResult | typeof nothing {
  const sides = [left?.outcome === 'failed' ? 'A' : '', right?.outcome === 'failed' ? 'B' : ''].filter(Boolean);
  return sides.length === 0 ? nothing : html`<span class="bad small">◆ failed in ${sides.join(' and ')}</span>`;
}

function difference(row: AlignedSpan): TemplateResult {
  const { left, right } = row;
  if (!left || !right) {
    return html`<span class="only">only in ${left ? 'A' : 'B'}</span>`;
  }
  return html`${signedDuration(differenceUs(row))}
    <span class="quiet small relative">${relative(left.durationUs, right.durationUs)}</span>`;
}
