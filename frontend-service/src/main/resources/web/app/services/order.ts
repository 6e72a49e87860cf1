import type { Item } from './layers';

const SWEEPS = 12;

/** Orders each layer so that few edges cross: items go where their neighbours are, back and forth, the best is kept. */
export function untangled(layers: readonly Item[][]): Item[][] {
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(best);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    current = swept(current, sweep % 2 === 0);
    const count = crossings(current);
    if (count < fewest) {
      [best, fewest] = [current, count];
    }
  }
  return best;
}

function swept(layers: readonly Item[][], forward: boolean): Item[][] {
  const result = layers.map((layer) => [...layer]);
  const order = forward ? [...result.keys()] : [...result.keys()].reverse();
  for (const index of order.slice(1)) {
    const place = places(result[forward ? index - 1 : index + 1]!);
    const own = places(result[index]!);
    const wish = (item: Item): number => {
      const neighbours = forward ? item.before : item.after;
      const sum = neighbours.reduce((total, neighbour) => total + place.get(neighbour)!, 0);
      return neighbours.length === 0 ? own.get(item)! : sum / neighbours.length;
    };
    const wishes = new Map(result[index]!.map((item) => [item, wish(item)]));
    result[index]!.sort((a, b) => wishes.get(a)! - wishes.get(b)! || own.get(a)! - own.get(b)!);
  }
  return result;
}

function crossings(layers: readonly Item[][]): number {
  let count = 0;
  for (let index = 1; index < layers.length; index++) {
    const place = places(layers[index]!);
    const ends = layers[index - 1]!.map((item) => item.after.map((next) => place.get(next)!).sort((a, b) => a - b));
    const flat = ends.flat();
    const owner = ends.flatMap((list, i) => list.map(() => i));
    for (let a = 0; a < flat.length; a++) {
      for (let b = a + 1; b < flat.length; b++) {
        count += owner[a]! < owner[b]! && flat[a]! > flat[b]! ? 1 : 0;
      }
    }
  }
  return count;
}

function places(layer: readonly Item[]): Map<Item, number> {
  return new Map(layer.map((item, place) => [item, place]));
}
