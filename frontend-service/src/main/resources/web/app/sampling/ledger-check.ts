import { asProblem, type ApiProblem } from '../api/http';
import type { Pipeline } from '../api/lab';
import type { Outcome } from '../model/sampling/experiment';
import { MOST_KEPT, MOST_UNKEPT, type Looked } from '../model/sampling/lookup';
import { accounts, type Accounted } from '../model/sampling/span-account';
import { lookUp, presentOnes, settledPipeline } from './stored';

/** What services and back end say of a load; undefined is what nobody has been asked yet. */
export interface Ledger {
  readonly accounts: readonly Accounted[] | undefined;
  /** Kept traces that were looked up. */
  readonly asked: readonly string[];
  readonly found: ReadonlyMap<string, Looked> | undefined;
  /** Traces that were not kept, looked up all the same. */
  readonly unkept: { readonly asked: number; readonly present: readonly string[] } | undefined;
  /** Why somebody could not be asked. */
  readonly problem: ApiProblem | undefined;
}

export const NO_LEDGER: Ledger = {
  accounts: undefined,
  asked: [],
  found: undefined,
  unkept: undefined,
  problem: undefined,
};

/** Asks the services for their counts, then the back end for the traces. A problem ends it and is part of the answer. */
export async function checkLedger(
  before: Pipeline,
  outcomes: readonly Outcome[],
  signal: AbortSignal,
  tell: (ledger: Ledger) => void,
): Promise<void> {
  const named = outcomes.filter((outcome) => outcome.traceId !== undefined);
  const ids = (kept: boolean, most: number): string[] =>
    named
      .filter((outcome) => outcome.kept === kept)
      .slice(0, most)
      .map((outcome) => outcome.traceId!);
  let ledger: Ledger = { ...NO_LEDGER, asked: ids(true, MOST_KEPT) };
  const add = (more: Partial<Ledger>): void => tell((ledger = { ...ledger, ...more }));
  try {
    add({ accounts: accounts(before, await settledPipeline(signal)) });
    await lookUp(ledger.asked, signal, (found) => add({ found }));
    const unkept = ids(false, MOST_UNKEPT);
    add({ unkept: { asked: unkept.length, present: await presentOnes(unkept, signal) } });
  } catch (failure) {
    add({ problem: asProblem(failure) });
  }
}
