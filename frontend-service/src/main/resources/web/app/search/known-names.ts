import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchOperations, fetchServices } from '../api/lab';
import { asProblem } from '../api/http';

/**
 * The names that a search can choose from. They are help, no more: when the back end does not answer, the search says so,
 * and names can be typed.
 */
export class KnownNames implements ReactiveController {
  services: readonly string[] = [];
  /** Span names of the service last asked for. */
  operations: readonly string[] = [];

  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  async load(service: string): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      this.services = await fetchServices(signal);
      this.operations = service === '' ? [] : await fetchOperations(service, signal);
    } catch (failure) {
      asProblem(failure);
    }
    this.#host.requestUpdate();
  }
}
