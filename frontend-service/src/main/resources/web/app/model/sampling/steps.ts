import type { Looked } from './lookup';
import { isAccount, type Accounted, type Finding } from './span-account';

/** Verdict on the kept traces that were looked up. */
export function storedFinding(asked: number, found: ReadonlyMap<string, Looked>): Finding {
  const states = [...found.values()].map(({ state }) => state);
  const missing = states.filter((state) => state === 'missing').length;
  const partial = states.filter((state) => state === 'partial').length;
  if (asked === 0) {
    return { look: 'good', text: 'none was kept, so there is nothing to look up' };
  }
  if (missing + partial === 0) {
    return { look: 'good', text: 'all are stored and whole' };
  }
  const said = [missing > 0 ? `${missing} missing` : '', partial > 0 ? `${partial} not whole` : ''];
  return { look: 'bad', text: said.filter((one) => one !== '').join(', ') };
}

/** Verdict on the traces that were not kept. */
export function unkeptFinding(asked: number, present: number): Finding {
  if (asked === 0) {
    return { look: 'good', text: 'every trace was kept' };
  }
  return present === 0
    ? { look: 'good', text: 'nothing of them is stored' }
    : { look: 'bad', text: `parts of ${present} are stored: a service does not follow the decision` };
}

/**
 * Spans that the services say they exported beside those of the traces, where every kept trace was looked up. What was
 * counted more belongs to requests of somebody else; fewer cannot be, and is an error in somebody's account.
 *
 * @returns undefined where that cannot be compared
 */
export function spansFinding(
  kept: number,
  accounts: readonly Accounted[],
  found: ReadonlyMap<string, Looked>,
): { readonly exported: number; readonly stored: number; readonly finding: Finding } | undefined {
  const known = accounts.filter(isAccount);
  if (kept !== found.size || known.length !== accounts.length) {
    return undefined;
  }
  const exported = known.reduce((sum, one) => sum + one.exported, 0);
  const stored = [...found.values()].reduce(
    (sum, one) => sum + (one.state === 'missing' ? 0 : one.trace.spans.length),
    0,
  );
  return { exported, stored, finding: compared(exported, stored) };
}

function compared(exported: number, stored: number): Finding {
  if (exported === stored) {
    return { look: 'good', text: 'as many as were exported' };
  }
  return exported > stored
    ? {
        look: 'warning',
        text: `${exported - stored} fewer than exported: lost behind the services, or of other requests`,
      }
    : { look: 'bad', text: `${stored - exported} more than exported: an account is wrong` };
}
