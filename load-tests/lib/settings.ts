// What a run may be told from outside: lab load does it, or k6 run -e NAME=value. Everything has a default.

/** The stack to put under load. */
export const FRONTEND = (__ENV.LAB_FRONTEND || 'http://localhost:8080').replace(/\/+$/, '');

/** Requests a second: LAB_RATE, else the scenario's own. */
export function rate(usual: number): number {
  return __ENV.LAB_RATE ? positive('LAB_RATE', __ENV.LAB_RATE, Number(__ENV.LAB_RATE)) : usual;
}

/** Length of the run in seconds: LAB_DURATION as 30s, 5m or 1h, else the scenario's own. */
export function seconds(usual: number): number {
  return __ENV.LAB_DURATION ? positive('LAB_DURATION', __ENV.LAB_DURATION, inSeconds(__ENV.LAB_DURATION)) : usual;
}

/** The sampling strategy in force, such as probability=0.1, as far as the caller knows it. */
export function strategy(usual: string): { name: string; argument: number } {
  const [name = '', argument = ''] = (__ENV.LAB_STRATEGY || usual).split('=');
  return { name, argument: Number(argument) };
}

function inSeconds(text: string): number {
  const [, amount, unit] = /^(\d+)(s|m|h)$/.exec(text) ?? [];
  return Number(amount) * ({ s: 1, m: 60, h: 3600 }[unit ?? ''] ?? NaN);
}

function positive(name: string, text: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${name}=${text}: must be a whole number of 1 or more, a duration with s, m or h behind it`);
  }
  return value;
}
