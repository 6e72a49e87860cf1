/** The W3C header that continues a trace below one of its spans; a stored span was sampled, hence the flags `01`. */
export function traceparent(traceId: string, spanId: string): string {
  return `00-${traceId}-${spanId}-01`;
}

/** Whether this can be a trace id at all: 32 hexadecimal digits, not all of them 0. */
export function isTraceId(text: string): boolean {
  return /^[0-9a-f]{32}$/i.test(text) && !/^0+$/.test(text);
}
