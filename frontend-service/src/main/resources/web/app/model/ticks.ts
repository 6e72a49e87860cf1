/** Where an axis is marked, and how far it reaches: round values that readers know by heart. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map((days) => days * DAY),
];

/** Zero and multiples of 1, 2 or 5 times a power of ten; the last one is not below `max`. */
export function linearTicks(max: number, about: number): number[] {
  if (!(max > 0)) {
    return [0, 1];
  }
  const rough = max / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, i) => i * step);
}

/** Powers of ten that enclose the values, with 2 and 5 times each while these are few. */
export function logTicks(min: number, max: number): number[] {
  const from = Math.floor(Math.log10(Math.max(min, 1)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(max, 1))));
  const factors = to - from > 2 ? [1] : [1, 2, 5];
  const ticks = Array.from({ length: to - from }, (_, i) => factors.map((factor) => factor * 10 ** (from + i))).flat();
  return [...ticks, 10 ** to];
}

/** Round times of the local clock between two epoch milliseconds. */
export function timeTicks(from: number, to: number, about: number): { ticks: number[]; step: number } {
  const step = TIME_STEPS.find((candidate) => (to - from) / candidate <= about) ?? TIME_STEPS.at(-1)!;
  const offset = new Date(from).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((from - offset) / step) * step + offset;
  const ticks = Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
  return { ticks, step };
}

/** A time as precise as the marks are apart. */
export function tickLabel(epochMs: number, step: number): string {
  const time = new Date(epochMs);
  if (step >= DAY) {
    return time.toLocaleDateString('en-CA');
  }
  const clock = time.toLocaleTimeString('en-GB', { hour12: false });
  if (step >= MINUTE) {
    return clock.slice(0, 5);
  }
  return step >= SECOND ? clock : `${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}
