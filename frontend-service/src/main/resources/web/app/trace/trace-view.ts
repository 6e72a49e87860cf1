import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { mainRoot } from '../model/critical-path';
import { LiveTrace } from '../model/live-trace';
import type { Note } from '../model/note';
import { notesOf } from '../model/notes';
import type { Span, Trace } from '../model/trace';
import { onLocationChange, query, setQuery } from '../shell/router';
import { controls } from '../ui/styles';
import '../waterfall/trace-waterfall';
import type { TraceWaterfall } from '../waterfall/trace-waterfall';
import './span-details';
import './trace-actions';
import './trace-header';
import { invalidId, traceAbsence } from './trace-absence';
import './trace-notes';
import { isTraceId } from './traceparent';

/** One trace: what it is, what stands out in it, its waterfall, and the details of the selected span. */
@customElement('trace-view')
export class TraceView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0 0 0.5rem;
      }
      .spans {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        align-items: start;
      }
      .surface {
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .details {
        position: relative;
        overflow: clip;
      }
      trace-waterfall {
        --waterfall-height: max(20rem, calc(100dvh - 25rem));
      }
      @media (min-width: 70rem) {
        .spans.detailed {
          grid-template-columns: minmax(0, 1fr) minmax(22rem, 32%);
        }
        .details {
          max-height: max(24rem, calc(100dvh - 14rem));
          overflow: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) traceId = '';
  @state() private selected = '';
  readonly #live = new LiveTrace(this);
  #noted: Trace | undefined;
  #notes: readonly Note[] = [];
  #stop = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.selected = query().get('span') ?? '';
    this.#stop = onLocationChange(() => (this.selected = query().get('span') ?? ''));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): TemplateResult {
    if (!isTraceId(this.traceId)) {
      return invalidId(this.traceId);
    }
    const { trace } = this.#live;
    return trace
      ? this.#page(trace)
      : html`<h1>Trace <span class="mono">${this.traceId}</span></h1>
          ${traceAbsence(this.#live, () => this.#live.follow(this.traceId))}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('traceId')) {
      if (isTraceId(this.traceId)) {
        this.#live.follow(this.traceId.toLowerCase());
      } else {
        this.#live.forget();
      }
    }
    // What a growing trace lacks is still on its way, and nothing to make notes of.
    const settled = this.#live.state === 'settled' ? this.#live.trace : undefined;
    if (settled !== this.#noted) {
      this.#noted = settled;
      this.#notes = settled ? notesOf(settled) : [];
    }
  }

  #page(trace: Trace): TemplateResult {
    const span = trace.spans.find((each) => each.spanId === this.selected);
    return html`
      <trace-header .trace=${trace}></trace-header>
      <trace-actions .traceId=${trace.traceId} .spanId=${(span ?? mainRoot(trace))?.spanId ?? ''}></trace-actions>
      ${this.#liveNote()}
      <trace-notes .notes=${this.#notes} @span-selected=${this.#select}></trace-notes>
      <div class="spans ${span ? 'detailed' : ''}" @span-selected=${this.#select}>
        <section class="surface" aria-label="Waterfall">
          <trace-waterfall .trace=${trace} .selected=${this.selected}></trace-waterfall>
        </section>
        ${span ? this.#details(trace, span) : this.#unknownSpan()}
      </div>
    `;
  }

  #details(trace: Trace, span: Span): TemplateResult {
    return html`<section class="surface details" aria-label="Details of the span" @keydown=${this.#pressed}>
      <span-details .trace=${trace} .span=${span}></span-details>
    </section>`;
  }

  #unknownSpan(): TemplateResult | typeof nothing {
    return this.selected === '' || this.#live.state === 'growing'
      ? nothing
      : html`<p role="status">The trace has no span <span class="mono">${this.selected}</span>.</p>`;
  }

  #liveNote(): TemplateResult {
    const { state: live, problem } = this.#live;
    const growing = live === 'growing' ? 'Spans are still arriving …' : '';
    return html`<p role="status" class="small quiet" ?hidden=${!growing && !problem}>
      ${problem ? `${problem.title}: what is shown may be incomplete.` : growing}
    </p>`;
  }

  #select(event: CustomEvent<string>): void {
    setQuery({ span: event.detail }, false);
    if (event.detail === '') {
      return this.renderRoot.querySelector<TraceWaterfall>('trace-waterfall')?.focus();
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector('.details')?.scrollTo(0, 0));
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      setQuery({}, false);
      this.renderRoot.querySelector<TraceWaterfall>('trace-waterfall')?.focus();
    }
  }
}
