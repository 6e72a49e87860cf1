/** Between the RFC 3339 times of an address and the local times of a `datetime-local` field. What is no time is empty. */

export function toLocalTime(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    return '';
  }
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

export function fromLocalTime(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
