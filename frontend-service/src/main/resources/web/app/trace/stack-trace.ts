import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import '../ui/copy-button';

/** A stack trace: lines stay whole, frames of libraries step back behind those of the program. */
@customElement('stack-trace')
export class StackTrace extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        margin-top: 0.25rem;
      }
      pre {
        max-height: 16rem;
        margin: 0;
        /* Room above for the copy button, which would cover the end of the first line. */
        padding: 1.75rem 0.5rem 0.5rem;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--surface-raised);
        font: 0.75rem/1.5 var(--mono);
        tab-size: 2;
      }
      .library {
        color: var(--text-quiet);
      }
      copy-button {
        position: absolute;
        top: 0.25rem;
        right: 0.75rem;
        background: var(--surface-raised);
      }
    `,
  ];

  @property({ attribute: false }) text = '';

  override render(): TemplateResult {
    const lines = this.text.trimEnd().split('\n');
    // Kept on one line: in a pre, the template's own line breaks would be seen.
    return html`<pre tabindex="0" role="group" aria-label="Stack trace">
${lines.map((line) => html`<span class=${isLibrary(line) ? 'library' : ''}>${line}${'\n'}</span>`)}</pre
      >
      <copy-button .text=${this.text} label="stack trace"></copy-button>`;
  }
}

const LIBRARIES =
  /^\s+at (?:[\w.]+\/)?(?:java|javax|jakarta|jdk|sun|io\.(?:quarkus|vertx|netty|smallrye)|org\.(?:jboss|postgresql|hibernate))\./;

function isLibrary(line: string): boolean {
  return LIBRARIES.test(line) || /^\s+\.\.\. \d+ (?:more|common)/.test(line);
}
