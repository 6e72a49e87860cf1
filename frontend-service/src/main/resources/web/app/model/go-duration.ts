/** Durations as Go writes them, which is how Jaeger takes them: `100ms`, `1.5s`, `1m30s`. */

const PART = /(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+$/;
const MICROSECONDS: Readonly<Record<string, number>> = {
  ns: 0.001,
  us: 1,
  µs: 1, // the micro sign
  μs: 1, // the Greek letter, which some keyboards have
  ms: 1_000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
};

/** In microseconds; undefined when it is no such duration. Every number needs its unit, but `0`. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') {
    return 0;
  }
  return WHOLE.test(text)
    ? [...text.matchAll(PART)].reduce((sum, [, number, unit]) => sum + Number(number) * MICROSECONDS[unit!]!, 0)
    : undefined;
}
