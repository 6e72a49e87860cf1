/** `12/s`; a dash where it cannot be known yet. */
export function perSecond(rate: number | undefined): string {
  if (rate === undefined) {
    return '–';
  }
  return `${rate >= 10 || rate === 0 ? Math.round(rate).toLocaleString('en') : Number(rate.toPrecision(2))}/s`;
}
