import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../api/http';
import {
  accountToOffer,
  currentSession,
  endSession,
  keepSession,
  logIn,
  type Account,
  type Session,
} from '../api/session';
import { LiveTrace } from '../model/live-trace';
import type { Sent } from './answer-panel';
import { CollectedTraces } from './collected-traces';
import type { TryForm } from './form';
import { prepare, type PreparedRequest } from './request';
import { Run, type Answer } from './run';

/** The last run of this page, for whoever comes back from another view. */
let remembered: { readonly sent: Sent; readonly answers: readonly Answer[] } | undefined;

/** Sends the chosen request, logged in as the chosen account, and follows the trace of the last answer. */
export class Sender implements ReactiveController {
  session: Session | undefined = currentSession();
  /** Who is logged in when a request needs it and nobody is. */
  account: Account = accountToOffer();
  sent: Sent | undefined;
  /** The services refused the token of the last request. */
  expired = false;
  readonly run: Run;
  readonly live: LiveTrace;
  readonly collected: CollectedTraces;

  readonly #timingMode: () => unknown;

  /** @param timingMode of the services, as far as known by then */
  constructor(host: ReactiveControllerHost, timingMode: () => unknown) {
    this.#timingMode = timingMode;
    this.run = new Run(host, (answer) => this.#goesOn(answer));
    this.live = new LiveTrace(host);
    this.collected = new CollectedTraces(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (remembered) {
      this.sent = remembered.sent;
      this.run.restore(remembered.answers);
      this.#showTraces();
    }
  }

  hostDisconnected(): void {
    remembered = this.sent && this.run.answers.length > 0 ? { sent: this.sent, answers: this.run.answers } : undefined;
  }

  /** What was sent last has durations that the documentation promises. */
  get documented(): boolean {
    const form = this.sent?.form;
    return form?.kind === 'user' && form.faults.length === 0 && this.#timingMode() === 'DOCUMENTED';
  }

  async send(form: TryForm): Promise<void> {
    if (this.run.running) {
      return;
    }
    this.live.forget();
    this.collected.forget();
    this.expired = false;
    this.sent = { form, line: line(prepare(form, this.session, this.account)) };
    await this.run.start(Number(form.repeat), (signal) => this.#prepare(form, signal));
    this.#showTraces();
  }

  /** The last request once more, as it was. */
  async repeat(): Promise<void> {
    if (this.sent) {
      await this.send(this.sent.form);
    }
  }

  /** Somebody has to say who logs in before a request that needs it can be sent. */
  get lacksPassword(): boolean {
    return currentSession() === undefined && this.account.password === '';
  }

  /** After a log-in or log-out by hand. A request that was refused for want of a session goes out again. */
  useSession(session: Session | undefined): void {
    this.session = session;
    const refused = this.expired || this.run.problem?.status === 401;
    if (session && refused) {
      void this.repeat();
    }
  }

  lookAgain(): void {
    this.#showTraces();
  }

  async #prepare(form: TryForm, signal: AbortSignal): Promise<PreparedRequest> {
    if (form.kind === 'login') {
      return prepare(form, this.session, this.account);
    }
    this.session = currentSession() ?? (await this.#logIn(signal));
    const request = prepare(form, this.session, this.account);
    this.sent = { ...this.sent!, line: line(request) };
    return { ...request, headers: { ...request.headers, Authorization: `Bearer ${this.session.token}` } };
  }

  async #logIn(signal: AbortSignal): Promise<Session> {
    if (this.account.password === '') {
      throw new ApiProblem(401, 'Nobody is logged in', 'Give name and password under “Account”, then send again.');
    }
    try {
      return (await logIn(this.account, signal)).session;
    } catch (failure) {
      throw failure instanceof ApiProblem ? logInFailed(failure) : failure;
    }
  }

  #goesOn(answer: Answer): boolean {
    const { kind, faults } = this.sent!.form;
    if (kind === 'login') {
      this.session = answer.status === 200 ? keepSession(JSON.parse(answer.body)) : this.session;
      return true;
    }
    // A fault may ask for a 401: then the token is as good as before.
    const asked = faults.some((choice) => choice.fault === 'error' && choice.argument === '401');
    this.expired = answer.status === 401 && !asked;
    if (this.expired) {
      endSession();
      this.session = undefined;
    }
    return !this.expired;
  }

  #showTraces(): void {
    const traces = this.run.answers.map((answer) => answer.trace).filter((trace) => trace?.sampled);
    const last = this.run.answers.at(-1)?.trace;
    if (last?.sampled) {
      this.live.follow(last.traceId);
    }
    if (this.documented && this.run.answers.length > 1) {
      void this.collected.collect(traces.map((trace) => trace!.traceId));
    }
  }
}

function logInFailed(problem: ApiProblem): ApiProblem {
  const { status, title, detail, traceId } = problem;
  if (status === 0) {
    return problem;
  }
  return new ApiProblem(status, `Not sent, since the log-in failed: ${title}`, detail, traceId);
}

function line(request: PreparedRequest): string {
  return `${request.method} ${request.path}`;
}
