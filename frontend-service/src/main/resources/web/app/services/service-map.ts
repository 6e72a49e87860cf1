import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GraphEdge, GraphNode, ServiceGraph } from '../model/service-graph';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';
import { calls, times } from './figure-text';
import { layout, type Box, type Layout } from './layout';
import { lines } from './lines';
import { mapStyles } from './map-styles';
import { Searches } from './searches';

const UNIT = 16;
const LABEL = { width: 112, height: 40 };
const WIDTH = { right: 176, down: 156 };
/** Of a box: its name, what it is, its figures, and calls to itself. */
const HEIGHT = { service: 74, detail: 18, itself: 44 };
/** Smaller is not readable; upright a map is high enough as it is. */
const SCALE = { least: 0.9, right: 1.4, down: 1 };

/**
 * Who calls whom, drawn in layers: from left to right where that fits, else downward. Lines are a picture behind; boxes
 * and labels are links with text, so they can be reached, read and enlarged like any text.
 */
@customElement('service-map')
export class ServiceMap extends LitElement {
  static override styles = [controls, mapStyles];

  @property({ attribute: false }) graph: ServiceGraph = { nodes: [], edges: [] };
  /** The time that the figures stand for, for rates. */
  @property({ attribute: false }) seconds = 1;
  /** The time range for the searches that the map leads to. */
  @property({ attribute: false }) lookback = '';

  @state() private room = 0;
  readonly #resized = new ResizeObserver(([entry]) => (this.room = Math.floor(entry!.contentRect.width)));
  #layout: Layout | undefined;
  #drawn = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Only who calls whom, and the room, decide where things are: new figures move nothing. */
  protected override willUpdate(): void {
    const { nodes, edges } = this.graph;
    const shape = JSON.stringify([
      this.room,
      nodes.map((node) => [node.id, node.begins]),
      edges.map((edge) => edge.id),
    ]);
    if (shape !== this.#drawn && this.room > 0) {
      this.#drawn = shape;
      this.#layout = this.#fitting();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const picture = this.#layout;
    if (!picture) {
      return nothing;
    }
    const searches = new Searches(this.graph, this.lookback);
    const labels = new Map(picture.routes.map((route) => [route.id, route.label]));
    const boxes = new Map(picture.boxes.map((box) => [box.id, box]));
    const scale = Math.min(SCALE[picture.direction], Math.max(SCALE.least, this.room / picture.width));
    const wide = picture.width * scale > this.room + 1;
    return html`
      <div class="scroll" tabindex=${wide ? 0 : nothing} role="group" aria-label="Map of calls">
        <div class="map" .style=${`font-size:${scale}rem;width:${em(picture.width)};height:${em(picture.height)}`}>
          <svg viewBox="0 0 ${picture.width} ${picture.height}" aria-hidden="true">
            ${lines(this.graph.edges, new Map(picture.routes.map((route) => [route.id, route])), picture.direction)}
          </svg>
          ${this.graph.nodes.map((node) => this.#node(node, boxes.get(node.id)!, searches))}
          ${this.graph.edges.map((edge) => this.#label(edge, labels.get(edge.id), searches))}
        </div>
      </div>
    `;
  }

  #fitting(): Layout {
    const { nodes, edges } = this.graph;
    const links = edges.filter((edge) => edge.from !== edge.to);
    const own = (id: string): number => edges.filter((edge) => edge.from === id && edge.to === id).length;
    const [right, down] = (['right', 'down'] as const).map((direction) => {
      // Where all call each other, what traces begin with comes first.
      const boxes = nodes
        .toSorted(({ begins: a }, { begins: b }) => Number(b) - Number(a))
        .map(({ id, type }) => {
          const more = (type === 'service' ? 0 : HEIGHT.detail) + own(id) * HEIGHT.itself;
          return { id, width: WIDTH[direction], height: HEIGHT.service + more };
        });
      return layout(boxes, links, LABEL, direction);
    });
    return right!.width * SCALE.least <= this.room || right!.width <= down!.width ? right! : down!;
  }

  #node(node: GraphNode, box: Box, searches: Searches): TemplateResult {
    const colour = node.type === 'service' ? serviceColour(node.name) : 'var(--text-quiet)';
    const itself = this.graph.edges.filter((edge) => edge.from === node.id && edge.to === node.id);
    return html`
      <div class="node ${node.type}" .style=${`${at(box)};--colour:${colour}`}>
        <a href=${searches.node(node)} title=${`${node.name} ${node.detail}`}>
          <span class="name">${node.name}</span>
          ${node.type === 'service' ? nothing : html`<span class="line detail">${kindOf(node)}</span>`}
          <span class="line">${calls(node.figures, this.seconds)}</span>
          <span class="line times">${times(node.figures)}</span>
        </a>
        ${itself.map(
          (edge) =>
            html`<a class="itself" href=${searches.edge(edge)} title=${edge.operations.join('\n')}>
              <span class="visually-hidden">${node.name} calls itself</span>
              <span class="line">↻ ${edge.async ? 'later ' : ''}${calls(edge.figures, this.seconds)}</span>
              <span class="line times">${times(edge.figures, edge.async)}</span>
            </a>`,
        )}
      </div>
    `;
  }

  #label(edge: GraphEdge, box: Box | undefined, searches: Searches): TemplateResult | typeof nothing {
    const name = (id: string): string => this.graph.nodes.find((node) => node.id === id)!.name;
    return box === undefined
      ? nothing
      : html`<a class="label" .style=${at(box)} href=${searches.edge(edge)} title=${edge.operations.join('\n')}>
          <span class="visually-hidden">${name(edge.from)} ${edge.async ? 'leads to' : 'calls'} ${name(edge.to)}:</span>
          <span class="line">${calls(edge.figures, this.seconds)}</span>
          <span class="line times">${times(edge.figures, edge.async)}</span>
        </a>`;
  }
}

function kindOf({ type, detail }: GraphNode): string {
  return type === 'external' ? detail : [type, detail].filter((part) => part !== '').join(' · ');
}

function em(units: number): string {
  return `${units / UNIT}em`;
}

function at(box: Box): string {
  return `left:${em(box.x)};top:${em(box.y)};width:${em(box.width)};height:${em(box.height)}`;
}
