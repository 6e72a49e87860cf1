import { html, nothing, type TemplateResult } from 'lit';
import type { Span } from '../model/trace';
import { duration } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { barOf, paint, selfParts, type Interval } from './bar';
import { shareOf, type TimeRange } from './time-range';
import type { Row } from './tree-rows';

/** What all lines have in common. */
export interface RowLook {
  readonly range: TimeRange;
  readonly compact: boolean;
  readonly selected: string;
  /** Stretches of the critical path by span id. */
  readonly critical: ReadonlyMap<string, readonly Interval[]>;
  readonly matches: ReadonlySet<string>;
}

/** Deeper levels are not moved in any further: their number says how deep they are. */
const MOST_INDENT = 12;
const MOST_EVENTS = 20;

/** Where a line stands in the list. */
export interface RowPlace {
  readonly index: number;
  readonly topPx: number;
  readonly ariaIndex: number;
}

/** A line of the tree: who, and when. */
export function rowLine(row: Row, place: RowPlace, active: boolean, look: RowLook): TemplateResult {
  const { spanId, service, outcome, depth } = row.span;
  return html`<div
    role="row"
    class="row ${outcome} ${look.matches.has(spanId) ? 'match' : ''}"
    .style=${`top:${place.topPx}px;--service:${serviceColour(service)}`}
    data-index=${place.index}
    tabindex=${active ? 0 : -1}
    aria-level=${depth + 1}
    aria-posinset=${row.position}
    aria-setsize=${row.siblings}
    aria-rowindex=${place.ariaIndex}
    aria-expanded=${row.expanded ?? nothing}
    aria-selected=${spanId === look.selected}
  >
    ${nameCell(row, look)}${timeCell(row.span, look)}
  </div>`;
}

function nameCell({ span, expanded }: Row, look: RowLook): TemplateResult {
  const deep = span.depth > MOST_INDENT;
  return html`<div
    role="gridcell"
    class="who"
    title=${`${span.service}: ${span.name}`}
    .style=${`--indent:${Math.min(span.depth, MOST_INDENT)}`}
  >
    <span class="toggle" aria-hidden="true">${expanded === undefined ? '' : expanded ? '▾' : '▸'}</span>
    <span class="swatch" aria-hidden="true"></span>
    ${deep ? html`<span class="level" aria-hidden="true">${span.depth}</span>` : nothing} ${outcomeBadge(span)}
    <span class="name">${span.name || '(no name)'}</span>
    <span class="service">${span.service}</span>
    ${span.orphan ? html`<span class="badge warning">parent missing</span>` : nothing}
    ${look.compact ? nothing : html`<span class="kind">${span.kind.toLowerCase()}</span>`}
  </div>`;
}

/** A refusal (4xx) is the caller's mistake, a failure the service's: different words, symbols and colours. */
export function outcomeBadge(span: Span): TemplateResult | typeof nothing {
  switch (span.outcome) {
    case 'failed':
      return html`<span class="badge bad">✕ ${span.httpStatus ?? 'failed'}</span>`;
    case 'refused':
      return html`<span class="badge warning">⊘ ${span.httpStatus} <span class="word">refused</span></span>`;
    case 'ok':
      return nothing;
  }
}

function timeCell(span: Span, look: RowLook): TemplateResult {
  const label = `takes ${duration(span.durationUs)}, self time ${duration(span.selfUs)}, starts at ${duration(span.startUs)}`;
  return html`<div role="gridcell" class="when" aria-label=${label}>
    <div class="scale" title=${label}>${barOf(span, look.range) ? bar(span, look) : outside(span, look.range)}</div>
  </div>`;
}

function bar(span: Span, look: RowLook): TemplateResult {
  const { left, width, shown } = barOf(span, look.range)!;
  const critical = look.critical.get(span.spanId);
  return html`<div
      class="bar"
      .style=${`left:${left}%;width:${width}%;background-image:${paint(selfParts(span), shown, 'var(--bar)')}`}
    ></div>
    ${critical
      ? html`<div
          class="critical"
          .style=${`left:${left}%;width:${width}%;background-image:${paint(critical, shown, 'var(--text)')}`}
        ></div>`
      : nothing}
    ${eventMarks(span, look.range)}
    <span class="time" .style=${`left:${left + width}%`}>${duration(span.durationUs)}</span>`;
}

function eventMarks(span: Span, range: TimeRange): TemplateResult[] {
  return span.events
    .filter((event) => event.atUs >= range.fromUs && event.atUs <= range.toUs)
    .slice(0, MOST_EVENTS)
    .map(
      (event) =>
        html`<i
          class="event ${event.name === 'exception' ? 'exception' : ''}"
          .style=${`left:${100 * shareOf(event.atUs, range)}%`}
        ></i>`,
    );
}

function outside(span: Span, range: TimeRange): TemplateResult {
  const before = span.startUs < range.fromUs;
  return html`<span class="time" .style=${before ? 'left:0' : 'left:100%'}
    >${before ? '◂' : '▸'} ${duration(span.durationUs)}</span
  >`;
}
