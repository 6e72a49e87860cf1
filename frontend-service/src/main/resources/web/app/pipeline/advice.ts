/** What a failure reason of the exporter means, and what to do. */
export interface Advice {
  readonly what: string;
  readonly todo: string;
}

/**
 * @param reason as in GET /lab/telemetry
 * @param settings of the service, for its endpoint and time limit
 * @param lastError of the exporter; it may be about another reason, so it is shown only where it begins with this one
 */
export function adviceFor(
  reason: string,
  settings: Readonly<Record<string, unknown>>,
  lastError?: string | null,
): Advice {
  const endpoint = String(settings['endpoint'] ?? 'its endpoint');
  const { what, todo } = advice(reason, endpoint, settings);
  const said = lastError?.startsWith(`${reason}: `) ? ` Last: “${lastError.slice(reason.length + 2)}”.` : '';
  return { what: what + said, todo };
}

function advice(reason: string, endpoint: string, settings: Readonly<Record<string, unknown>>): Advice {
  switch (reason) {
    case 'connection_refused':
      return { what: `nobody listens at ${endpoint}.`, todo: "Is the store running? './lab status' tells." };
    case 'timeout':
      return {
        what: `no answer from ${endpoint} within ${settings['exportTimeoutMillis'] ?? '?'} ms.`,
        todo: 'Is the store overloaded, or is something between that swallows packets?',
      };
    case 'http_4xx':
      return {
        what: `${endpoint} refuses what it is sent, and would refuse it again.`,
        todo: 'Is it an OTLP/HTTP receiver, with this path, and does it ask for a password?',
      };
    case 'http_5xx':
      return { what: `${endpoint} failed, also when asked again.`, todo: "Look into the receiver's log." };
    case 'rejected':
      return {
        what: 'the receiver took the request and threw these away (partial success).',
        todo: 'Its own account says why: see “refused” of the store.',
      };
    default:
      return { what: `sending to ${endpoint} failed.`, todo: "Look into the service's log." };
  }
}
