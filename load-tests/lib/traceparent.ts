// Trace context of our own, for a scenario that has to decide about sampling itself. All others send none: with a
// traceparent the service's span is a child, and its sampler would not decide but follow.
import { randomBytes } from 'k6/crypto';

/**
 * Uniformly random in all 128 bits. Ids made of a time and a short random tail, as some libraries have them, are unequal in
 * the very bits that samplers look at.
 */
export function randomTraceId(): string {
  return randomHex(16);
}

/** @param sampled what every service has to do, since all are parent-based */
export function traceparent(traceId: string, sampled: boolean): string {
  // 02: the id is random (W3C Trace Context Level 2), 01: sampled.
  return `00-${traceId}-${randomHex(8)}-${sampled ? '03' : '02'}`;
}

function randomHex(bytes: number): string {
  const hex = Array.from(new Uint8Array(randomBytes(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // All zeros means "none" in the standard.
  return /[^0]/.test(hex) ? hex : randomHex(bytes);
}
