import { Tally, type Figures } from './figures';
import { addressBook, isEntry, peerOf, servicePeer, type AddressBook, type Peer } from './peer';
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
  const draft = new Draft();
  const book = addressBook(traces);
  const spans = new Map(traces.flatMap((trace) => trace.spans.map((span) => [key(span), { span, trace }] as const)));
  for (const { span, trace } of spans.values()) {
    addWork(span, draft);
    addCalls(span, book, draft);
    for (const link of span.links) {
      const cause = spans.get(key(link));
      if (cause) {
        draft.edge(servicePeer(cause.span.service), servicePeer(span.service), true, span, gap(cause, { span, trace }));
      }
    }
  }
  return draft.graph();
}

function key(span: { readonly traceId: string; readonly spanId: string }): string {
  return `${span.traceId} ${span.spanId}`;
}

/** Requests are SERVER and CONSUMER spans. A service without any, such as a timer, has its first spans instead. */
function addWork(span: Span, draft: Draft): void {
  if (isEntry(span)) {
    draft.work(servicePeer(span.service), span, span.kind === 'SERVER' || span.kind === 'CONSUMER');
    draft.node(servicePeer(span.service)).begins ||= span.parentSpanId === '' && span.kind !== 'CONSUMER';
  } else {
    draft.node(servicePeer(span.service));
  }
}

function addCalls(span: Span, book: AddressBook, draft: Draft): void {
  const caller = servicePeer(span.service);
  const calling = span.kind === 'CLIENT' || span.kind === 'PRODUCER';
  const called = span.children.filter((child) => child.service !== span.service || (calling && isEntry(child)));
  for (const service of new Set(called.map((child) => child.service))) {
    const first = called.find((child) => child.service === service)!;
    if (span.kind === 'PRODUCER') {
      draft.edge(caller, servicePeer(service), true, first, first.startUs - span.startUs - span.durationUs);
    } else {
      draft.edge(caller, servicePeer(service), false, calling ? span : first);
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

interface NodeDraft {
  readonly peer: Peer;
  readonly requests: Tally;
  readonly others: Tally;
  asked: boolean;
  begins: boolean;
}

class Draft {
  readonly #nodes = new Map<string, NodeDraft>();
  readonly #edges = new Map<
    string,
    { edge: Omit<GraphEdge, 'operations' | 'figures'>; tally: Tally; names: Set<string> }
  >();

  node(peer: Peer): NodeDraft {
    const found = this.#nodes.get(peer.id) ?? {
      peer,
      requests: new Tally(),
      others: new Tally(),
      asked: false,
      begins: false,
    };
    this.#nodes.set(peer.id, found);
    return found;
  }

  work(peer: Peer, span: Span, asked: boolean): void {
    const node = this.node(peer);
    node.asked ||= asked;
    (asked ? node.requests : node.others).add(span.durationUs, span.outcome);
  }

  edge(from: Peer, to: Peer, async: boolean, span: Span, durationUs = span.durationUs): void {
    this.node(from);
    this.node(to);
    const id = `${from.id} ${async ? '⇢' : '→'} ${to.id}`;
    const edge = { id, from: from.id, to: to.id, async };
    const found = this.#edges.get(id) ?? { edge, tally: new Tally(), names: new Set() };
    this.#edges.set(id, found);
    found.tally.add(Math.max(0, durationUs), span.outcome);
    found.names.add(span.name);
  }

  graph(): ServiceGraph {
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const nodes = [...this.#nodes.values()].map(({ peer, requests, others, asked, begins }) => ({
      ...peer,
      begins,
      figures: (asked ? requests : others).figures(),
    }));
    const edges = [...this.#edges.values()].map(({ edge, tally, names }) => ({
      ...edge,
      operations: [...names].toSorted(),
      figures: tally.figures(),
    }));
    return { nodes: nodes.toSorted(byId), edges: edges.toSorted(byId) };
  }
}
