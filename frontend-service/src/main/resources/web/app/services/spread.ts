import type { Item } from './layers';

/** Free space between two items of a layer. */
const BESIDE = 14;
const ROUNDS = 60;

/** From the middle of one item to the middle of the next. */
type Distance = (a: Item, b: Item) => number;

/** The middle of each item: near the mean of its neighbours, in its layer's order, without touching the next. */
export function spread(layers: readonly Item[][], height: (item: Item) => number): Map<Item, number> {
  const middle = new Map<Item, number>();
  const apart = (a: Item, b: Item): number => (height(a) + height(b)) / 2 + BESIDE;
  for (const layer of layers) {
    layer.forEach((item, i) => middle.set(item, i === 0 ? 0 : middle.get(layer[i - 1]!)! + apart(layer[i - 1]!, item)));
    const center = (middle.get(layer[0]!)! + middle.get(layer.at(-1)!)!) / 2;
    layer.forEach((item) => middle.set(item, middle.get(item)! - center));
  }
  const limit = Math.max(...layers.flat().map((item) => Math.abs(middle.get(item)!) + height(item) / 2));
  for (let round = 0; round < ROUNDS; round++) {
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      settle(layer, middle, apart);
      confine(layer, middle, apart, (item) => limit - height(item) / 2);
    }
  }
  return middle;
}

/** Pushing everything forward keeps the distances, pushing everything backward too, and so does the mean of both. */
function settle(layer: readonly Item[], middle: Map<Item, number>, apart: Distance): void {
  const wish = layer.map((item) => {
    const neighbours = [...item.before, ...item.after];
    const sum = neighbours.reduce((total, neighbour) => total + middle.get(neighbour)!, 0);
    return neighbours.length === 0 ? middle.get(item)! : sum / neighbours.length;
  });
  const forward = [...wish];
  const backward = [...wish];
  for (let i = 1; i < layer.length; i++) {
    forward[i] = Math.max(forward[i]!, forward[i - 1]! + apart(layer[i - 1]!, layer[i]!));
    const j = layer.length - 1 - i;
    backward[j] = Math.min(backward[j]!, backward[j + 1]! - apart(layer[j]!, layer[j + 1]!));
  }
  layer.forEach((item, i) => middle.set(item, (forward[i]! + backward[i]!) / 2));
}

/** Keeps a layer within the longest one, so that the picture is no broader than it must be. */
function confine(
  layer: readonly Item[],
  middle: Map<Item, number>,
  apart: Distance,
  most: (item: Item) => number,
): void {
  layer.forEach((item, i) => {
    const least = i === 0 ? -most(item) : middle.get(layer[i - 1]!)! + apart(layer[i - 1]!, item);
    middle.set(item, Math.max(least, middle.get(item)!));
  });
  layer.toReversed().forEach((item, i, reversed) => {
    const greatest = i === 0 ? most(item) : middle.get(reversed[i - 1]!)! - apart(item, reversed[i - 1]!);
    middle.set(item, Math.min(greatest, middle.get(item)!));
  });
}
