import { listed, named, type Note } from './note';
import type { Span, Trace } from './trace';
import { counted, duration } from '../ui/format';

/** Notes on spans that do not fit together. */

/** Clocks of one machine, and the end of an answer on both sides of a call, differ by less. */
const TOLERANCE_US = 1_000;
/** Called by our services, but knows nothing of tracing: no span below this call, ever. */
const UNTRACED_CALL = 'POST /payments';

export function lostParents(trace: Trace): Note[] {
  const orphans = trace.roots.filter((root) => root.orphan);
  const notes: Note[] = [];
  if (orphans.length === trace.roots.length) {
    notes.push({
      title: 'no root',
      text: 'The root span is not here: every span names a parent.',
      advice: `The root ends last and so is sent last: wait a moment. If it stays away, ${WHY_LOST}`,
      spans: orphans,
    });
  } else if (orphans.length > 0) {
    notes.push({
      title: 'orphan spans',
      text: `${counted(orphans.length, 'span')} ${orphans.length === 1 ? 'names a parent that is' : 'name parents that are'} not here: ${listed(orphans)}.`,
      advice: `The parent may still be running. If it stays away, ${WHY_LOST}`,
      spans: orphans,
    });
  }
  const beginnings = trace.roots.filter((root) => !root.orphan);
  if (beginnings.length > 1) {
    notes.push({
      title: 'several roots',
      text: `${listed(beginnings)} have no parent, though they are of one trace.`,
      advice: 'Somebody sent the same trace id twice, or started a span from the trace id alone.',
      spans: beginnings,
    });
  }
  return notes;
}

const WHY_LOST =
  'it was never ended, not sampled, or lost on the way: the Pipeline view counts what each service lost.';

/** Completeness of lab-cli: calls over HTTP below which the called service has no span. */
export function unansweredCalls(trace: Trace): Note[] {
  const calls = trace.spans.filter(
    (span) =>
      span.kind === 'CLIENT' &&
      span.attributes.has('url.full') &&
      span.name !== UNTRACED_CALL &&
      span.children.length === 0,
  );
  return calls.length === 0
    ? []
    : [
        {
          title: 'callee missing',
          text: `The callee's span is missing below ${listed(calls)}.`,
          advice:
            'The call never arrived, or the callee does not trace, samples differently or does not read the context that the call carries (W3C traceparent).',
          spans: calls,
        },
      ];
}

/** Children that begin before their parent, after its end, or go on after it. */
export function oddTimes(trace: Trace): Note[] {
  const children = trace.spans.filter((span) => span.parent && !isAsynchronous(span));
  return [
    ...children.filter(isEarly).map((span) => ({
      title: 'clock skew',
      text: `${named(span)} begins ${duration(span.parent!.startUs - span.startUs)} before its parent ${named(span.parent!)}.`,
      advice:
        'An effect is not before its cause: the clocks of the two machines differ. Trust durations, not positions.',
      spans: [span, span.parent!],
    })),
    ...children.filter(isLate).map((span) => ({
      title: 'begins after its parent ended',
      text: `${named(span)} begins ${duration(span.startUs - endOf(span.parent!))} after the end of its parent ${named(span.parent!)}.`,
      advice:
        'Its context was kept too long (a wrong parent), or the work was only handed over: then a link says it better.',
      spans: [span, span.parent!],
    })),
    ...children.filter(isLonger).map((span) => ({
      title: 'outlives its parent',
      text: `${named(span)} goes on for ${duration(endOf(span) - endOf(span.parent!))} after its parent ${named(span.parent!)} has ended.`,
      advice:
        span.service === span.parent!.service
          ? 'Nobody waited for it: work that was handed over is better a span of its own with a link.'
          : 'The answer was sent before the work ended, the caller gave up waiting, or the clocks of the two machines differ (clock skew).',
      spans: [span, span.parent!],
    })),
  ];
}

function isEarly(span: Span): boolean {
  return span.startUs < span.parent!.startUs - TOLERANCE_US;
}

function isLate(span: Span): boolean {
  return span.startUs > endOf(span.parent!) + TOLERANCE_US;
}

function isLonger(span: Span): boolean {
  return endOf(span) > endOf(span.parent!) + TOLERANCE_US && !isEarly(span) && !isLate(span);
}

/** What is taken from a queue has no parent that waits for it. */
function isAsynchronous(span: Span): boolean {
  return span.kind === 'CONSUMER' || span.parent?.kind === 'PRODUCER' || span.links.length > 0;
}

function endOf(span: Span): number {
  return span.startUs + span.durationUs;
}

export function twiceMeasured(trace: Trace): Note[] {
  return trace.spans
    .filter((span) => span.kind === 'SERVER' && span.parent?.kind === 'SERVER' && span.service === span.parent.service)
    .map((span) => ({
      title: 'measured twice',
      text: `${named(span)} is a server span directly below the server span ${named(span.parent!)}.`,
      advice: 'One request was instrumented twice, such as by an agent and a library: switch one of them off.',
      spans: [span, span.parent!],
    }));
}
