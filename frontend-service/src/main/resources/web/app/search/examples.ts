import { attributePair } from './attribute-text';
import type { SearchValues } from './search-values';

/** A search worth knowing. It keeps the time range and the limit that are set. */
export interface Example {
  readonly name: string;
  /** What it finds, as the rest of a sentence. */
  readonly finds: string;
  /** Several where one question takes several searches. */
  readonly searches: readonly { readonly label: string; readonly values: Partial<SearchValues> }[];
}

const SERVER_ERRORS = ['500', '502', '503', '504'];

/** What every tracing tutorial asks first. */
export const EXAMPLES: readonly Example[] = [
  one('Slow', 'a span took one second or longer', { min: '1s' }),
  one('Failed', 'a span has the status ERROR', { attributes: 'error=true' }),
  {
    name: 'Server errors',
    finds: 'status ≥ 500: only equal values are found, so a search for each',
    searches: SERVER_ERRORS.map((code) => ({ label: code, values: { attributes: status(code) } })),
  },
  {
    name: 'Refused',
    finds: 'not logged in, payment declined, not found',
    searches: ['401', '402', '404'].map((code) => ({ label: code, values: { attributes: status(code) } })),
  },
  one('One user’s requests', 'everything that user 1, Ada, did', { attributes: attributePair('user.id', '1') }),
  one('A database query', 'users were read from PostgreSQL', {
    attributes: attributePair('db.query.summary', 'SELECT users'),
  }),
  one('Slow database', 'a statement took 200 ms or longer', {
    attributes: attributePair('db.system.name', 'postgresql'),
    min: '200ms',
  }),
  one('Orders', 'an order was placed, whatever came of it', { service: 'user-service', operation: 'processOrder' }),
];

function one(name: string, finds: string, values: Partial<SearchValues>): Example {
  return { name, finds, searches: [{ label: name, values }] };
}

function status(code: string): string {
  return attributePair('http.response.status_code', code);
}
