import type { Figures } from './figures';
import { GraphDraft } from './graph-draft';
import { addressBook, isEntry, peerOf, type AddressBook, type Peer } from './peer';
import type { Span, Trace } from './trace';

/** A service, or something that services call and that sends no spans: a database, a queue, somebody else's service. */
export interface GraphNode extends Peer {
  /** Of a service the requests it served, as it saw them; of anything else the calls to it, as the callers saw them. */
  readonly figures: Figures;
  /** Traces begin here: somebody outside calls it, or a timer. */
  readonly begins: boolean;
}

/** Calls from one node to another, as the caller saw them: with the network, and with those that never arrived. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Nobody waits for an answer (a span link, a message): its durations are the time until the work was taken up. */
  readonly async: boolean;
  /** Names of the calling spans, of the called ones where `async`. */
  readonly operations: readonly string[];
  readonly figures: Figures;
}

/** In the order of their names, so that the same traces always make the same graph. */
export interface ServiceGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export function serviceGraph(traces: readonly Trace[]): ServiceGraph {
  const draft = new GraphDraft();
  const book = addressBook(traces);
  const causes = linked(traces);
  for (const trace of traces) {
    for (const span of trace.spans) {
      addWork(span, draft);
      addCalls(span, book, draft);
      for (const link of span.links) {
        const cause = causes.get(key(link));
        if (cause) {
          const [from, to] = [draft.service(cause.span.service), draft.service(span.service)];
          draft.edge(from, to, true, span, gap(cause, { span, trace }));
        }
      }
    }
  }
  return draft.graph();
}

/** The spans that links lead to, as far as their traces are here. */
function linked(traces: readonly Trace[]): ReadonlyMap<string, Placed> {
  const wanted = new Set(traces.flatMap(({ spans }) => spans.flatMap(({ links }) => links.map(key))));
  const found = new Map<string, Placed>();
  for (const trace of wanted.size === 0 ? [] : traces) {
    for (const span of trace.spans.filter((one) => wanted.has(key(one)))) {
      found.set(key(span), { span, trace });
    }
  }
  return found;
}

function key(span: { readonly traceId: string; readonly spanId: string }): string {
  return `${span.traceId} ${span.spanId}`;
}

/** Requests are SERVER and CONSUMER spans. A service without any, such as a timer, has its first spans instead. */
function addWork(span: Span, draft: GraphDraft): void {
  if (isEntry(span)) {
    draft.work(draft.service(span.service), span, span.kind === 'SERVER' || span.kind === 'CONSUMER');
    draft.node(draft.service(span.service)).begins ||= span.parentSpanId === '' && span.kind !== 'CONSUMER';
  } else {
    draft.node(draft.service(span.service));
  }
}

function addCalls(span: Span, book: AddressBook, draft: GraphDraft): void {
  const caller = draft.service(span.service);
  const calling = span.kind === 'CLIENT' || span.kind === 'PRODUCER';
  const called = span.children.filter((child) => child.service !== span.service || (calling && isEntry(child)));
  for (const service of new Set(called.map((child) => child.service))) {
    const first = called.find((child) => child.service === service)!;
    if (span.kind === 'PRODUCER') {
      draft.edge(caller, draft.service(service), true, first, first.startUs - span.startUs - span.durationUs);
    } else {
      draft.edge(caller, draft.service(service), false, calling ? span : first);
    }
  }
  // A client within a client (a retrying one around the real one) is one call: the inner one.
  if (calling && called.length === 0 && !span.children.some((child) => child.kind === 'CLIENT')) {
    const peer = peerOf(span, book);
    draft.edge(caller, peer, false, span);
    if (peer.type !== 'service') {
      draft.work(peer, span, true);
    }
  }
}

interface Placed {
  readonly span: Span;
  readonly trace: Trace;
}

function gap(cause: Placed, effect: Placed): number {
  const started = effect.trace.startEpochMs * 1_000 + effect.span.startUs;
  return started - (cause.trace.startEpochMs * 1_000 + cause.span.startUs + cause.span.durationUs);
}
