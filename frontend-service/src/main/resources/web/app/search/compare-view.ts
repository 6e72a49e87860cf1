import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchTrace } from '../api/lab';
import { ApiProblem, asProblem } from '../api/http';
import { align } from '../model/align';
import { readTraces, type Trace } from '../model/trace';
import { Poll } from '../ui/poll';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import './compare-figures';
import './compare-rows';
import './compare-side';
import './compare-summary';

type Side = Trace | ApiProblem;

const RETRY_MS = 3_000;

/** Two traces laid over each other: what differs, and which spans make the difference. */
@customElement('compare-view')
export class CompareView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-width: 100rem;
        margin-inline: auto;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 1.25rem;
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
        gap: var(--gap-small) var(--gap);
      }
      .panel {
        margin-top: var(--gap);
      }
      .overview {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
        gap: var(--gap-small) 3rem;
      }
    `,
  ];

  /** The trace ids, as the address names them. */
  @property({ attribute: false }) left = '';
  @property({ attribute: false }) right = '';
  @state() private sides: readonly [Side, Side] | undefined;
  readonly #retries = new Poll(this, RETRY_MS, () => this.#retry());
  #abort = new AbortController();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('left') || changed.has('right')) {
      this.sides = undefined;
      void this.#load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  override render(): TemplateResult {
    const swapped = `/compare/${encodeURIComponent(this.right)}/${encodeURIComponent(this.left)}`;
    return html`
      <header>
        <h1>Compare</h1>
        <a href=${swapped}>Swap A and B</a>
        <a href="/search">Choose other traces</a>
      </header>
      ${this.sides === undefined ? html`<p role="status">Loading both traces …</p>` : this.#compared(...this.sides)}
    `;
  }

  #compared(left: Side, right: Side): TemplateResult {
    const both = !(left instanceof ApiProblem) && !(right instanceof ApiProblem);
    return html`
      <div class="sides">${this.#side('A', this.left, left)} ${this.#side('B', this.right, right)}</div>
      ${both ? this.#difference(left, right) : html`<p><button @click=${this.#load}>Try again</button></p>`}
    `;
  }

  #side(label: string, traceId: string, side: Side): TemplateResult {
    return side instanceof ApiProblem
      ? html`<section aria-label=${label}>
          <problem-note .problem=${side}></problem-note>
          <p class="small">${label}: <span class="mono">${traceId}</span></p>
        </section>`
      : html`<compare-side .label=${label} .trace=${side}></compare-side>`;
  }

  #difference(left: Trace, right: Trace): TemplateResult {
    const rows = align(left, right);
    return html`
      <section class="panel overview">
        <compare-summary .left=${left} .right=${right} .rows=${rows}></compare-summary>
        <compare-figures .left=${left} .right=${right}></compare-figures>
      </section>
      <section class="panel">
        <h2>Span by span</h2>
        <compare-rows .rows=${rows}></compare-rows>
      </section>
    `;
  }

  /** Without any answer the view goes on by itself, as the note says. */
  async #retry(): Promise<void> {
    if (this.sides?.some((side) => side instanceof ApiProblem && side.status === 0)) {
      await this.#load();
    }
  }

  async #load(): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const sides = await Promise.all([load(this.left, signal), load(this.right, signal)]);
    if (!signal.aborted) {
      this.sides = sides as [Side, Side];
    }
  }
}

/** undefined: nobody waits for it any more. */
async function load(traceId: string, signal: AbortSignal): Promise<Side | undefined> {
  try {
    return readTraces(await fetchTrace(traceId, signal))[0] ?? notFound();
  } catch (failure) {
    const problem = asProblem(failure);
    return problem?.status === 404 ? notFound() : problem;
  }
}

function notFound(): ApiProblem {
  return new ApiProblem(
    404,
    'This trace is not stored',
    'Its spans have not arrived yet, it was not sampled, or the store has let it go for newer ones.',
  );
}
