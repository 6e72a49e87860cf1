import type { LitElement, ReactiveController } from 'lit';

const ROW_PX = 28;
/** Name above, bar below. */
const NARROW_ROW_PX = 44;
const NARROW_PX = 600;
/** Lines drawn beyond the edges, so that a quick scroll does not show holes; also the step in which they are replaced. */
const SPARE = 8;

/** Which lines of a long list are in sight of its scroller. All lines have the same height, so this is arithmetic only. */
export class VirtualRows implements ReactiveController {
  narrow = false;
  /** How many lines a screenful has. */
  page = 20;

  readonly #host: LitElement;
  readonly #resized = new ResizeObserver(() => this.measure());
  #scroller: HTMLElement | undefined;
  #first = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroll') ?? undefined;
    if (scroller && scroller !== this.#scroller) {
      this.#scroller = scroller;
      this.#resized.observe(scroller);
    }
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#scroller = undefined;
  }

  get rowPx(): number {
    return this.narrow ? NARROW_ROW_PX : ROW_PX;
  }

  /** First line to draw, and the first that need not be drawn any more. */
  span(count: number): [from: number, to: number] {
    const from = Math.max(0, this.#first - SPARE);
    return [Math.min(from, count), Math.min(count, this.#first + this.page + 2 * SPARE)];
  }

  scrollTo(index: number, headPx: number): void {
    const scroller = this.#scroller;
    if (!scroller) {
      return;
    }
    const top = index * this.rowPx;
    const room = scroller.clientHeight - headPx;
    if (top < scroller.scrollTop) {
      scroller.scrollTop = top;
    } else if (top + this.rowPx > scroller.scrollTop + room) {
      scroller.scrollTop = top + this.rowPx - room;
    }
    this.measure();
  }

  scrollToTop(index: number): void {
    this.#scroller?.scrollTo(0, index * this.rowPx);
    this.measure();
  }

  /** To be called when the scroller has moved; the host is drawn anew only when other lines are needed. */
  measure = (): void => {
    const scroller = this.#scroller;
    if (!scroller) {
      return;
    }
    const narrow = scroller.clientWidth < NARROW_PX;
    const first = Math.floor(scroller.scrollTop / this.rowPx / SPARE) * SPARE;
    const page = Math.max(1, Math.floor(scroller.clientHeight / this.rowPx));
    if (narrow !== this.narrow || first !== this.#first || page !== this.page) {
      Object.assign(this, { narrow, page });
      this.#first = first;
      this.#host.requestUpdate();
    }
    this.#host.style.setProperty('--scrollbar', `${scroller.offsetWidth - scroller.clientWidth}px`);
  };
}
