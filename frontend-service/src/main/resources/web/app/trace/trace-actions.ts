import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { fetchLinks, fetchTrace, type Links } from '../api/lab';
import { go } from '../shell/router';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import '../ui/copy-button';
import { isTraceId, traceparent } from './traceparent';

/** What one can do with a trace besides reading it. */
@customElement('trace-actions')
export class TraceActions extends LitElement {
  static override styles = [
    controls,
    css`
      :host,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem;
      }
      button,
      .button,
      input {
        min-height: 1.75rem;
        padding: 0.125rem 0.5rem;
        font-size: var(--text-small);
      }
      input {
        width: 19rem;
        max-width: 100%;
        font-family: var(--mono);
      }
      problem-note {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) traceId = '';
  /** The span that `traceparent` names. */
  @property({ attribute: false }) spanId = '';
  @state() private links: Links | undefined;
  @state() private comparing = false;
  @state() private wrong = false;
  @state() private problem: ApiProblem | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Without an answer there are no links to show: nothing the reader could do about it.
    fetchLinks().then(
      (links) => (this.links = links),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    return html`
      <copy-button face="trace id" label="trace id" .text=${this.traceId}></copy-button>
      <copy-button
        face="traceparent"
        label="traceparent of the selected span, else of the root"
        .text=${traceparent(this.traceId, this.spanId)}
      ></copy-button>
      <button type="button" @click=${this.#download}>↓ OTLP JSON</button>
      ${this.#viewer('Jaeger', this.links?.jaeger)} ${this.#viewer('Grafana', this.links?.grafana)}
      <button type="button" aria-expanded=${this.comparing} @click=${() => (this.comparing = !this.comparing)}>
        Compare with …
      </button>
      ${this.comparing ? this.#compareForm() : nothing}
      <problem-note .problem=${this.problem}></problem-note>
    `;
  }

  #viewer(name: string, template: string | null | undefined): TemplateResult | typeof nothing {
    const address = template?.replaceAll('{traceId}', encodeURIComponent(this.traceId));
    return address && /^https?:\/\//.test(address)
      ? html`<a class="button" href=${address} target="_blank" rel="noreferrer">${name} ↗</a>`
      : nothing;
  }

  #compareForm(): TemplateResult {
    return html`<form @submit=${this.#compare}>
      <input
        aria-label="Trace id to compare with"
        aria-invalid=${this.wrong}
        aria-describedby="hint"
        placeholder="trace id"
        spellcheck="false"
        autocomplete="off"
        @input=${() => (this.wrong = false)}
      />
      <button type="submit">Compare</button>
      <span id="hint" class="small ${this.wrong ? 'bad' : 'quiet'}" role=${this.wrong ? 'alert' : nothing}>
        ${this.wrong ? 'A trace id is 32 hexadecimal digits.' : html`or <a href="/search">choose two by a search</a>`}
      </span>
    </form>`;
  }

  #compare(event: SubmitEvent): void {
    event.preventDefault();
    const other = this.renderRoot.querySelector('input')!.value.trim().toLowerCase();
    this.wrong = !isTraceId(other);
    if (!this.wrong) {
      go(`/compare/${this.traceId}/${other}`);
    }
  }

  /** As a file of OTLP has it: without the envelope of the query API. */
  async #download(): Promise<void> {
    try {
      const answer = await fetchTrace(this.traceId);
      this.problem = undefined;
      save(`trace-${this.traceId}.json`, JSON.stringify(answer.result ?? answer, null, 2));
    } catch (failure) {
      this.problem = asProblem(failure);
    }
  }
}

function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
