import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figures } from '../model/figures';
import { count, duration, percent } from '../ui/format';
import { controls } from '../ui/styles';
import { failedShare, rate } from './figure-text';

export interface FiguresRow {
  readonly name: string;
  /** Beside the name, quietly. */
  readonly note: string;
  readonly figures: Figures;
  readonly search: string;
  readonly failedSearch: string;
}

/** A number of each row, or its name: what is shown under a heading, and what rows are sorted by. */
const COLUMNS = {
  name: { heading: '', value: (row: FiguresRow) => row.name },
  calls: { heading: 'Calls', value: (row: FiguresRow) => row.figures.calls },
  failed: { heading: 'Failed', value: (row: FiguresRow) => row.figures.failed },
  refused: { heading: 'Refused (4xx)', value: (row: FiguresRow) => row.figures.refused },
  p50: { heading: 'p50', value: (row: FiguresRow) => row.figures.p50Us },
  p95: { heading: 'p95', value: (row: FiguresRow) => row.figures.p95Us },
} as const;
type Column = keyof typeof COLUMNS;

/** A column's name, with a minus before it for the greatest first. */
export type Sorting = Column | `-${Column}`;

export function isSorting(text: string): text is Sorting {
  return Object.hasOwn(COLUMNS, text.replace(/^-/, ''));
}

/** The figures of the map as a table. Fires `sort-chosen` (CustomEvent<Sorting>). */
@customElement('figures-table')
export class FiguresTable extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      table {
        width: 100%;
      }
      caption {
        padding-block: 0.25rem;
        font-weight: 600;
        text-align: start;
      }
      thead button {
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        white-space: nowrap;
      }
      tbody tr {
        border-top: 1px solid var(--border);
      }
      tbody th {
        color: var(--text);
        font-weight: 400;
      }
      td {
        white-space: nowrap;
      }
      .rate {
        display: inline-block;
        min-width: 4.5em;
      }
      @media (max-width: 40rem) {
        .rate {
          display: block;
        }
      }
      th:last-child,
      td:last-child {
        padding-inline-end: 0;
      }
    `,
  ];

  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) of = '';
  @property({ attribute: false }) rows: readonly FiguresRow[] = [];
  @property({ attribute: false }) seconds = 1;
  @property({ attribute: false }) sorting: Sorting = 'name';

  override render(): TemplateResult {
    return html`
      <table>
        <caption>${this.heading}</caption>
        <thead><tr>${(Object.keys(COLUMNS) as Column[]).map((column) => this.#head(column))}</tr></thead>
        <tbody>${sorted(this.rows, this.sorting).map((row) => this.#row(row))}</tbody>
      </table>
    `; // prettier-ignore
  }

  #head(column: Column): TemplateResult {
    const descending = this.sorting === `-${column}`;
    const active = descending || this.sorting === column;
    // Names are looked for from A, numbers from the greatest.
    const next: Sorting = (active ? descending : column === 'name') ? column : `-${column}`;
    const sort = (): unknown =>
      this.dispatchEvent(new CustomEvent<Sorting>('sort-chosen', { detail: next, bubbles: true }));
    const mark = active ? (descending ? ' ↓' : ' ↑') : '';
    return html`<th
      scope="col"
      class=${column === 'name' ? '' : 'number'}
      aria-sort=${active ? (descending ? 'descending' : 'ascending') : nothing}
    >
      <button @click=${sort}>${COLUMNS[column].heading || this.of}<span aria-hidden="true">${mark}</span></button>
    </th>`;
  }

  #row({ name, note, figures, search, failedSearch }: FiguresRow): TemplateResult {
    const failed = html`${count(figures.failed)} <span class="small">(${percent(failedShare(figures))})</span>`;
    return html`<tr>
      <th scope="row"><a href=${search}>${name}</a> <span class="quiet small">${note}</span></th>
      <td class="number">
        ${count(figures.calls)} <span class="quiet small rate">${rate(figures.calls, this.seconds)}</span>
      </td>
      <td class="number">${figures.failed === 0 ? '0' : html`<a class="bad" href=${failedSearch}>✕ ${failed}</a>`}</td>
      <td class="number">${count(figures.refused)}</td>
      <td class="number">${duration(figures.p50Us)}</td>
      <td class="number">${duration(figures.p95Us)}</td>
    </tr>`;
  }
}

function sorted(rows: readonly FiguresRow[], sorting: Sorting): readonly FiguresRow[] {
  const { value } = COLUMNS[sorting.replace(/^-/, '') as Column];
  const ascending = rows.toSorted((a, b) => compare(value(a), value(b)) || compare(a.name, b.name));
  return sorting.startsWith('-') ? ascending.reverse() : ascending;
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
