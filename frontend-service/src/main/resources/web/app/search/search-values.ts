import type { TraceSearch } from '../api/lab';
import type { AttributeQuery } from '../model/attribute-match';
import { parseDuration } from '../model/go-duration';
import { readAttributes } from './attribute-text';
import { CUSTOM, readRange } from './time-range';

/** What the form holds, as text: typed by somebody or named by an address, right or wrong. */
export interface SearchValues {
  readonly service: string;
  readonly operation: string;
  /** `key=value` pairs, see attribute-text.ts. */
  readonly attributes: string;
  readonly min: string;
  readonly max: string;
  /** A duration before now, or `custom`: then `from` and `to` say it. */
  readonly lookback: string;
  /** RFC 3339 times; an empty `to` is now. */
  readonly from: string;
  readonly to: string;
  readonly limit: string;
}

export type SearchField = keyof SearchValues;

/** A sentence for each field that is wrong. */
export type Mistakes = Partial<Record<SearchField, string>>;

/** Either what to ask the back end, or why not. */
export type SearchRead =
  | { readonly search: TraceSearch; readonly limit: number; readonly attributes: AttributeQuery }
  | { readonly wrong: Mistakes };

export const DEFAULTS: SearchValues = {
  service: '',
  operation: '',
  attributes: '',
  min: '',
  max: '',
  lookback: '1h',
  from: '',
  to: '',
  limit: '100',
};

const MOST_TRACES = 1_000;
const FIELDS = Object.keys(DEFAULTS) as SearchField[];

export function valuesFrom(parameters: URLSearchParams): SearchValues {
  return { ...DEFAULTS, ...Object.fromEntries(FIELDS.flatMap((field) => parameterOf(parameters, field))) };
}

function parameterOf(parameters: URLSearchParams, field: SearchField): [string, string][] {
  const value = parameters.get(field)?.trim();
  return value ? [[field, value]] : [];
}

/** For the address: what is as always is left out, so that links stay short. */
export function parametersOf(values: SearchValues): Record<string, string> {
  const custom = values.lookback === CUSTOM;
  return Object.fromEntries(
    FIELDS.filter((field) => values[field].trim() !== DEFAULTS[field])
      .filter((field) => custom || (field !== 'from' && field !== 'to'))
      .map((field) => [field, values[field].trim()]),
  );
}

/** Blanks around a value are no part of it. */
export function trimmed(values: SearchValues): SearchValues {
  return { ...values, ...Object.fromEntries(FIELDS.map((field) => [field, values[field].trim()])) };
}

export function searchAddress(values: SearchValues): string {
  const parameters = new URLSearchParams(parametersOf(values)).toString();
  return parameters === '' ? '/search' : `/search?${parameters}`;
}

export function readSearch(values: SearchValues, nowEpochMs: number): SearchRead {
  const attributes = readAttributes(values.attributes);
  const range = readRange(values, nowEpochMs);
  const limit = Number(values.limit);
  const wrong = {
    ...('wrong' in attributes ? { attributes: attributes.wrong } : {}),
    ...readDurations(values.min.trim(), values.max.trim()),
    ...('wrong' in range ? range.wrong : {}),
    ...(/^\d+$/.test(values.limit.trim()) && limit >= 1 && limit <= MOST_TRACES
      ? {}
      : { limit: 'Write a whole number from 1 to 1,000.' }),
  };
  if (Object.keys(wrong).length > 0 || 'wrong' in attributes || 'wrong' in range) {
    return { wrong };
  }
  return {
    limit,
    attributes: attributes.values,
    search: { ...conditions(values, attributes.values), ...range, searchDepth: String(limit) },
  };
}

export function mistakes(values: SearchValues): Mistakes {
  const read = readSearch(values, Date.now());
  return 'wrong' in read ? read.wrong : {};
}

function conditions(values: SearchValues, attributes: Readonly<Record<string, string>>): Partial<TraceSearch> {
  return {
    serviceName: values.service.trim(),
    operationName: values.operation.trim(),
    durationMin: values.min.trim(),
    durationMax: values.max.trim(),
    attributes: Object.keys(attributes).length === 0 ? '' : JSON.stringify(attributes),
  };
}

function readDurations(min: string, max: string): Mistakes {
  const form = 'Write a number and its unit, such as 100ms, 1.5s or 2m.';
  const [from, to] = [min === '' ? 0 : parseDuration(min), max === '' ? Infinity : parseDuration(max)];
  if (from === undefined || to === undefined) {
    return { ...(from === undefined ? { min: form } : {}), ...(to === undefined ? { max: form } : {}) };
  }
  if (to === 0) {
    return { max: 'Nothing takes no time. Leave it empty for any duration.' };
  }
  return from <= to ? {} : { max: `Longest must not be below shortest: ${max} is less than ${min}.` };
}
