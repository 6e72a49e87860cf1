/** What a request of the load is made to do. `surprise` fails too, but on its way, which no head sampler can foresee. */
export type RequestClass = 'normal' | 'slow' | 'failed' | 'surprise';
export const CLASSES: readonly RequestClass[] = ['normal', 'slow', 'failed', 'surprise'];

/** A load as it was typed: nothing is corrected here, so that nothing typed is lost. Shares are in percent. */
export interface Load {
  readonly requests: string;
  readonly inFlight: string;
  readonly slow: string;
  readonly failed: string;
  readonly surprise: string;
}
export type LoadField = keyof Load;

export const START: Load = { requests: '200', inFlight: '5', slow: '10', failed: '10', surprise: '5' };

/** A browser has no more than six connections to one server, so more would wait in the browser and be no load. */
export const LIMITS: Readonly<Record<LoadField, readonly [least: number, most: number]>> = {
  requests: [10, 500],
  inFlight: [1, 6],
  slow: [0, 100],
  failed: [0, 100],
  surprise: [0, 100],
};

export interface WrongField {
  readonly field: LoadField;
  readonly text: string;
}

export function wrongIn(load: Load): WrongField | undefined {
  for (const [field, [least, most]] of Object.entries(LIMITS) as [LoadField, readonly [number, number]][]) {
    const value = Number(load[field]);
    if (!/^\d+$/.test(load[field]) || value < least || value > most) {
      return { field, text: `A whole number from ${least} to ${most}.` };
    }
  }
  return Number(load.slow) + Number(load.failed) + Number(load.surprise) > 100
    ? { field: 'surprise', text: 'The shares come to more than 100 %.' }
    : undefined;
}

/** How many of each class, exactly: shares are rounded, and what is left is normal. */
export function counts(load: Load): Readonly<Record<RequestClass, number>> {
  const requests = Number(load.requests);
  let left = requests;
  const take = (percent: string): number => {
    const number = Math.min(left, Math.round((requests * Number(percent)) / 100));
    left -= number;
    return number;
  };
  const [slow, failed, surprise] = [take(load.slow), take(load.failed), take(load.surprise)];
  return { normal: left, slow, failed, surprise };
}

/** The requests in an order that has no pattern, so that no pattern of a sampler can meet it. */
export function shuffled(load: Load, random: () => number = Math.random): RequestClass[] {
  const number = counts(load);
  const order = CLASSES.flatMap((one) => Array<RequestClass>(number[one]).fill(one));
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
