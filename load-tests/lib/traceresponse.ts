// The header by which every answer names its trace: 00-<trace id>-<span id>-<flags>.
import type { RefinedResponse } from 'k6/http';

export interface TraceResponse {
  traceId: string;
  /** False: no back end will ever have this trace. */
  sampled: boolean;
}

/** Undefined when there is none, or none that means anything. */
export function traceResponse(response: RefinedResponse<'text'>): TraceResponse | undefined {
  const [, traceId, flags] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/.exec(header(response)) ?? [];
  return traceId && flags ? { traceId, sampled: (parseInt(flags, 16) & 1) === 1 } : undefined;
}

/** k6 writes names of headers with capitals, whatever was sent. */
function header(response: RefinedResponse<'text'>): string {
  return response.headers['Traceresponse'] ?? '';
}
