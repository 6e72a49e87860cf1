import { DEFAULTS, type SearchField, type SearchValues } from './search-values';
import { CUSTOM } from './time-range';

/** A search that finds more than one which found nothing. */
export interface Wider {
  readonly label: string;
  readonly values: SearchValues;
}

const CONDITIONS: readonly [SearchField, string][] = [
  ['attributes', 'the attributes'],
  ['min', 'the shortest duration'],
  ['max', 'the longest duration'],
  ['operation', 'the operation'],
  ['service', 'the service'],
];

/** One step wider each: first the time, then every condition left out by itself. */
export function widerSearches(values: SearchValues): Wider[] {
  const set = CONDITIONS.filter(([field]) => values[field] !== '');
  return [
    ...(values.lookback === '24h'
      ? []
      : [{ label: 'Search the last 24 hours', values: { ...values, lookback: '24h' } }]),
    ...set.map(([field, name]) => ({ label: `Leave out ${name}`, values: { ...values, [field]: '' } })),
    ...(set.length > 1
      ? [{ label: 'Leave out all conditions', values: { ...DEFAULTS, ...timeOf(values), limit: values.limit } }]
      : []),
  ];
}

/** The end of a sentence: `in the last 1h`. */
export function timeInWords(values: SearchValues): string {
  const known: Record<string, string> = { '5m': '5 minutes', '1h': 'hour', '24h': '24 hours' };
  return values.lookback === CUSTOM ? 'in this time' : `in the last ${known[values.lookback] ?? values.lookback}`;
}

function timeOf({ lookback, from, to }: SearchValues): Pick<SearchValues, 'lookback' | 'from' | 'to'> {
  return { lookback, from, to };
}
