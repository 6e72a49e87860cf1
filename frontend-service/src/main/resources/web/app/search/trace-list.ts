import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TraceSummary } from '../model/trace-summary';
import { count, counted, dateAndTime, duration } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import { age } from './age';
import { listStyles } from './list-styles';
import { toggleMark, type Mark } from './marks';
import { OUTCOMES } from './outcomes';

/** What a reader scrolls through; the plot shows all of them. */
const FIRST_ROWS = 200;

/** The traces found, in the order given. Fires `marks-changed` when one is chosen for a comparison, or no longer. */
@customElement('trace-list')
export class TraceList extends LitElement {
  static override styles = [controls, listStyles];

  @property({ attribute: false }) traces: readonly TraceSummary[] = [];
  @property({ attribute: false }) marked: readonly Mark[] = [];
  @state() private all = false;
  #now = Date.now();

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#now = Date.now();
    if (changed.has('traces')) {
      this.all = false;
    }
  }

  override render(): TemplateResult {
    const longest = Math.max(...this.traces.map((trace) => trace.durationUs), 1);
    const shown = this.all ? this.traces : this.traces.slice(0, FIRST_ROWS);
    return html`
      <ul>
        ${repeat(
          shown,
          (trace) => trace.traceId,
          (trace) => this.#row(trace, longest),
        )}
      </ul>
      ${shown.length < this.traces.length
        ? html`<button @click=${() => (this.all = true)}>Show all ${count(this.traces.length)} traces</button>`
        : nothing}
    `;
  }

  #row(trace: TraceSummary, longest: number): TemplateResult {
    const address = `/trace/${encodeURIComponent(trace.traceId)}`;
    return html`<li>
      <label class="mark" title="Compare this trace">
        <input
          type="checkbox"
          aria-label="Compare ${trace.name}, ${duration(trace.durationUs)}"
          .checked=${this.marked.some((mark) => mark.traceId === trace.traceId)}
          @change=${() => this.#mark(trace)}
        />
      </label>
      <div class="what">
        <a href=${address}>${trace.name}</a> <span class="quiet">${trace.service}</span> ${outcomeNote(trace)}
      </div>
      <div class="took">
        <span class="number">${duration(trace.durationUs)}</span>
        <span class="bar" .style=${`--share:${(trace.durationUs / longest) * 100}%`}></span>
      </div>
      <div class="services small">${trace.services.map(servicePart)}</div>
      <div class="spans small number">${counted(trace.spans, 'span')}</div>
      <div class="when small number">
        ${dateAndTime(trace.startEpochMs)} <span class="quiet">${age(trace.startEpochMs, this.#now)}</span>
      </div>
      <div class="id small mono quiet">${trace.traceId}</div>
    </li>`;
  }

  #mark(trace: TraceSummary): void {
    toggleMark({ traceId: trace.traceId, label: `${trace.name} ${duration(trace.durationUs)}` });
    this.dispatchEvent(new CustomEvent('marks-changed'));
  }
}

function servicePart({ name, spans }: TraceSummary['services'][number]): TemplateResult {
  return html`<span class="service" title=${counted(spans, 'span')}
    ><i .style=${`background:${serviceColour(name)}`}></i>${name} <span class="quiet">${spans}</span></span
  >`;
}

function outcomeNote(trace: TraceSummary): TemplateResult | typeof nothing {
  const { symbol, label } = OUTCOMES[trace.outcome];
  const tone = trace.outcome === 'failed' ? 'bad' : trace.outcome === 'refused' ? 'warning' : 'inside';
  const errors = trace.failedSpans > 0 ? `, ${counted(trace.failedSpans, 'failed span')}` : '';
  const outcome =
    trace.outcome === 'ok' ? nothing : note(tone, `${symbol} ${label} ${trace.httpStatus ?? ''}`.trim() + errors);
  return html`${outcome} ${trace.rootMissing ? note('warning', '△ the root span is missing') : nothing}`;
}

function note(tone: string, words: string): TemplateResult {
  return html`<span class="small ${tone}">${words}</span>`;
}
