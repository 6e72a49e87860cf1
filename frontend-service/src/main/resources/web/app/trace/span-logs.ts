import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { fetchLogs } from '../api/lab';
import { readLogs, type LogLine } from '../model/logs';
import type { Span, Trace } from '../model/trace';
import { duration } from '../ui/format';
import { controls } from '../ui/styles';
import './stack-trace';

/** What was logged while a span ran; the back end is asked once for a trace, and again when it has grown. */
@customElement('span-logs')
export class SpanLogs extends LitElement {
  static override styles = [
    controls,
    css`
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) trace!: Trace;
  @property({ attribute: false }) span!: Span;
  @state() private lines: readonly LogLine[] | undefined;
  @state() private problem: ApiProblem | undefined;
  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  override render(): TemplateResult {
    if (this.problem) {
      return html`<p class="quiet small">
        ${this.problem.status === 404
          ? 'This back end keeps no logs.'
          : `${this.problem.title}. ${this.problem.detail}`}
      </p>`;
    }
    if (!this.lines) {
      return html`<p class="quiet small">Asking for logs …</p>`;
    }
    const own = this.lines.filter((line) => line.spanId === this.span.spanId);
    const others = this.lines.length - own.length;
    return own.length === 0
      ? html`<p class="quiet small">None of this span${others ? `; ${others} of other spans of the trace` : ''}.</p>`
      : html`<ol>
          ${own.map((line) => html`<li>${this.#line(line)}</li>`)}
        </ol>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('trace')) {
      void this.#load();
    }
  }

  #line(line: LogLine): TemplateResult {
    const after = (line.epochMs - this.trace.startEpochMs) * 1_000 - this.span.startUs;
    const bad = /^(ERROR|FATAL|SEVERE)/i.test(line.severity);
    return html`<p>
        <span class="quiet">${after < 0 ? '−' : '+'}${duration(Math.abs(after))}</span>
        <strong class=${bad ? 'bad' : 'quiet'}>${line.severity}</strong> ${line.message}
      </p>
      ${line.attributes.has('exception.type')
        ? html`<p>${line.attributes.get('exception.type')}: ${line.attributes.get('exception.message')}</p>`
        : nothing}
      ${line.stackTrace ? html`<stack-trace .text=${line.stackTrace}></stack-trace>` : nothing}`;
  }

  async #load(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const lines = readLogs(await fetchLogs(this.trace.traceId, signal));
      this.problem = undefined;
      this.lines = lines;
    } catch (failure) {
      this.problem = signal.aborted ? this.problem : asProblem(failure);
    }
  }
}
