import type { GraphEdge, GraphNode, ServiceGraph } from '../model/service-graph';

/** Addresses of the search that shows the traces behind a node or an edge. */
export class Searches {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #edges: readonly GraphEdge[];
  readonly #lookback: string;

  constructor(graph: ServiceGraph, lookback: string) {
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#edges = graph.edges;
    this.#lookback = lookback;
  }

  node(node: GraphNode, failed = false): string {
    // What sends no spans is found by the spans of who calls it most.
    const calls = this.#edges.filter((edge) => edge.to === node.id);
    const busiest = calls.toSorted((a, b) => b.figures.calls - a.figures.calls)[0];
    return node.type === 'service' || !busiest
      ? this.#search(node.name, '', failed ? 'error=true' : '')
      : this.edge(busiest, failed);
  }

  /** By the called service; what sends no spans by the caller's own spans. The operation is named where there is but one. */
  edge(edge: GraphEdge, failed = false): string {
    const to = this.#nodes.get(edge.to)!;
    const error = failed ? ['error=true'] : [];
    const operation = edge.operations.length === 1 ? edge.operations[0]! : '';
    if (to.type === 'service') {
      return this.#search(to.name, operation, error.join(' '));
    }
    const kind = to.type === 'database' ? [pair('db.system.name', to.name)] : [];
    return this.#search(this.#nodes.get(edge.from)!.name, operation, [...kind, ...error].join(' '));
  }

  #search(service: string, operation: string, attributes: string): string {
    const parameters = new URLSearchParams({ service, operation, attributes, lookback: this.#lookback });
    ['operation', 'attributes']
      .filter((name) => parameters.get(name) === '')
      .forEach((name) => parameters.delete(name));
    return `/search?${parameters}`;
  }
}

/** As the search reads its attributes: quoted where the value is not one plain word. */
function pair(key: string, value: string): string {
  return /^[^\s"]+$/.test(value) ? `${key}=${value}` : `${key}="${value.replace(/["\\]/g, '\\$&')}"`;
}
