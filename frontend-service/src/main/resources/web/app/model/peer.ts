import type { Span, Trace } from './trace';

/** Whom a call went to, as far as the caller's own span tells. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  /** What it is, in a few words. */
  readonly detail: string;
  readonly type: 'service' | 'database' | 'messaging' | 'external';
}

/** Addresses such as `127.0.0.1:8082`, and the service that answers there. */
export type AddressBook = ReadonlyMap<string, string>;

/** A span that begins the work of its service: the call came from another process, or from nowhere that is known. */
export function isEntry(span: Span): boolean {
  const calledOver = span.parent?.kind === 'CLIENT' || span.parent?.kind === 'PRODUCER';
  const inward = span.kind !== 'CLIENT' && span.kind !== 'PRODUCER';
  return inward && (span.parent === undefined || span.parent.service !== span.service || calledOver);
}

/**
 * Learns from calls that were answered which service is where. So a call that never arrived still counts for the service
 * it was meant for, which has no span of it.
 */
export function addressBook(traces: readonly Trace[]): AddressBook {
  const book = new Map<string, string>();
  const servers = traces.flatMap((trace) => trace.spans).filter((span) => span.kind === 'SERVER');
  for (const server of servers) {
    enter(book, addressOf(server), server.service);
  }
  // What a caller dialled counts more than what a server believes to be called.
  for (const server of servers.filter(isEntry)) {
    enter(book, server.parent && addressOf(server.parent), server.service);
  }
  return book;
}

function enter(book: Map<string, string>, address: string | undefined, service: string): void {
  if (address !== undefined) {
    book.set(address, service);
  }
}

export function servicePeer(service: string): Peer {
  return { id: `service ${service}`, name: service, detail: '', type: 'service' };
}

/** Who was called by a CLIENT or PRODUCER span that nobody's span answers to. */
export function peerOf(call: Span, book: AddressBook): Peer {
  const value = (...keys: string[]): string | undefined =>
    keys.map((key) => call.attributes.get(key)).find((found) => found);
  const address = addressOf(call);
  const database = value('db.system.name', 'db.system');
  if (database !== undefined) {
    const name = value('db.namespace', 'db.name');
    return { id: `database ${database} ${name} ${address}`, name: database, detail: name ?? '', type: 'database' };
  }
  const messaging = value('messaging.system');
  if (messaging !== undefined) {
    const detail = value('messaging.destination.name') ?? '';
    return { id: `messaging ${messaging} ${detail}`, name: messaging, detail, type: 'messaging' };
  }
  const service = book.get(address ?? '');
  if (service !== undefined) {
    return servicePeer(service);
  }
  const name = value('service.peer.name', 'peer.service') ?? address ?? 'unknown';
  return { id: `external ${name}`, name, detail: 'sends no spans', type: 'external' };
}

function addressOf(span: Span): string | undefined {
  const host = span.attributes.get('server.address');
  const port = span.attributes.get('server.port');
  if (host !== undefined) {
    return port === undefined ? host : `${host}:${port}`;
  }
  const url = span.attributes.get('url.full') ?? span.attributes.get('http.url');
  // Not by `new URL`: there may be tens of thousands.
  return url === undefined ? undefined : /^[a-z][a-z+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
}
