import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { StrategyDocument } from '../api/sampling';
import { deciding } from '../model/sampling/experiment';
import { wrongIn, type Load } from '../model/sampling/load';
import { choiceOf, documentOf, lineOf, type Choice } from '../model/sampling/strategies';
import { onLocationChange } from '../shell/router';
import '../ui/problem-note';
import { columns, controls } from '../ui/styles';
import { fromAddress, toAddress, type Chosen } from './address';
import { ExperimentRun } from './experiment-run';
import './in-force';
import { layout } from './layout';
import './load-form';
import { results } from './results';
import { SamplingControl } from './sampling-control';
import './strategy-form';

const ANY: Choice = { name: 'always_on', values: {} };

/** Choose a strategy, run a load, see what was kept of it and what that hides. The choice is in the address. */
@customElement('sampling-view')
export class SamplingView extends LitElement {
  static override styles = [controls, columns, layout];

  @state() private chosen: Chosen = fromAddress();
  /** What is wrong with the load is said once one wanted to run it. */
  @state() private wanted = false;

  #run = new ExperimentRun(this);
  #control = new SamplingControl(this, (sampling) => this.#run.observe(deciding(sampling)));
  #stopListening = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onLocationChange(() => this.#readAddress());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  override render(): TemplateResult {
    const { sampling, problem } = this.#control;
    return html`
      <h1>Sampling</h1>
      ${problem ? html`<problem-note .problem=${problem}></problem-note>` : nothing}
      <div class="columns">
        <div class="panel choose">
          ${this.#strategy()}
          <in-force
            .sampling=${sampling}
            .locked=${this.#locked}
            @set-all=${(event: CustomEvent<StrategyDocument>) => this.#set(documentOf(choiceOf(event.detail)))}
          ></in-force>
        </div>
        <div class="results">
          <div class="panel">
            <load-form
              .load=${this.chosen.load}
              .running=${this.#run.running}
              .wanted=${this.wanted}
              @load-changed=${(event: CustomEvent<Partial<Load>>) => this.#loadChanged(event.detail)}
              @run-load=${this.#start}
              @cancel-load=${() => this.#run.cancel()}
            ></load-form>
            ${this.#notSet()}
          </div>
          ${results(this.#run)}
        </div>
      </div>
    `;
  }

  #strategy(): TemplateResult {
    const decider = this.#decider;
    return html`<strategy-form
      .choice=${this.#choice}
      .inForce=${decider && lineOf(decider)}
      .refusal=${this.#control.refusal}
      .locked=${this.#locked}
      .busy=${this.#control.busy}
      @choice-changed=${(event: CustomEvent<Choice>) => this.#choose(event.detail)}
      @set-strategy=${() => this.#set(documentOf(this.#choice))}
    ></strategy-form>`;
  }

  /** Choosing is not setting: who forgets the button is told before the run. */
  #notSet(): TemplateResult | typeof nothing {
    const decider = this.#decider;
    return decider && lineOf(decider) !== lineOf(documentOf(this.#choice)) && !this.#run.running
      ? html`<p class="small">
          <span class="warning">!</span> The load meets what is in force, <b class="mono">${lineOf(decider)}</b>:
          <span class="mono">${lineOf(documentOf(this.#choice))}</span> is chosen and not set yet.
        </p>`
      : nothing;
  }

  get #decider() {
    return this.#control.sampling && deciding(this.#control.sampling);
  }

  get #locked(): boolean {
    const phase = this.#run.experiment?.phase;
    return phase === 'preparing' || phase === 'running';
  }

  get #choice(): Choice {
    const decider = this.#decider;
    return this.chosen.choice ?? (decider ? choiceOf(decider) : ANY);
  }

  #choose(choice: Choice): void {
    this.#control.forgetRefusal();
    this.#write({ ...this.chosen, choice });
  }

  #loadChanged(change: Partial<Load>): void {
    this.#write({ ...this.chosen, load: { ...this.chosen.load, ...change } });
  }

  #write(chosen: Chosen): void {
    this.chosen = chosen;
    toAddress(chosen);
  }

  #readAddress(): void {
    if (location.pathname === '/sampling') {
      this.chosen = fromAddress();
    }
  }

  #set(strategy: StrategyDocument): void {
    void this.#control.set(strategy);
  }

  #start(): void {
    this.wanted = true;
    if (wrongIn(this.chosen.load) === undefined) {
      void this.#run.start(this.chosen.load);
    }
  }
}
