import type { TraceSearch } from '../api/lab';
import { parseDuration } from '../model/go-duration';
import type { Mistakes, SearchValues } from './search-values';

/** The lookback that stands for two given times. */
export const CUSTOM = 'custom';

type TimeRange = Pick<TraceSearch, 'startTimeMin' | 'startTimeMax'>;

/** Times the back end is asked for, or why the form's are none. */
export function readRange(values: SearchValues, now: number): TimeRange | { wrong: Mistakes } {
  if (values.lookback === CUSTOM) {
    return readCustomRange(values, now);
  }
  const lookback = parseDuration(values.lookback);
  // Beyond this a time has no date; it is some 270 years.
  return lookback === undefined || lookback === 0 || lookback > Number.MAX_SAFE_INTEGER
    ? { wrong: { lookback: `“${values.lookback}” is no time range. Choose one of the list.` } }
    : range(now - lookback / 1_000, now);
}

function readCustomRange(values: SearchValues, now: number): TimeRange | { wrong: Mistakes } {
  const from = Date.parse(values.from);
  const to = values.to === '' ? now : Date.parse(values.to);
  if (Number.isNaN(from)) {
    return { wrong: { from: 'Say date and time of the start.' } };
  }
  if (Number.isNaN(to)) {
    return { wrong: { to: 'Say date and time of the end, or leave it empty for now.' } };
  }
  return from < to ? range(from, to) : { wrong: { to: 'The end must be later than the start.' } };
}

function range(from: number, to: number): TimeRange {
  return { startTimeMin: new Date(from).toISOString(), startTimeMax: new Date(to).toISOString() };
}
