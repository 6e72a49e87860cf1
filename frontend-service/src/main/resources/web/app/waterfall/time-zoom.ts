import type { ReactiveControllerHost } from 'lit';
import { moved, within, zoomed, type TimeRange } from './time-range';

/** Which part of a trace's time is shown: the whole, however long it grows, or a range that was chosen. */
export class TimeZoom {
  readonly #host: ReactiveControllerHost;
  #whole: TimeRange = { fromUs: 0, toUs: 1 };
  #chosen: TimeRange | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get shown(): TimeRange {
    return this.#chosen ?? this.#whole;
  }

  get isZoomed(): boolean {
    return this.#chosen !== undefined;
  }

  /** To be called when the trace has become another one or longer. */
  resize(durationUs: number, keepChoice: boolean): void {
    this.#whole = { fromUs: 0, toUs: Math.max(1, durationUs) };
    this.#chosen = keepChoice ? this.#chosen : undefined;
  }

  choose(range: TimeRange): void {
    const inside = within(range, this.#whole);
    const all = inside.fromUs <= this.#whole.fromUs && inside.toUs >= this.#whole.toUs;
    this.#show(all ? undefined : inside);
  }

  /** Below 1: less time, more detail. The moment `aroundUs` keeps its place if it is shown, else the middle does. */
  zoom(factor: number, aroundUs: number | undefined): void {
    const { fromUs, toUs } = this.shown;
    const seen = aroundUs !== undefined && aroundUs >= fromUs && aroundUs <= toUs;
    this.choose(zoomed(this.shown, factor, seen ? aroundUs : (fromUs + toUs) / 2, this.#whole));
  }

  move(share: number): void {
    this.choose(moved(this.shown, share, this.#whole));
  }

  reset(): void {
    this.#show(undefined);
  }

  #show(range: TimeRange | undefined): void {
    this.#chosen = range;
    this.#host.requestUpdate();
  }
}
