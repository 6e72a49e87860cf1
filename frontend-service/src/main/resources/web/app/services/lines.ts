import { nothing, svg, type TemplateResult } from 'lit';
import type { Figures } from '../model/figures';
import type { GraphEdge } from '../model/service-graph';
import { failedShare } from './figure-text';
import type { Direction, Point, Route } from './layout';

const THINNEST = 1.5;
const THICKEST = 5;
const ARROW = 8;

/** The lines of a map: thicker where more calls go, dashed where nobody waits, the redder the more calls fail. */
export function lines(
  edges: readonly GraphEdge[],
  routes: ReadonlyMap<string, Route>,
  direction: Direction,
): (TemplateResult | typeof nothing)[] {
  const most = Math.max(1, ...edges.map((edge) => edge.figures.calls));
  return edges.map((edge) => {
    const route = routes.get(edge.id);
    const width = THINNEST + (THICKEST - THINNEST) * Math.sqrt(edge.figures.calls / most);
    return route ? line(route.points, direction, width, edge) : nothing;
  });
}

function line(points: readonly Point[], direction: Direction, width: number, edge: GraphEdge): TemplateResult {
  const tip = points.at(-1)!;
  const back = points.at(-2)!;
  const along = direction === 'right' ? 0 : 1;
  const sense = Math.sign(tip[along]! - back[along]!) || 1;
  const size = ARROW + width;
  const moved = (ahead: number, aside: number): Point =>
    direction === 'right' ? [tip[0] + ahead * sense, tip[1] + aside] : [tip[0] + aside, tip[1] + ahead * sense];
  const end = moved(-size, 0);
  const head = [tip, moved(-size, -size / 2), moved(-size, size / 2)];
  return svg`<g class=${edge.async ? 'async' : ''} .style=${`--bad-share:${redness(edge.figures)}%`}>
    <path d=${curve([...points.slice(0, -1), end], direction)} stroke-width=${width}></path>
    <polygon points=${head.map((point) => point.join()).join(' ')}></polygon>
  </g>` as TemplateResult;
}

/** One failure in a hundred is seen, half of all calls is all red. */
function redness(figures: Figures): number {
  return figures.failed === 0 ? 0 : Math.min(100, 30 + 140 * failedShare(figures));
}

function curve(points: readonly Point[], direction: Direction): string {
  return points
    .map(([x, y], i) => {
      const from = points[i - 1];
      if (from === undefined) {
        return `M${x},${y}`;
      }
      const [middleX, middleY] = [(from[0] + x) / 2, (from[1] + y) / 2];
      return direction === 'right'
        ? `C${middleX},${from[1]} ${middleX},${y} ${x},${y}`
        : `C${from[0]},${middleY} ${x},${middleY} ${x},${y}`;
    })
    .join('');
}
