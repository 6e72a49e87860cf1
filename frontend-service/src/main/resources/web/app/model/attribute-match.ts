import type { Span } from './trace';

export type AttributeQuery = Readonly<Record<string, string>>;

/** What a back end reads as a field of the span and the page cannot judge alike. */
const OWN_KEYS = /^(?:span|scope|resource)\./;

/**
 * Whether a span has all these attributes, as a back end understands them. In doubt it has: this is for finding out that
 * a back end takes no notice of attributes, not for searching.
 */
export function hasAttributes(span: Span, query: AttributeQuery): boolean {
  const wanted = Object.entries(query).filter(([key]) => !OWN_KEYS.test(key));
  return wanted.every(([key, value]) => hasAttribute(span, key, value));
}

function hasAttribute(span: Span, key: string, value: string): boolean {
  if (key === 'error') {
    return (span.status === 'ERROR') === /^(?:true|t|1)$/i.test(value);
  }
  const owners = [span, ...span.events, ...span.links].map(({ attributes }) => attributes);
  return [...owners, span.resource].some((attributes) => isSame(attributes.get(key), value));
}

/** Numbers have several texts: 1 and 1.0. */
function isSame(found: string | undefined, wanted: string): boolean {
  return found === wanted || (found !== undefined && wanted !== '' && Number(found) === Number(wanted));
}
