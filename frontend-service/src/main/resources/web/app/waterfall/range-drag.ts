import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Less than this share of the width is a click, not a choice. */
const LEAST = 0.005;

/** Choosing a part of a strip by dragging over it; parts are shares of its width, 0 to 1. */
export class RangeDrag implements ReactiveController {
  /** What is being chosen at the moment. */
  part: readonly [number, number] | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #chosen: (from: number, to: number) => void;
  #start = 0;

  constructor(host: ReactiveControllerHost, chosen: (from: number, to: number) => void) {
    this.#host = host;
    this.#chosen = chosen;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.part = undefined;
  }

  down = (event: PointerEvent): void => {
    if (event.button === 0) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.#start = share(event);
      this.#show([this.#start, this.#start]);
    }
  };

  move = (event: PointerEvent): void => {
    if (this.part) {
      const to = share(event);
      this.#show([Math.min(this.#start, to), Math.max(this.#start, to)]);
    }
  };

  up = (): void => {
    const part = this.part;
    this.#show(undefined);
    if (part && part[1] - part[0] > LEAST) {
      this.#chosen(...part);
    }
  };

  cancel = (): void => this.#show(undefined);

  #show(part: readonly [number, number] | undefined): void {
    this.part = part;
    this.#host.requestUpdate();
  }
}

function share(event: PointerEvent): number {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
}
