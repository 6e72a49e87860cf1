import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { fetchPipeline, type Pipeline } from '../api/lab';
import { timeOfDay } from '../ui/format';
import { Poll } from '../ui/poll';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { comparison } from './comparison';
import { logRows } from './log-rows';
import './loss-list';
import { Rounds } from './rounds';
import './service-rows';
import { settingsOf } from './settings';
import './span-way';

const INTERVAL_MS = 1_000;

/** What becomes of the spans on their way from the services to the store, live. */
@customElement('pipeline-view')
export class PipelineView extends LitElement {
  static override styles = [
    controls,
    css`
      .panel,
      problem-note {
        margin-block: var(--gap);
      }
      details + details {
        border-top: 1px solid var(--border);
      }
      summary {
        padding-block: 0.375rem;
        cursor: pointer;
      }
      details dl {
        display: grid;
        grid-template-columns: minmax(8rem, max-content) 1fr;
        gap: 0.25rem var(--gap);
        margin: 0.25rem 0 0.75rem;
        overflow-wrap: anywhere;
      }
      dd {
        margin: 0;
      }
      .panel > p:last-child {
        margin-block: var(--gap) 0;
      }
      .scroll {
        overflow-x: auto;
      }
    `,
  ];

  @state() private pipeline: Pipeline | undefined;
  @state() private problem: ApiProblem | undefined;
  #rounds = Rounds.none();
  #atEpochMs = 0;

  constructor() {
    super();
    new Poll(this, INTERVAL_MS, (signal) => this.#load(signal));
  }

  override render(): TemplateResult {
    return html`
      <h1>Pipeline</h1>
      ${this.problem ? html`<problem-note .problem=${this.problem}>${this.#lastKnown()}</problem-note>` : nothing}
      ${this.pipeline
        ? this.#parts(this.pipeline)
        : this.problem
          ? nothing
          : html`<p class="quiet" role="status">Asking the services …</p>`}
    `;
  }

  #parts(pipeline: Pipeline): TemplateResult {
    return html` <loss-list .pipeline=${pipeline} .rounds=${this.#rounds}></loss-list>
      <div class="panel">
        <span-way .pipeline=${pipeline} .rounds=${this.#rounds}></span-way>
        <p class="quiet small">${comparison(pipeline)}</p>
      </div>
      <section class="panel">
        <h2>Spans, service by service</h2>
        <service-rows .pipeline=${pipeline} .rounds=${this.#rounds}></service-rows>
      </section>
      <section class="panel">
        <h2>Settings in force</h2>
        ${pipeline.services.map(settingsOf)}
      </section>
      <section class="panel">
        <h2>Logs</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Logs">${logRows(pipeline)}</div>
      </section>`;
  }

  #lastKnown(): TemplateResult | typeof nothing {
    return this.pipeline ? html`<p>Below are the counts of ${timeOfDay(this.#atEpochMs).slice(0, 8)}.</p>` : nothing;
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      const pipeline = await fetchPipeline(signal);
      this.#rounds = this.#rounds.with(pipeline, performance.now());
      this.#atEpochMs = Date.now();
      this.pipeline = pipeline;
      this.problem = undefined;
    } catch (failure) {
      this.problem = asProblem(failure) ?? this.problem;
    }
  }
}
