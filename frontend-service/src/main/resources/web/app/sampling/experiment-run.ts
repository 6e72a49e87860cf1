import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem, asProblem } from '../api/http';
import { fetchSampling, type Sampler, type Sampling } from '../api/sampling';
import type { Session } from '../api/session';
import { deciding, watched } from '../model/sampling/experiment';
import { counts, shuffled, type Load } from '../model/sampling/load';
import { NOTHING_YET, type Experiment } from './experiment-state';
import { NO_LEDGER, checkLedger } from './ledger-check';
import { ask, sessionFor } from './requests';
import { Sending } from './sending';
import { settledPipeline } from './stored';

/** The last one of this page, for whoever comes back from another view. */
let remembered: Experiment | undefined;

/** Runs a load: log in, read the counts, send, read the counts again, look the traces up. */
export class ExperimentRun implements ReactiveController {
  experiment: Experiment | undefined = remembered;

  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();
  #sending = new Sending();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get running(): boolean {
    return this.experiment !== undefined && this.experiment.phase !== 'done';
  }

  hostDisconnected(): void {
    if (this.running) {
      this.#sending.stop();
      this.#abort.abort();
      this.#change({ phase: 'done', cancelled: true });
    }
    remembered = this.experiment;
  }

  /** Told whenever it is known what is in force: a ratio may move during the run. */
  observe(sampler: Sampler | undefined): void {
    const { decider, phase } = this.experiment ?? {};
    if (decider && sampler && phase === 'running') {
      this.#change({ decider: watched(decider, sampler) });
    }
  }

  async start(load: Load): Promise<void> {
    this.#abort = new AbortController();
    this.#sending = new Sending();
    this.experiment = { ...NOTHING_YET, planned: counts(load) };
    this.#host.requestUpdate();
    const { signal } = this.#abort;
    try {
      const session = await this.#prepare(signal);
      await this.#send(load, session);
      this.observe(deciding(await fetchSampling(signal)));
      await this.#check(signal);
    } catch (failure) {
      this.#change({ problem: this.experiment.problem ?? asProblem(failure) });
    }
    this.#finish(signal);
  }

  /** While requests are sent, the accounts are read all the same; later it ends everything. */
  cancel(): void {
    const { phase, cancelled } = this.experiment!;
    this.#sending.stop();
    if (phase !== 'running') {
      this.#abort.abort();
    }
    this.#change({ cancelled: cancelled || phase !== 'checking' });
  }

  /** Reads counts and traces once more: some may have come later. */
  async lookAgain(): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    await this.#check(signal);
    this.#finish(signal);
  }

  async #prepare(signal: AbortSignal): Promise<Session> {
    const session = await sessionFor(signal);
    const sampler = deciderIn(await fetchSampling(signal));
    const before = await settledPipeline(signal);
    this.#change({ phase: 'running', decider: watched(undefined, sampler), before });
    return session;
  }

  async #send(load: Load, session: Session): Promise<void> {
    const started = performance.now();
    await this.#sending.run(
      shuffled(load),
      Number(load.inFlight),
      (name, number, signal) => ask(name, number, session, signal),
      (one) =>
        this.#change({
          outcomes: [...this.experiment!.outcomes, one],
          seconds: (performance.now() - started) / 1_000,
        }),
    );
    this.#change({ problem: this.#sending.problem });
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { before, outcomes } = this.experiment!;
    this.#change({ phase: 'checking', ledger: NO_LEDGER });
    await checkLedger(before!, outcomes, signal, (ledger) => this.#change({ ledger }));
  }

  /** An aborted run has been ended already, and another may have begun since. */
  #finish(signal: AbortSignal): void {
    if (signal === this.#abort.signal) {
      this.#change({ phase: 'done' });
    }
  }

  #change(change: Partial<Experiment>): void {
    this.experiment = { ...this.experiment!, ...change };
    this.#host.requestUpdate();
  }
}

function deciderIn(sampling: Sampling): Sampler {
  const sampler = deciding(sampling);
  if (!sampler) {
    throw new ApiProblem(0, 'Nobody says what is in force', 'frontend-service does not answer what its sampler does.');
  }
  return sampler;
}
