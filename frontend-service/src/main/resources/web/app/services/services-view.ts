import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { serviceGraph, type ServiceGraph } from '../model/service-graph';
import { onLocationChange } from '../shell/router';
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

interface Shown extends Recent {
  readonly graph: ServiceGraph;
  readonly settings: Settings;
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
      .old {
        opacity: 0.6;
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
      ${this.problem ? html`<problem-note .problem=${this.problem}></problem-note>` : nothing} ${this.#content()}
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
    return html`
      <div class=${this.problem ? 'old' : ''}>
        ${basis({ ...recent, seconds })}
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
        </section>
      </div>
    `;
  }

  /** Another range or limit is asked for at once; another order of a table needs no asking. */
  #moved(): void {
    const { range, limit } = settings();
    if (range !== this.shown?.settings.range || limit !== this.shown.settings.limit) {
      this.#poll.restart();
    }
    this.requestUpdate();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const wanted = settings();
    try {
      const { minutes } = RANGES.get(wanted.range)!;
      const recent = await this.#recent.load(minutes, Number(wanted.limit), signal);
      this.shown = { ...recent, graph: serviceGraph(recent.traces), settings: wanted };
      this.problem = undefined;
    } catch (failure) {
      this.problem = asProblem(failure) ?? this.problem;
    }
  }
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
