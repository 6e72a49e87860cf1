import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { fetchFaults, fetchTelemetry, type FaultCatalog, type Telemetry } from '../api/lab';
import type { Account, Session } from '../api/session';
import { onLocationChange, query, setQuery } from '../shell/router';
import { Poll } from '../ui/poll';
import { columns, controls } from '../ui/styles';
import './account-panel';
import { curl } from './curl';
import './curl-command';
import './fault-picker';
import { START, fromQuery, toQuery, wrongIn, type TryForm } from './form';
import { layout } from './layout';
import { prepare } from './request';
import './request-form';
import { results } from './results';
import './send-controls';
import { Sender } from './sender';
import './try-help';

const SETTINGS_RETRY_MS = 5_000;

/** Make a request, see its trace. The form is in the address; sending is always a click. */
@customElement('try-view')
export class TryView extends LitElement {
  static override styles = [controls, columns, layout];

  @state() private form: TryForm = START;
  @state() private accountOpen = false;
  @state() private catalog: FaultCatalog | undefined;
  @state() private telemetry: Telemetry | undefined;
  @state() private settingsProblem: ApiProblem | undefined;
  /** What is wrong in the form is said once one wanted to send it. */
  @state() private wanted = false;

  #sender = new Sender(this, () => this.telemetry?.settings['timingMode']);
  /** Their buttons vanish when pressed: the focus goes where one goes on. */
  #actions = {
    cancel: (): void => {
      this.#sender.run.cancel();
      this.#focusSend();
    },
    logInAgain: (): void => {
      this.#logInAgain();
      this.#focusSend();
    },
  };
  /** The query that the form was last read from or written to. */
  #written: string | undefined;
  #stopListening = (): void => undefined;

  constructor() {
    super();
    new Poll(this, SETTINGS_RETRY_MS, (signal) => this.#learnSettings(signal));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onLocationChange(() => this.#readAddress());
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  override render(): TemplateResult {
    return html`
      <h1>Make a request, see its trace</h1>
      <div class="columns">
        ${this.#form()}
        <div class="results">
          ${results(this.#sender, this.settingsProblem, this.telemetry, this.#actions)}
          <try-help></try-help>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
    `;
  }

  #announcement(): string {
    const { run } = this.#sender;
    const last = run.answers.at(-1);
    return run.running ? 'Waiting for the answer' : last ? `Answer ${last.status} ${last.statusText}` : '';
  }

  #form(): TemplateResult {
    const { account, session, run } = this.#sender;
    const wrong = this.wanted ? wrongIn(this.form) : undefined;
    const said = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined);
    const command = curl(prepare(this.form, session, account), account, location.origin);
    return html`<div class="panel form" @form-changed=${this.#changed} @keydown=${this.#keyPressed}>
      <request-form
        .form=${this.form}
        .session=${session}
        .username=${account.username}
        .wrongId=${said('id')}
      ></request-form>
      <send-controls
        .repeat=${this.form.repeat}
        .running=${run.running}
        .wrong=${said('repeat')}
        .telemetry=${this.telemetry}
        @send=${this.#send}
      ></send-controls>
      <fault-picker .faults=${this.form.faults} .catalog=${this.catalog} .wrong=${said('faults')}></fault-picker>
      <account-panel
        .session=${session}
        .account=${account}
        .open=${this.accountOpen}
        @open-changed=${(event: CustomEvent<boolean>) => (this.accountOpen = event.detail)}
        @account-changed=${(event: CustomEvent<Account>) => this.#useAccount(event.detail)}
        @session-changed=${(event: CustomEvent<Session | undefined>) => this.#useSession(event.detail)}
      ></account-panel>
      <curl-command .command=${command}></curl-command>
    </div>`;
  }

  #changed(event: CustomEvent<Partial<TryForm>>): void {
    this.form = { ...this.form, ...event.detail };
    this.#written = `?${new URLSearchParams(toQuery(this.form))}`;
    setQuery(toQuery(this.form), false);
  }

  /** Also told of what this view itself wrote: that is no news, and must not undo what is being typed. */
  #readAddress(): void {
    const search = location.search || '?';
    if (location.pathname === '/' && search !== this.#written) {
      this.#written = search;
      this.form = fromQuery(query(), this.form);
      this.wanted = false;
    }
  }

  /** The parts of the form are components of their own, so no form element sees Enter in their fields. */
  #keyPressed(event: KeyboardEvent): void {
    const path = event.composedPath();
    const inOwnForm = path.some((element) => element instanceof HTMLFormElement);
    if (event.key === 'Enter' && !event.repeat && path[0] instanceof HTMLInputElement && !inOwnForm) {
      this.#send();
    }
  }

  #send(): void {
    this.wanted = true;
    if (wrongIn(this.form) === undefined) {
      this.accountOpen ||= this.#sender.lacksPassword && this.form.kind !== 'login';
      void this.#sender.send(this.form);
      void this.#showResults();
    }
  }

  /** Where the answer is below the form, it comes into sight. */
  async #showResults(): Promise<void> {
    await this.updateComplete;
    const results = this.renderRoot.querySelector('.results')!;
    if (results.getBoundingClientRect().top > innerHeight / 2) {
      results.scrollIntoView();
    }
  }

  #logInAgain(): void {
    this.accountOpen ||= this.#sender.lacksPassword;
    if (!this.#sender.lacksPassword) {
      void this.#sender.repeat();
    }
  }

  #focusSend(): void {
    this.renderRoot.querySelector<HTMLElement>('send-controls')?.focus();
  }

  #useAccount(account: Account): void {
    this.#sender.account = account;
    this.requestUpdate();
  }

  /** A request that was refused for want of a session goes out again once there is one. */
  #useSession(session: Session | undefined): void {
    this.#sender.useSession(session);
    this.requestUpdate();
  }

  async #learnSettings(signal: AbortSignal): Promise<void> {
    if (this.catalog && this.telemetry) {
      return;
    }
    try {
      [this.catalog, this.telemetry] = await Promise.all([fetchFaults(signal), fetchTelemetry(signal)]);
      this.settingsProblem = undefined;
    } catch (failure) {
      this.settingsProblem = asProblem(failure) ?? this.settingsProblem;
    }
  }
}
