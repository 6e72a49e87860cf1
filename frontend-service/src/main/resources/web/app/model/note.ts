import type { Span } from './trace';

const LONGEST_NAME = 60;

/** Something in a trace that a learner should look at. */
export interface Note {
  /** Few words, for a list. */
  readonly title: string;
  /** What is seen, in a sentence that names the spans. */
  readonly text: string;
  /** What it may mean and what to do. */
  readonly advice: string;
  /** The spans it is about, the first to look at first. */
  readonly spans: readonly Span[];
}

/** A span as notes call it. */
export function named(span: Span): string {
  return `'${short(span.name)}' of ${short(span.service)}`;
}

function short(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** `A, B and C`; of many only the first. */
export function listed(spans: readonly Span[], most = 3): string {
  return enumerated(spans.map(named), most);
}

export function enumerated(names: readonly string[], most: number): string {
  const more = names.length - most;
  const all = more > 0 ? [...names.slice(0, most), `${more} more`] : names;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
