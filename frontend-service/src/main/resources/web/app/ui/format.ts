/** Numbers as people read them. Durations are in microseconds everywhere on the page, as numbers with a fraction. */

/** Three significant figures with the unit that fits: `832 µs`, `40.1 ms`, `1.25 s`. */
export function duration(us: number): string {
  if (us < 1_000) {
    return `${Math.round(us)} µs`;
  }
  return us < 999_500 ? `${significant(us / 1_000)} ms` : `${significant(us / 1_000_000)} s`;
}

function significant(value: number): string {
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

export function count(value: number): string {
  return value.toLocaleString('en');
}

/** `1 span`, `8 spans`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

export function percent(share: number): string {
  return `${significant(share * 100)} %`;
}

export function timeOfDay(epochMs: number): string {
  return (
    new Date(epochMs).toLocaleTimeString('en-GB', { hour12: false }) +
    `.${String(Math.floor(epochMs % 1000)).padStart(3, '0')}`
  );
}

export function dateAndTime(epochMs: number): string {
  return `${new Date(epochMs).toLocaleDateString('en-CA')} ${timeOfDay(epochMs)}`;
}
