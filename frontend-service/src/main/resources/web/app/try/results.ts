import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from '../api/http';
import type { Telemetry } from '../api/lab';
import '../ui/problem-note';
import './answer-panel';
import type { Run } from './run';
import type { Sender } from './sender';
import './waiting-note';

/** What the reader can do about it. */
interface Actions {
  cancel(): void;
  logInAgain(): void;
}

/** What came of the request so far; nothing before the first one. */
export function results(
  sender: Sender,
  settingsProblem: ApiProblem | undefined,
  telemetry: Telemetry | undefined,
  act: Actions,
): TemplateResult | typeof nothing {
  const { run } = sender;
  const begun = run.running || run.problem !== undefined || run.cancelled || run.answers.length > 0;
  const problem = run.problem ?? (begun ? undefined : settingsProblem);
  if (!begun && !problem) {
    return nothing;
  }
  return html`<section class="panel results" aria-label="Answer">
    ${run.running ? waiting(run, act) : nothing} ${problem ? failed(sender, problem) : nothing}
    ${run.cancelled && !run.running ? cancelled(run) : nothing}
    ${run.answers.length > 0 ? answers(sender, telemetry, act) : nothing}
  </section>`;
}

function waiting(run: Run, act: Actions): TemplateResult {
  return html`<waiting-note
    .since=${run.waitingSince}
    .done=${run.answers.length}
    .total=${run.total}
    @cancel-run=${act.cancel}
  ></waiting-note>`;
}

/** Without an answer it was perhaps only the moment. */
function failed(sender: Sender, problem: ApiProblem): TemplateResult {
  return html`<problem-note .problem=${problem}
    >${problem === sender.run.problem && problem.status === 0
      ? html`<button type="button" @click=${() => sender.repeat()}>Send again</button>`
      : nothing}</problem-note
  >`;
}

function cancelled({ answers, total }: Run): TemplateResult {
  return html`<p role="status">
    Cancelled${total > 1 ? ` after ${answers.length} of ${total}` : ''}. The services may have gone on with the last
    request: <a href="/search">search</a> for its trace.
  </p>`;
}

function answers(sender: Sender, telemetry: Telemetry | undefined, act: Actions): TemplateResult {
  const { run, live, collected } = sender;
  return html`<answer-panel
    .sent=${sender.sent}
    .answers=${run.answers}
    .trace=${live.trace}
    .arrival=${live.state}
    .problem=${live.problem}
    .traces=${collected.traces}
    .documented=${sender.documented}
    .sampler=${telemetry?.settings['sampler']}
    @look-again=${() => sender.lookAgain()}
    >${sender.expired ? expired(sender, act) : nothing}</answer-panel
  >`;
}

function expired({ account: { username, password } }: Sender, act: Actions): TemplateResult {
  return html`<p>
    <strong>Your session has ended.</strong> Nothing that you typed is lost.
    <button type="button" @click=${act.logInAgain}>
      ${password === '' ? `Log in as ${username}` : `Log in as ${username} and send again`}
    </button>
  </p>`;
}
