const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;
const WORDS = new Intl.RelativeTimeFormat('en', { style: 'short', numeric: 'always' });

/** How long ago: `12 sec. ago`, `3 min. ago`. */
export function age(epochMs: number, nowEpochMs: number): string {
  const passed = nowEpochMs - epochMs;
  const unit = UNITS.find(([, length]) => Math.abs(passed) >= length);
  return unit === undefined ? 'now' : WORDS.format(-Math.trunc(passed / unit[1]), unit[0]);
}
