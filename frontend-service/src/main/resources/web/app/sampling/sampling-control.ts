import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem, asProblem } from '../api/http';
import { fetchSampling, setSampling, type Sampling, type StrategyDocument } from '../api/sampling';
import { Poll } from '../ui/poll';

const INTERVAL_MS = 2_000;

/** What is in force, asked again and again, and how to change it. */
export class SamplingControl implements ReactiveController {
  sampling: Sampling | undefined;
  /** Why nobody knows what is in force just now. */
  problem: ApiProblem | undefined;
  /** A change is under way. */
  busy = false;
  /** Why the last change did not happen; its `field` where one of the fields was refused. */
  refusal: ApiProblem | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #poll: Poll;
  readonly #tell: (sampling: Sampling) => void;

  /** @param tell called with each answer */
  constructor(host: ReactiveControllerHost, tell: (sampling: Sampling) => void) {
    this.#host = host;
    this.#tell = tell;
    this.#poll = new Poll(host, INTERVAL_MS, (signal) => this.#load(signal));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.refusal = undefined;
  }

  /** In all services. */
  async set(strategy: StrategyDocument): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.refusal = undefined;
    this.#host.requestUpdate();
    try {
      this.#know(await setSampling(strategy));
      // The round under way may have asked before the change.
      this.#poll.restart();
    } catch (failure) {
      this.refusal = asProblem(failure);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  forgetRefusal(): void {
    this.refusal = undefined;
    this.#host.requestUpdate();
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      this.#know(await fetchSampling(signal));
    } catch (failure) {
      this.problem = asProblem(failure) ?? this.problem;
    }
    this.#host.requestUpdate();
  }

  #know(sampling: Sampling): void {
    this.sampling = sampling;
    this.problem = undefined;
    this.#tell(sampling);
  }
}
