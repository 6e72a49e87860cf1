import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Repeats a task while its component is on the page and the page is seen: hidden pages ask nothing. The next round starts
 * when the last has ended, so a slow answer never piles up. The task gets a signal that fires when the component goes.
 */
export class Poll implements ReactiveController {
  readonly #task: (signal: AbortSignal) => Promise<void>;
  readonly #intervalMs: number;
  #abort = new AbortController();
  #timer = 0;

  constructor(host: ReactiveControllerHost, intervalMs: number, task: (signal: AbortSignal) => Promise<void>) {
    this.#task = task;
    this.#intervalMs = intervalMs;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#visibilityChanged);
    this.#start();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
    this.#stop();
  }

  /** Begins a round at once, instead of the one under way: what is asked for has changed. */
  restart(): void {
    this.#start();
  }

  #visibilityChanged = (): void => (document.hidden ? this.#stop() : this.#start());

  #start(): void {
    this.#stop();
    this.#abort = new AbortController();
    void this.#round(this.#abort.signal);
  }

  #stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  async #round(signal: AbortSignal): Promise<void> {
    try {
      await this.#task(signal);
    } finally {
      if (!signal.aborted) {
        this.#timer = window.setTimeout(() => void this.#round(signal), this.#intervalMs);
      }
    }
  }
}
