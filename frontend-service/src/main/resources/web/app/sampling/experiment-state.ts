import type { ApiProblem } from '../api/http';
import type { Pipeline } from '../api/lab';
import type { Decider, Outcome } from '../model/sampling/experiment';
import type { RequestClass } from '../model/sampling/load';
import { NO_LEDGER, type Ledger } from './ledger-check';

/** A load and what is known of it so far; replaced, never changed. */
export interface Experiment {
  readonly phase: 'preparing' | 'running' | 'checking' | 'done';
  readonly planned: Readonly<Record<RequestClass, number>>;
  readonly decider: Decider | undefined;
  readonly outcomes: readonly Outcome[];
  /** From the first request to the last answer. */
  readonly seconds: number;
  readonly cancelled: boolean;
  readonly problem: ApiProblem | undefined;
  /** The counts of before the first request. */
  readonly before: Pipeline | undefined;
  readonly ledger: Ledger;
}

export const NOTHING_YET: Omit<Experiment, 'planned'> = {
  phase: 'preparing',
  decider: undefined,
  outcomes: [],
  seconds: 0,
  cancelled: false,
  problem: undefined,
  before: undefined,
  ledger: NO_LEDGER,
};
