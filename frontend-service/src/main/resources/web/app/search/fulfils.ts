import { hasAttributes, type AttributeQuery } from '../model/attribute-match';
import { parseDuration } from '../model/go-duration';
import type { Trace } from '../model/trace';
import type { SearchValues } from './search-values';

/** Back ends round durations to microseconds, each in its own way. */
const TOLERANCE_US = 1;

/** Whether one span of a found trace fulfils all conditions at once. Without attributes the back end's word is enough. */
export function fulfils(
  trace: Trace,
  { service, operation, min, max }: SearchValues,
  attributes: AttributeQuery,
): boolean {
  const least = (parseDuration(min) ?? 0) - TOLERANCE_US;
  const most = (parseDuration(max) ?? Infinity) + TOLERANCE_US;
  return (
    Object.keys(attributes).length === 0 ||
    trace.spans.some(
      (span) =>
        (service === '' || span.service === service) &&
        (operation === '' || span.name === operation) &&
        span.durationUs >= least &&
        span.durationUs <= most &&
        hasAttributes(span, attributes),
    )
  );
}
