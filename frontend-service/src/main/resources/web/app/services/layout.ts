import { layered, type Chain, type Item, type Link } from './layers';
import { untangled } from './order';
import { spread } from './spread';

export type Direction = 'right' | 'down';
export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Left upper corner and size. */
export interface Box extends Size {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly id: string;
  /** From the caller's border to the called one's; between two points the line leaves and arrives straight ahead. */
  readonly points: readonly Point[];
  readonly label: Box;
}

export interface Layout extends Size {
  readonly direction: Direction;
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
}

const AHEAD = 30;
const PASSING: Size = { width: 8, height: 8 };
const PORT = 14;
/** So much of a label's breadth, at either end, a line may use to turn: it is behind the label. */
const HIDDEN = 0.2;

/** Places everything. Computed as if calls went to the right; downward, x and y change places. */
export function layout(
  nodes: readonly (Size & { readonly id: string })[],
  links: readonly Link[],
  label: Size,
  direction: Direction,
): Layout {
  const turn = direction === 'right' ? <T>(one: T): T => one : turned;
  const ids = nodes.map((node) => node.id);
  const { layers, chains } = layered(ids, links);
  const sizes = new Map<string, Size>(nodes.map((node) => [node.id, turn(node)]));
  chains.forEach((chain) => sizes.set(chain.label.id, turn(label)));
  const boxes = placed(untangled(layers), (item) => sizes.get(item.id) ?? PASSING);
  const all = [...boxes.values()];
  const width = Math.max(0, ...all.map((box) => box.x + box.width));
  const height = Math.max(0, ...all.map((box) => box.y + box.height));
  return {
    direction,
    ...turn({ width, height }),
    boxes: all.filter((box) => ids.includes(box.id)).map(turn),
    routes: chains.map((chain) => route(chain, boxes, direction)),
  };
}

function turned<S extends Size & { readonly x?: number; readonly y?: number }>(one: S): S {
  const place = one.x === undefined ? {} : { x: one.y, y: one.x };
  return { ...one, width: one.height, height: one.width, ...place };
}

function placed(layers: readonly Item[][], sizeOf: (item: Item) => Size): Map<Item, Box> {
  const middles = spread(layers, (item) => sizeOf(item).height);
  const boxes = new Map<Item, Box>();
  let x = 0;
  for (const layer of layers) {
    const width = Math.max(...layer.map((item) => sizeOf(item).width));
    for (const item of layer) {
      // What only passes goes straight through the whole layer, or it would cut the corners of its neighbours.
      const size = sizeOf(item) === PASSING ? { ...PASSING, width } : sizeOf(item);
      const y = middles.get(item)! - size.height / 2;
      boxes.set(item, { id: item.id, x: x + (width - size.width) / 2, y, ...size });
    }
    x += width + AHEAD;
  }
  const top = Math.min(...[...boxes.values()].map((box) => box.y));
  return new Map([...boxes].map(([item, box]) => [item, { ...box, y: box.y - top }]));
}

function route(chain: Chain, boxes: ReadonlyMap<Item, Box>, direction: Direction): Route {
  const { id, items, label } = chain;
  const forward = items.flatMap((item, i): Point[] => {
    const box = boxes.get(item)!;
    if (i === 0) {
      return [[box.x + box.width, port(item, item.after, items[1]!, boxes)]];
    }
    return i === items.length - 1
      ? [[box.x, port(item, item.before, items[i - 1]!, boxes)]]
      : turns(item === chain.label).map((share) => [box.x + box.width * share, middle(box)] as const);
  });
  const points = chain.against ? forward.toReversed() : forward;
  return direction === 'right'
    ? { id, points, label: boxes.get(label)! }
    : { id, points: points.map(([x, y]) => [y, x] as const), label: turned(boxes.get(label)!) };
}

/** Where a line may turn, as shares of the breadth of what it goes through. */
function turns(label: boolean): readonly number[] {
  return label ? [HIDDEN, 1 - HIDDEN] : [0, 1];
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}

/** Edges of one side leave it one below the other, in the order of where they go. */
function port(item: Item, side: readonly Item[], to: Item, boxes: ReadonlyMap<Item, Box>): number {
  const box = boxes.get(item)!;
  const place = side.toSorted((a, b) => boxes.get(a)!.y - boxes.get(b)!.y).indexOf(to);
  const step = Math.min(PORT, (box.height - PORT) / side.length);
  return middle(box) + (place - (side.length - 1) / 2) * step;
}
