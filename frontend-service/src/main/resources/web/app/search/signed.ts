import { count, duration, percent } from '../ui/format';

/** Differences carry their sign, so that they need no colour: `+1.02 s`, `−3`, `±0`. */

export function signedDuration(us: number): string {
  return sign(us, Math.abs(us) < 0.5) + (Math.abs(us) < 0.5 ? '0' : duration(Math.abs(us)));
}

export function signedCount(value: number): string {
  return sign(value, value === 0) + count(Math.abs(value));
}

/** From one value to the other, relative to the first: `+120 %`; beyond ten times as a factor: `× 25`. */
export function relative(from: number, to: number): string {
  if (from === 0) {
    return '';
  }
  const share = to / from - 1;
  return share > 9 ? `× ${count(Math.round(to / from))}` : sign(share, Math.abs(share) < 0.005) + rounded(share);
}

function rounded(share: number): string {
  return percent(Math.round(Math.abs(share) * 100) / 100);
}

function sign(value: number, none: boolean): string {
  return none ? '±' : value > 0 ? '+' : '−';
}
