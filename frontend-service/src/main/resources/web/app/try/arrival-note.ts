import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { fetchPipeline } from '../api/lab';
import type { LiveState } from '../model/live-trace';
import type { Trace } from '../model/trace';
import { counted, duration } from '../ui/format';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { absentServices, findings } from './diagnosis';
import { breaksTrace, type FaultChoice } from './faults';
import type { RequestKind } from './form';

/** How the trace of a sampled request is arriving; and when it does not, why, as far as the counters tell. */
@customElement('arrival-note')
export class ArrivalNote extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0;
      }
      .note {
        padding: 0.625rem 0.875rem;
        border-inline-start: 4px solid var(--warning);
        border-radius: var(--radius);
        background: var(--warning-surface);
      }
      ul {
        margin: 0.25rem 0 0.5rem;
        padding-inline-start: 1.25rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) arrival: LiveState = 'none';
  @property({ attribute: false }) trace: Trace | undefined;
  @property({ attribute: false }) problem: ApiProblem | undefined;
  @property({ attribute: false }) kind: RequestKind = 'user';
  @property({ attribute: false }) faults: readonly FaultChoice[] = [];
  /** The answer was a success, so that every service it passes must have a span. */
  @property({ attribute: false }) succeeded = false;
  @state() private reasons: readonly string[] | undefined;

  protected override updated(changed: PropertyValues): void {
    if (changed.has('arrival') || changed.has('trace')) {
      this.reasons = undefined;
      if (this.arrival === 'missing' || (this.arrival === 'settled' && this.#lacks() !== '')) {
        void this.#ask();
      }
    }
  }

  override render(): TemplateResult {
    return html`<div role="status">${this.#said()}</div>
      ${this.arrival === 'problem' ? html`<problem-note .problem=${this.problem}></problem-note>` : nothing}`;
  }

  #said(): TemplateResult | typeof nothing {
    switch (this.arrival) {
      case 'waiting':
        return html`<p class="quiet">
          Waiting for its spans: every service sends its own, some tenths of a second later.
        </p>`;
      case 'growing':
        return html`<p class="quiet">${counted(this.trace?.spans.length ?? 0, 'span')} so far …</p>`;
      case 'settled':
        return this.#lacks() === '' ? this.#whole() : this.#incomplete(this.#lacks());
      case 'missing':
        return this.#incomplete('The trace did not arrive within 8 s.');
      default:
        return nothing;
    }
  }

  #whole(): TemplateResult {
    const { spans, services, durationUs } = this.trace!;
    return html`<p>
      <span class="good">✓</span> ${counted(spans.length, 'span')} of ${counted(services.length, 'service')} in
      ${duration(durationUs)}.
    </p>`;
  }

  /** What is not as it should be, in a sentence; empty for nothing. */
  #lacks(): string {
    const absent = this.succeeded ? absentServices(this.kind, this.trace) : [];
    const orphans = this.trace?.spans.filter((span) => span.orphan).length ?? 0;
    return [
      absent.length > 0 ? `There is no span of ${absent.join(' and ')}, which worked on this request.` : '',
      orphans > 0 ? `${counted(orphans, 'span')} named a parent that did not arrive.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  }

  #incomplete(what: string): TemplateResult {
    const culprit = breaksTrace(this.faults);
    return html`<div class="note">
      <p><strong class="warning">${this.trace ? 'Incomplete.' : 'Not there.'}</strong> ${what}</p>
      ${culprit
        ? html`<p>
            The fault <code class="mono">${culprit.service}=${culprit.fault}</code> does that: you asked for it.
          </p>`
        : this.#reasons()}
      <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('look-again'))}>Look again</button>
      <a class="small" href="/pipeline">See the pipeline</a>
    </div>`;
  }

  #reasons(): TemplateResult {
    return this.reasons
      ? html`<ul>
          ${this.reasons.map((reason) => html`<li>${reason}</li>`)}
        </ul>`
      : html`<p class="quiet">Asking the services what became of their spans …</p>`;
  }

  async #ask(): Promise<void> {
    try {
      this.reasons = findings(await fetchPipeline());
    } catch (failure) {
      this.reasons = [`The services could not be asked: ${asProblem(failure)?.detail ?? ''}`];
    }
  }
}
