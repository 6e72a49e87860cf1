/** The part of a trace's time that is shown; microseconds since the trace's start. */
export interface TimeRange {
  readonly fromUs: number;
  readonly toUs: number;
}

const LEAST_US = 1;

/** 0 at the start of the range, 1 at its end, beyond for what lies outside. */
export function shareOf(us: number, range: TimeRange): number {
  return (us - range.fromUs) / (range.toUs - range.fromUs);
}

export function timeAt(share: number, range: TimeRange): number {
  return range.fromUs + share * (range.toUs - range.fromUs);
}

/** @param factor below 1 shows less time in more detail; the moment `aroundUs` stays where it is on the screen */
export function zoomed(range: TimeRange, factor: number, aroundUs: number, whole: TimeRange): TimeRange {
  const width = range.toUs - range.fromUs;
  const around = Math.min(Math.max(aroundUs, range.fromUs), range.toUs);
  const fromUs = around - (around - range.fromUs) * factor;
  return within({ fromUs, toUs: fromUs + width * factor }, whole);
}

/** @param share of the range's width; negative to the left */
export function moved(range: TimeRange, share: number, whole: TimeRange): TimeRange {
  const by = share * (range.toUs - range.fromUs);
  return within({ fromUs: range.fromUs + by, toUs: range.toUs + by }, whole);
}

/** The range pushed and cut until it lies in the whole; never shorter than a microsecond. */
export function within(range: TimeRange, whole: TimeRange): TimeRange {
  const width = Math.min(Math.max(range.toUs - range.fromUs, LEAST_US), whole.toUs - whole.fromUs);
  const fromUs = Math.min(Math.max(range.fromUs, whole.fromUs), whole.toUs - width);
  return { fromUs, toUs: fromUs + width };
}

export interface Tick {
  /** 0 to 1 along the range. */
  readonly share: number;
  readonly label: string;
}

/** Round times for an axis: steps of 1, 2 or 5, at most `most` of them. */
export function ticks(range: TimeRange, most: number): Tick[] {
  const step = roundStep((range.toUs - range.fromUs) / most);
  const [unit, size] = unitOf(range.toUs);
  const decimals = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9));
  const all: Tick[] = [];
  for (let i = Math.ceil(range.fromUs / step - 1e-9) + 0; i * step <= range.toUs; i++) {
    const value = ((i * step) / size).toLocaleString('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    all.push({ share: shareOf(i * step, range), label: `${value} ${unit}` });
  }
  return all;
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9))! * power;
}

function unitOf(us: number): [string, number] {
  return us < 1_000 ? ['µs', 1] : us < 1_000_000 ? ['ms', 1_000] : ['s', 1_000_000];
}
