import type { TraceSummary } from '../model/trace-summary';
import { linearTicks, logTicks, tickLabel, timeTicks } from '../model/ticks';
import { duration } from '../ui/format';

export interface Dot {
  readonly trace: TraceSummary;
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Where everything of the plot is, in pixels. */
export interface ScatterLayout {
  readonly dots: readonly Dot[];
  readonly times: readonly Tick[];
  readonly durations: readonly Tick[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const HEIGHT = 240;
const MARGIN = { left: 60, right: 14, top: 14, bottom: 28 };
const PIXELS_PER_TIME = 90;

/** Dots by start time, so that an index is a place in time. */
export function scatterLayout(traces: readonly TraceSummary[], width: number, log: boolean): ScatterLayout {
  const box = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: HEIGHT - MARGIN.bottom };
  const starts = traces.map((trace) => trace.startEpochMs);
  const [from, to] = padded(Math.min(...starts), Math.max(...starts));
  const x = (epochMs: number): number => box.left + ((epochMs - from) / (to - from)) * (box.right - box.left);
  const marks = durationTicks(traces, log);
  const y = durationScale(marks, log, box.bottom, box.top);
  const { ticks, step } = timeTicks(from, to, Math.max(2, (box.right - box.left) / PIXELS_PER_TIME));
  return {
    ...box,
    dots: traces
      .map((trace) => ({ trace, x: x(trace.startEpochMs), y: y(trace.durationUs) }))
      .sort((a, b) => a.trace.startEpochMs - b.trace.startEpochMs),
    times: ticks.map((tick) => ({ at: x(tick), label: tickLabel(tick, step) })),
    durations: marks.map((tick) => ({ at: y(tick), label: tick === 0 ? '0' : duration(tick) })),
  };
}

/** A little room at both ends; a single moment becomes two seconds. */
function padded(from: number, to: number): [number, number] {
  const room = to - from < 1 ? 1_000 : (to - from) * 0.02;
  return [from - room, to + room];
}

function durationTicks(traces: readonly TraceSummary[], log: boolean): number[] {
  const durations = traces.map((trace) => trace.durationUs);
  return log ? logTicks(Math.min(...durations), Math.max(...durations)) : linearTicks(Math.max(...durations), 5);
}

function durationScale(ticks: readonly number[], log: boolean, bottom: number, top: number): (us: number) => number {
  const place = log ? (us: number): number => Math.log10(Math.max(us, ticks[0]!)) : (us: number): number => us;
  const [from, to] = [place(ticks[0]!), place(ticks.at(-1)!)];
  return (us) => bottom - ((place(us) - from) / (to - from)) * (bottom - top);
}

/** The dot nearest to a point, if one is near enough to be meant. */
export function nearestDot(dots: readonly Dot[], x: number, y: number, withinPixels: number): number | undefined {
  let nearest: number | undefined;
  let least = withinPixels ** 2;
  dots.forEach((dot, index) => {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance < least) {
      nearest = index;
      least = distance;
    }
  });
  return nearest;
}
