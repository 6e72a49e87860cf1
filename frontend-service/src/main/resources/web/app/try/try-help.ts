import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DOCUMENTED } from '../model/documented';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';

/** Depth of each documented span in the tree. */
const DEPTHS = [0, 1, 2, 2, 3];

const EXAMPLES: readonly { readonly href: string; readonly title: string; readonly lesson: string }[] = [
  { href: '/', title: 'The documented trace', lesson: 'five durations, kept to 5 %' },
  { href: '/?request=user&id=7&fault=user-service=slow-query', title: 'A slow query', lesson: 'where the time goes' },
  {
    href: '/?request=user&id=7&fault=user-service=error:503',
    title: 'A failing service',
    lesson: 'how far an error travels',
  },
  { href: '/?request=user&id=7&fault=api-gateway=parallel', title: 'Side by side', lesson: 'calls that need not wait' },
  {
    href: '/?request=users&status=active&limit=20&fault=user-service=n-plus-one',
    title: 'N+1 queries',
    lesson: 'a loop where a join belongs',
  },
  {
    href: '/?request=order&items=BOOK-TRACING:2&fault=payment=declined',
    title: 'A declined order',
    lesson: 'spans made by hand, and an exception',
  },
  {
    href: '/?request=user&id=7&fault=api-gateway=b3-only',
    title: 'A broken trace',
    lesson: 'headers that the next service does not read',
  },
];

/** For newcomers: what a click on Send starts, what the trace will look like, and what else to try. */
@customElement('try-help')
export class TryHelp extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 1.5rem 2.5rem;
      }
      p {
        margin: 0 0 0.75rem;
        max-width: 62ch;
      }
      .tree {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .tree li {
        display: grid;
        grid-template-columns: 11rem 1fr 4rem;
        align-items: center;
        gap: 0.5rem;
        padding-block: 0.125rem;
      }
      .tree li > span:first-child {
        padding-inline-start: var(--indent);
      }
      .bar {
        width: var(--share);
        height: 0.625rem;
        border-radius: 2px;
        background: var(--colour);
      }
      .examples {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .examples {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.25rem 0.75rem;
      }
      .examples li {
        display: grid;
        grid-column: span 2;
        grid-template-columns: subgrid;
        align-items: baseline;
      }
      @media (max-width: 30rem) {
        .examples li {
          display: block;
        }
        .examples span {
          display: block;
        }
      }
      section > p:last-child {
        margin-top: 0.75rem;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`
      <section aria-labelledby="what">
        <h2 id="what">What happens here</h2>
        <p>
          Send makes a real request to four services. Each of them notes what it does, and for how long: these are
          <strong>spans</strong>. They carry the same trace id, handed on in the header
          <code class="mono">traceparent</code>, and together they are the <strong>trace</strong>. The page itself sends
          no such header: the trace begins at frontend-service.
        </p>
        <ul class="tree" aria-label="The documented trace">
          ${DOCUMENTED.map((span, at) => this.#span(span.label, span.ms, DEPTHS[at]!))}
        </ul>
      </section>
      <section aria-labelledby="examples">
        <h2 id="examples">What to try</h2>
        <p class="quiet small">A link fills the form; nothing is sent before you press Send.</p>
        <ul class="examples">
          ${EXAMPLES.map(
            ({ href, title, lesson }) =>
              html`<li><a href=${href}>${title}</a> <span class="quiet small">${lesson}</span></li>`,
          )}
        </ul>
        <p class="small"><a href="/search">Search what is stored</a>, with the queries of the tutorials as examples.</p>
      </section>
    `;
  }

  #span(label: string, ms: number, depth: number): TemplateResult {
    const colour = serviceColour(label === 'database' ? 'user-service' : label);
    return html`<li .style=${`--indent:${depth * 0.875}rem;--share:${ms}%;--colour:${colour}`}>
      <span>${label}</span>
      <i class="bar"></i>
      <span class="number quiet">${ms} ms</span>
    </li>`;
  }
}
