import { query, setQuery } from '../shell/router';
import { isSorting, type Sorting } from './figures-table';

/** Time ranges, named as the search names them, with their minutes. */
export const RANGES: ReadonlyMap<string, { minutes: number; words: string }> = new Map([
  ['5m', { minutes: 5, words: '5 minutes' }],
  ['15m', { minutes: 15, words: '15 minutes' }],
  ['1h', { minutes: 60, words: 'hour' }],
]);
export const LIMITS: readonly string[] = ['100', '500', '2000'];
const DEFAULTS = { range: '15m', limit: '500', sort: '-calls' } as const;

/** What the view shows, from the address; what is not in it, or makes no sense, is the default. */
export interface Settings {
  readonly range: string;
  readonly limit: string;
  readonly sort: Sorting;
}

export function settings(): Settings {
  const [range, limit, sort] = ['range', 'limit', 'sort'].map((name) => query().get(name) ?? '');
  return {
    range: RANGES.has(range!) ? range! : DEFAULTS.range,
    limit: LIMITS.includes(limit!) ? limit! : DEFAULTS.limit,
    sort: isSorting(sort!) ? sort : DEFAULTS.sort,
  };
}

/** Keeps defaults out of the address. */
export function change(part: Partial<Settings>): void {
  const { range, limit, sort } = { ...settings(), ...part };
  const kept = (value: string, standard: string): string => (value === standard ? '' : value);
  setQuery(
    { range: kept(range, DEFAULTS.range), limit: kept(limit, DEFAULTS.limit), sort: kept(sort, DEFAULTS.sort) },
    part.sort === undefined,
  );
}
