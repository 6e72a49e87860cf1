import { html, nothing, type TemplateResult } from 'lit';
import type { LiveTrace } from '../model/live-trace';
import '../ui/problem-note';

/** What is said while there is no trace to show: whether it is awaited, why it may be missing, what to do. */
export function traceAbsence(live: LiveTrace, again: () => void): TemplateResult | typeof nothing {
  switch (live.state) {
    case 'waiting':
      return html`<p role="status" class="quiet">
        Waiting for the spans … Each service sends its own, mostly within a second.
      </p>`;
    case 'missing':
      return missing(again);
    case 'problem':
      return html`<problem-note .problem=${live.problem}>
        <p class="small">Asking again every few seconds.</p>
      </problem-note>`;
    default:
      return nothing;
  }
}

function missing(again: () => void): TemplateResult {
  return html`<div class="panel" role="status">
    <p><strong>The trace store has no span of this trace.</strong> One of these is the reason:</p>
    <ul>
      <li>
        It was not sampled: then the request's <code>traceresponse</code> header ends in <code>00</code> or
        <code>02</code>, and the trace will never come.
      </li>
      <li>
        It has not arrived: a service cannot reach the store, or keeps its spans back. The
        <a href="/pipeline">pipeline</a> counts what each service has sent and lost.
      </li>
      <li>It has been evicted: the store keeps the newest traces and forgets the oldest.</li>
      <li>The id has a typing error.</li>
    </ul>
    <button type="button" class="primary" @click=${again}>Try again</button>
    <a class="button" href="/search">Search for traces</a>
  </div>`;
}

export function invalidId(traceId: string): TemplateResult {
  return html`<h1>No trace has this id</h1>
    <p>
      A trace id is 32 hexadecimal digits, not all of them 0. <span class="mono">${traceId}</span> is not one.
      <a href="/search">Search for traces</a> or <a href="/">make a request</a>.
    </p>`;
}
