import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { serviceGraph, type ServiceGraph } from '../model/service-graph';
import { onLocationChange } from '../shell/router';
import { timeOfDay } from '../ui/format';
import { Poll } from '../ui/poll';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { basis } from './basis';
import './figures-table';
import type { Sorting } from './figures-table';
import { RecentTraces, type Recent } from './recent-traces';
import { callRows, nodeRows } from './rows';
import { Searches } from './searches';
import './service-map';
import { LIMITS, RANGES, change, settings, type Settings } from './settings';

const INTERVAL_MS = 5_000;
/** Of its time the page may spend a fifth on this: many traces are megabytes, and are asked for less often. */
const REST = 4;

interface Shown extends Recent {
  readonly graph: ServiceGraph;
  readonly settings: Settings;
  readonly atEpochMs: number;
}

/** Who calls whom, how often, how long and how well, out of the newest traces. */
@customElement('services-view')
export class ServicesView extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
      }
      .panel,
      problem-note {
        margin-block: var(--gap);
      }
      @media (max-width: 40rem) {
        .panel {
          padding: 0.5rem;
        }
      }
      .tables {
        display: grid;
        gap: var(--gap);
      }
    `,
  ];

  @state() private shown: Shown | undefined;
  @state() private problem: ApiProblem | undefined;
  readonly #recent = new RecentTraces();
  readonly #poll = new Poll(this, INTERVAL_MS, (signal) => this.#load(signal));
  #restUntil = 0;
  #stop = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onLocationChange(() => this.#moved());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): TemplateResult {
    const { range, limit } = settings();
    const ranges = [...RANGES].map(([value, { words }]) => [value, words] as const);
    const limits = LIMITS.map((value) => [value, `${value} traces`] as const);
    return html`
      <h1>Services</h1>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${select('From the last', ranges, range, (chosen) => change({ range: chosen }))}
        ${select('at most', limits, limit, (chosen) => change({ limit: chosen }))}
      </form>
      ${this.problem ? html`<problem-note .problem=${this.problem}>${this.#lastKnown()}</problem-note>` : nothing}
      ${this.#content()}
    `;
  }

  #content(): TemplateResult | typeof nothing {
    if (!this.shown) {
      return this.problem ? nothing : html`<p class="quiet" role="status">Asking for traces …</p>`;
    }
    return this.shown.traces.length === 0 ? empty(this.shown.settings) : this.#graph(this.shown);
  }

  #graph({ graph, seconds, settings: { range }, ...recent }: Shown): TemplateResult {
    const searches = new Searches(graph, range);
    const { sort } = settings();
    const choose = (event: CustomEvent<Sorting>): void => change({ sort: event.detail });
    return html` ${basis({ ...recent, seconds })}
      <section class="panel" aria-label="Map">
        <service-map .graph=${graph} .seconds=${seconds} .lookback=${range}></service-map>
      </section>
      <section class="panel tables" aria-label="Figures" @sort-chosen=${choose}>
        <figures-table
          .heading=${'Services and what they use'}
          .of=${'Name'}
          .rows=${nodeRows(graph, searches)}
          .seconds=${seconds}
          .sorting=${sort}
        ></figures-table>
        <figures-table
          .heading=${'Calls between them'}
          .of=${'Call'}
          .rows=${callRows(graph, searches)}
          .seconds=${seconds}
          .sorting=${sort}
        ></figures-table>
      </section>`;
  }

  #lastKnown(): TemplateResult | typeof nothing {
    return this.shown ? html`<p>Below are the figures of ${timeOfDay(this.shown.atEpochMs).slice(0, 8)}.</p>` : nothing;
  }

  /** Another range or limit is asked for at once; another order of a table needs no asking. */
  #moved(): void {
    if (!sameQuestion(settings(), this.shown?.settings)) {
      this.#poll.restart();
    }
    this.requestUpdate();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const wanted = settings();
    const begun = performance.now();
    if (begun < this.#restUntil && sameQuestion(wanted, this.shown?.settings)) {
      return;
    }
    try {
      const { minutes } = RANGES.get(wanted.range)!;
      const recent = await this.#recent.load(minutes, Number(wanted.limit), signal);
      this.shown = { ...recent, graph: serviceGraph(recent.traces), settings: wanted, atEpochMs: Date.now() };
      this.problem = undefined;
    } catch (failure) {
      this.problem = asProblem(failure) ?? this.problem;
    }
    this.#restUntil = performance.now() + REST * (performance.now() - begun);
  }
}

function sameQuestion(a: Settings, b: Settings | undefined): boolean {
  return a.range === b?.range && a.limit === b.limit;
}

function select(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  current: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label>
    ${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === current}>${words}</option>`)}
    </select>
  </label>`;
}

function empty({ range }: Settings): TemplateResult {
  return html`<p role="status">
    No trace began in the last ${RANGES.get(range)!.words}. <a href="/">Make a request</a> first: the map draws itself
    from its trace.
  </p>`;
}
