import { html, nothing, type TemplateResult } from 'lit';
import '../ui/problem-note';
import './bias-table';
import './class-table';
import type { ExperimentRun } from './experiment-run';
import type { Experiment } from './experiment-state';
import './ledger-panel';
import { lineOf } from '../model/sampling/strategies';

/** What came of the load so far; before the first one, what there will be to see. */
export function results(run: ExperimentRun): TemplateResult {
  const { experiment } = run;
  if (!experiment) {
    return outlook;
  }
  return html`<section class="panel" aria-label="What was kept">
      ${progress(experiment)}
      <problem-note .problem=${experiment.problem}></problem-note>
      <class-table .experiment=${experiment}></class-table>
    </section>
    ${experiment.outcomes.length > 0
      ? html`<section class="panel" aria-label="Bias"><bias-table .experiment=${experiment}></bias-table></section>
          <section class="panel" aria-label="Ledger">
            <ledger-panel .experiment=${experiment} @look-again=${() => run.lookAgain()}></ledger-panel>
          </section>`
      : nothing}`;
}

const outlook = html`<div class="outlook quiet">
  <p>Run the load to see</p>
  <ul>
    <li>how much of each class is kept, beside what the strategy promises;</li>
    <li>request rate and error rate as they are, and as a dashboard over the kept traces shows them;</li>
    <li>where every span went, from the service to the store.</li>
  </ul>
  <p>
    All of these decide when a trace begins, before anything has happened. Only tail sampling, in a collector, decides
    at the end.
  </p>
</div>`;

function progress(experiment: Experiment): TemplateResult {
  const { outcomes, planned, decider, phase, cancelled } = experiment;
  const total = Object.values(planned).reduce((sum, one) => sum + one, 0);
  const strategy = decider ? html` with <b class="mono">${lineOf(decider.sampler)}</b>` : nothing;
  return html`<div class="progress">
    <progress aria-label="Requests answered" max=${total} .value=${outcomes.length}></progress>
    <span class="number">${outcomes.length} of ${total}</span>
    <span role="status">${words(phase, cancelled)}${strategy}</span>
  </div>`;
}

function words(phase: Experiment['phase'], cancelled: boolean): string {
  switch (phase) {
    case 'preparing':
      return 'Logging in and reading the counts';
    case 'running':
      return cancelled ? 'Waiting for what is under way' : 'Running';
    case 'checking':
      return 'Looking for the traces';
    case 'done':
      return cancelled ? 'Cancelled' : 'Done';
  }
}
