/** A share that was observed, with the range in which the true one lies as far as so few observations can tell. */
export interface Share {
  readonly kept: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %: of twenty such bands one misses the true share by chance. */
export const Z_95 = 1.959964;
/** Beyond this, chance is no explanation any more: one in 16,000. */
export const Z_FAR = 4;
/** A band around fewer expected cases on either side says nothing that one would act on. */
const FEWEST_EXPECTED = 5;

/**
 * Wilson's score interval: unlike the textbook's `p ± z·√(p(1−p)/n)` it holds for few observations and for shares near 0
 * and 1, which is where sampling is. With nothing observed it is everything.
 */
export function share(kept: number, of: number, z: number = Z_95): Share {
  if (of === 0) {
    return { kept, of, low: 0, high: 1 };
  }
  const p = kept / of;
  const zz = z * z;
  const middle = (p + zz / (2 * of)) / (1 + zz / of);
  const half = (z / (1 + zz / of)) * Math.sqrt((p * (1 - p)) / of + zz / (4 * of * of));
  // Rounding must not move the ends off 0 and 1, where they are exact.
  return { kept, of, low: kept === 0 ? 0 : middle - half, high: kept === of ? 1 : middle + half };
}

export type ShareVerdict = 'exact' | 'within' | 'too few' | 'outside' | 'far outside';

/**
 * Compares with the share that a strategy promises: one number, or a range where the promise moved meanwhile. A promise of
 * 0 or 1 has no band, a single exception breaks it.
 */
export function judge(observed: Share, low: number, high: number): ShareVerdict | undefined {
  const { kept, of } = observed;
  if (of === 0) {
    return undefined;
  }
  if (low === high && (low === 0 || low === 1)) {
    return kept === low * of ? 'exact' : 'far outside';
  }
  if (misses(share(kept, of, Z_FAR), low, high)) {
    return 'far outside';
  }
  if (misses(observed, low, high)) {
    return 'outside';
  }
  const middle = (low + high) / 2;
  return of * Math.min(middle, 1 - middle) < FEWEST_EXPECTED ? 'too few' : 'within';
}

function misses(band: Share, low: number, high: number): boolean {
  return band.high < low || band.low > high;
}
