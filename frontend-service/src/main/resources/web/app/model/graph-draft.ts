import { Tally } from './figures';
import { servicePeer, type Peer } from './peer';
import type { GraphEdge, ServiceGraph } from './service-graph';
import type { Span } from './trace';

interface NodeDraft {
  readonly peer: Peer;
  readonly requests: Tally;
  readonly others: Tally;
  /** It has SERVER or CONSUMER spans. */
  asked: boolean;
  begins: boolean;
}

/** A graph while its calls are being counted. */
export class GraphDraft {
  readonly #nodes = new Map<string, NodeDraft>();
  readonly #edges = new Map<
    string,
    { edge: Omit<GraphEdge, 'operations' | 'figures'>; tally: Tally; names: Set<string> }
  >();
  readonly #services = new Map<string, Peer>();

  service(name: string): Peer {
    const peer = this.#services.get(name) ?? servicePeer(name);
    this.#services.set(name, peer);
    return peer;
  }

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

  /** Counts a span as work of a node; once there is any that was `asked` for, only such work counts. */
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
