import type { Span, Trace } from '../model/trace';

/** What a search inside a trace has found, and which of it is looked at. */
export interface Findings {
  readonly text: string;
  /** In the order of the lines. */
  readonly spans: readonly Span[];
  readonly ids: ReadonlySet<string>;
  /** Index into spans; -1 before the first step. */
  readonly at: number;
}

export const NOTHING_SOUGHT: Findings = { text: '', spans: [], ids: new Set(), at: -1 };

/** Spans that have the text, in whatever case, in a name, an attribute (also as `key=value`), an event or the status. */
export function findSpans(trace: Trace, text: string): Findings {
  const sought = text.trim().toLowerCase();
  const spans = sought === '' ? [] : trace.spans.filter((span) => wordsOf(span).includes(sought));
  return { text, spans, ids: new Set(spans.map((span) => span.spanId)), at: -1 };
}

/** The next one (1) or the one before (-1), around the end. */
export function stepped(findings: Findings, by: 1 | -1): Findings {
  const count = findings.spans.length;
  if (count === 0) {
    return findings;
  }
  const at = findings.at < 0 ? (by > 0 ? 0 : count - 1) : (findings.at + by + count) % count;
  return { ...findings, at };
}

const words = new WeakMap<Span, string>();

function wordsOf(span: Span): string {
  const known = words.get(span);
  if (known !== undefined) {
    return known;
  }
  const pairs = [span.attributes, ...span.events.map((event) => event.attributes)].flatMap((attributes) =>
    [...attributes].map(([key, value]) => `${key}=${value}`),
  );
  const names = [span.name, span.service, span.kind, span.spanId, span.status, span.statusMessage];
  const all = [...names, ...span.events.map((event) => event.name), ...pairs].join('\n').toLowerCase();
  words.set(span, all);
  return all;
}
