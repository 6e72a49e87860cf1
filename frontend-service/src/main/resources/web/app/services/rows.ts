import type { ServiceGraph } from '../model/service-graph';
import type { FiguresRow } from './figures-table';
import type { Searches } from './searches';

export function nodeRows({ nodes }: ServiceGraph, searches: Searches): FiguresRow[] {
  return nodes.map((node) => ({
    name: node.name,
    note: node.type === 'service' ? '' : `${node.type} ${node.detail}`,
    figures: node.figures,
    search: searches.node(node),
    failedSearch: searches.node(node, true),
  }));
}

export function callRows({ nodes, edges }: ServiceGraph, searches: Searches): FiguresRow[] {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return edges.map((edge) => ({
    name: `${names.get(edge.from)} ${edge.async ? '⇢' : '→'} ${names.get(edge.to)}`,
    note: `${edge.async ? 'later; durations are the wait · ' : ''}${named(edge.operations)}`,
    figures: edge.figures,
    search: searches.edge(edge),
    failedSearch: searches.edge(edge, true),
  }));
}

function named(operations: readonly string[]): string {
  const [first, second, ...more] = operations;
  return [first, second, more.length > 0 ? `${more.length} more` : undefined].filter(Boolean).join(', ');
}
