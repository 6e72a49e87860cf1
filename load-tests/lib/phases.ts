// Parts of a run that are looked at separately: by the tag "phase", so that thresholds can be set for each.
import exec from 'k6/execution';

/** The last phase that has begun, as tags for a request. */
export function phase(begins: Record<string, number>): { phase: string } {
  const now = exec.instance.currentTestRunDuration / 1000;
  const begun = Object.entries(begins).filter(([, begin]) => begin <= now);
  return { phase: begun[begun.length - 1]?.[0] ?? 'before' };
}
