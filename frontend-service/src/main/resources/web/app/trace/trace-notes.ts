import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Note } from '../model/note';
import type { Span } from '../model/trace';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';

const MOST_BUTTONS = 4;

/** What stands out in a trace, with buttons that lead to the spans. Fires `span-selected`. */
@customElement('trace-notes')
export class TraceNotes extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      summary {
        cursor: pointer;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
        gap: 0.75rem 2rem;
        margin: 0.5rem 0 0;
        padding: 0;
        list-style: none;
        font-size: 0.9375rem;
      }
      li {
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--border);
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
      button {
        max-width: 100%;
        margin: 0.25rem 0.25rem 0 0;
        padding: 0 0.5rem;
        overflow: hidden;
        font-size: var(--text-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      i {
        display: inline-block;
        width: 0.25rem;
        height: 0.75em;
        margin-inline-end: 0.375rem;
        border-radius: 2px;
        background: var(--service);
      }
    `,
  ];

  @property({ attribute: false }) notes: readonly Note[] = [];

  override render(): TemplateResult | typeof nothing {
    const { notes } = this;
    return notes.length === 0
      ? nothing
      : html`<details>
          <summary>
            <strong>What stands out</strong>
            <span class="quiet">${[...new Set(notes.map((note) => note.title))].join(' · ')}</span>
          </summary>
          <ul>
            ${notes.map((note) => this.#note(note))}
          </ul>
        </details>`;
  }

  #note(note: Note): TemplateResult {
    return html`<li>
      <p><strong>${note.title[0]!.toUpperCase() + note.title.slice(1)}.</strong> ${unbroken(note.text)}</p>
      <p class="quiet small">${unbroken(note.advice)}</p>
      ${note.spans.slice(0, MOST_BUTTONS).map((span) => this.#button(span))}
    </li>`;
  }

  #button(span: Span): TemplateResult {
    const detail = span.spanId;
    return html`<button
      type="button"
      .style=${`--service:${serviceColour(span.service)}`}
      aria-label=${`Show ${span.name} of ${span.service}`}
      @click=${() => this.dispatchEvent(new CustomEvent('span-selected', { detail, bubbles: true, composed: true }))}
    >
      <i></i>${span.name}
    </button>`;
  }
}

/** No line ends between a number and its unit. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) (?=(?:µs|ms|s|%)(?!\w))/g, '$1\u00a0');
}
