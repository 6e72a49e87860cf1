/** A box of the picture, or a place that an edge passes on its way over a layer. */
export interface Item {
  readonly id: string;
  readonly layer: number;
  /** Neighbours in the layers before and after. */
  readonly before: Item[];
  readonly after: Item[];
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** An edge and what it passes, from its upper to its lower end; `against` runs against the layers, to close a ring. */
export interface Chain {
  readonly id: string;
  readonly items: readonly Item[];
  /** The item that carries the label. */
  readonly label: Item;
  readonly against: boolean;
}

/**
 * Puts nodes into layers so that calls go forward: nodes into even layers, labels into the odd ones between, each with a
 * place of its own. So nothing can cover anything. Depends on names and edges only, never on figures: what is called
 * does not move while the numbers change.
 */
export function layered(ids: readonly string[], links: readonly Link[]): { layers: Item[][]; chains: Chain[] } {
  const closing = ringClosers(ids, links);
  const forward = links.map((link) => (closing.has(link.id) ? { ...link, from: link.to, to: link.from } : link));
  const depth = depths(ids, forward);
  const nodes = new Map(ids.map((id) => [id, item(id, depth.get(id)! * 2)]));
  const chains = forward.map((link) => chain(link, nodes.get(link.from)!, nodes.get(link.to)!, closing.has(link.id)));
  const all = [...nodes.values(), ...chains.flatMap((one) => one.items.slice(1, -1))];
  const layers: Item[][] = [];
  all.forEach((one) => (layers[one.layer] ??= []).push(one));
  return { layers, chains };
}

function item(id: string, layer: number): Item {
  return { id, layer, before: [], after: [] };
}

function chain(link: Link, from: Item, to: Item, against: boolean): Chain {
  const items = [from];
  for (let layer = from.layer + 1; layer < to.layer; layer++) {
    items.push(item(`${link.id} ${layer}`, layer));
  }
  items.push(to);
  items.slice(1).forEach((next, i) => {
    items[i]!.after.push(next);
    next.before.push(items[i]!);
  });
  // The layer of labels nearest to the middle.
  const middle = 1 + 2 * Math.floor((to.layer - from.layer - 1) / 4);
  return { id: link.id, items, label: items[middle]!, against };
}

/** Edges that lead back to where a walk came from. Walks begin at nodes that nobody calls. */
function ringClosers(ids: readonly string[], links: readonly Link[]): ReadonlySet<string> {
  const state = new Map<string, 'open' | 'done'>();
  const found = new Set<string>();
  const walk = (id: string): void => {
    state.set(id, 'open');
    for (const link of links.filter((one) => one.from === id)) {
      if (state.get(link.to) === 'open') {
        found.add(link.id);
      } else if (!state.has(link.to)) {
        walk(link.to);
      }
    }
    state.set(id, 'done');
  };
  const called = new Set(links.map((link) => link.to));
  const starts = [...ids.filter((id) => !called.has(id)), ...ids];
  starts.filter((id) => !state.has(id)).forEach((id) => state.has(id) || walk(id));
  return found;
}

/** The longest way to each node. Ends, because no ring is left. */
function depths(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const of = (id: string): number => {
    if (!depth.has(id)) {
      const callers = links.filter((link) => link.to === id).map((link) => of(link.from) + 1);
      depth.set(id, Math.max(0, ...callers));
    }
    return depth.get(id)!;
  };
  ids.forEach(of);
  return depth;
}
