import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Pipeline, StoreCounts, Telemetry } from '../api/lab';
import { count } from '../ui/format';
import { controls } from '../ui/styles';
import { ofAll, ofStore, running, sum } from './counters';
import { perSecond } from './figure-text';
import { Rounds, type Counter } from './rounds';

interface Station {
  readonly name: string;
  readonly counter: Counter;
  /** Held now instead of counted since the start: no rate. */
  readonly level?: boolean;
  /** What leaves the way here. */
  readonly exits: readonly { readonly name: string; readonly counter: Counter; readonly bad: boolean }[];
}

const spans = (figure: (spans: Telemetry['spans']) => number): Counter => ofAll((telemetry) => figure(telemetry.spans));
const stored = (figure: (spans: StoreCounts) => number): Counter => ofStore(figure);

const SERVICES: readonly Station[] = [
  { name: 'created', counter: spans((one) => one.created), exits: [] },
  {
    name: 'sampled',
    counter: spans((one) => one.sampled),
    exits: [{ name: 'not sampled', counter: spans((one) => one.created - one.sampled), bad: false }],
  },
  { name: 'running', counter: spans(running), level: true, exits: [] },
  {
    name: 'queued',
    counter: spans((one) => one.queued),
    level: true,
    exits: [{ name: 'dropped', counter: spans((one) => one.dropped), bad: true }],
  },
  {
    name: 'exported',
    counter: spans((one) => one.exported),
    exits: [{ name: 'failed', counter: spans((one) => sum(one.failed)), bad: true }],
  },
];
const STORE: readonly Station[] = [
  { name: 'received', counter: stored((one) => one.received), exits: [] },
  {
    name: 'stored',
    counter: stored((one) => one.stored),
    exits: [{ name: 'refused', counter: stored((one) => sum(one.refused)), bad: true }],
  },
  {
    name: 'held',
    counter: stored((one) => one.held),
    level: true,
    exits: [{ name: 'evicted', counter: stored((one) => one.evicted), bad: false }],
  },
];

/** The way of a span from its start to the store, with what is lost at each step; all services together. */
@customElement('span-way')
export class SpanWay extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gap);
      }
      section {
        flex: 5;
      }
      section + section {
        flex: 3;
      }
      ol {
        display: flex;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        flex: 1;
        min-width: 6rem;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--text-quiet);
      }
      .name::after {
        content: '';
        flex: 1;
        height: 2px;
        margin-inline-end: 0.5rem;
        background: repeating-linear-gradient(90deg, var(--control-border) 0 6px, transparent 6px 12px) 0 0 / 12px;
      }
      li.last .name::after {
        content: none;
      }
      .moving .name::after {
        background-image: repeating-linear-gradient(90deg, var(--accent) 0 6px, transparent 6px 12px);
        animation: flow 0.6s linear infinite;
      }
      @keyframes flow {
        to {
          background-position: 12px 0;
        }
      }
      strong {
        display: block;
        font-size: 1.5rem;
        line-height: 1.25;
        font-variant-numeric: tabular-nums;
      }
      .exit {
        display: block;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 40rem) {
        :host,
        ol {
          flex-direction: column;
        }
        li {
          display: grid;
          grid-template-columns: 6rem 5rem 1fr;
          align-items: baseline;
          gap: 0 0.5rem;
          padding-block: 0.25rem;
        }
        .name::after {
          content: none;
        }
        strong {
          font-size: 1.125rem;
          text-align: end;
        }
        .exits {
          grid-column: 2 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) pipeline: Pipeline | undefined;
  @property({ attribute: false }) rounds = Rounds.none();

  override render(): TemplateResult | typeof nothing {
    if (!this.pipeline) {
      return nothing;
    }
    return html`
      ${this.#part('In the services', SERVICES)}
      ${this.pipeline.store
        ? this.#part('In the trace store', STORE)
        : html`<section>
            <h2>In the trace store</h2>
            ${this.pipeline.storeReachable
              ? html`<p class="quiet">This back end answers, but keeps no counts of its own.</p>`
              : html`<p class="bad">✕ It does not answer.</p>`}
          </section>`}
    `;
  }

  #part(heading: string, stations: readonly Station[]): TemplateResult {
    return html`<section>
      <h2>${heading}</h2>
      <ol>
        ${stations.map((station) => this.#station(station, station === STORE.at(-1)))}
      </ol>
    </section>`;
  }

  #station({ name, counter, level, exits }: Station, last: boolean): TemplateResult {
    const rate = level ? undefined : this.rounds.rate(counter);
    return html`<li class="${rate ? 'moving' : ''} ${last ? 'last' : ''}">
      <span class="name">${name}</span>
      <strong>${count(counter(this.pipeline!) ?? 0)}</strong>
      <span class="quiet small">${level ? 'now' : perSecond(rate)}</span>
      <span class="exits">
        ${exits.map((exit) => {
          const value = exit.counter(this.pipeline!) ?? 0;
          const bad = exit.bad && value > 0;
          return html`<span class="exit small ${bad ? 'bad' : 'quiet'}"
            >${bad ? '✕' : '↳'} ${count(value)} ${exit.name}</span
          >`;
        })}
      </span>
    </li>`;
  }
}
