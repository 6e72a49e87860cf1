import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Pipeline } from '../api/lab';
import { controls } from '../ui/styles';
import { ofAll } from './counters';
import type { Loss } from './loss';
import { losses } from './losses';
import { Rounds } from './rounds';

/** The verdict in one sentence, and below it each loss with its cause and what to do. */
@customElement('loss-list')
export class LossList extends LitElement {
  static override styles = [
    controls,
    css`
      .verdict {
        margin: 0;
        padding: 0.5rem 0.875rem;
        border-inline-start: 4px solid currentColor;
        border-radius: var(--radius);
        font-weight: 600;
      }
      .verdict.good {
        background: var(--good-surface);
      }
      .verdict.warning {
        background: var(--warning-surface);
      }
      .verdict.bad {
        background: var(--bad-surface);
      }
      ul {
        margin: var(--gap-small) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 11.5rem 1fr;
        gap: 0 var(--gap);
        padding: 0.375rem 0.875rem;
      }
      li + li {
        border-top: 1px solid var(--border);
      }
      li p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) pipeline: Pipeline | undefined;
  @property({ attribute: false }) rounds = Rounds.none();

  override render(): TemplateResult | typeof nothing {
    if (!this.pipeline) {
      return nothing;
    }
    const found = losses(this.pipeline, this.rounds);
    const [look, words] = verdict(found, ofAll(({ spans }) => spans.created)(this.pipeline) === 0);
    return html`
      <p class="verdict ${look}" role="status">${words}</p>
      <ul>
        ${found.map(item)}
      </ul>
    `;
  }
}

function verdict(found: readonly Loss[], nothingYet: boolean): [look: string, words: string | TemplateResult] {
  const bad = found.filter((loss) => loss.weight === 'bad');
  const now = [...new Set(bad.filter((loss) => loss.now).map((loss) => loss.where))];
  if (now.length > 0) {
    return ['bad', `✕ Something is wrong now: ${now.join(', ')}.`];
  }
  if (nothingYet) {
    return [
      'quiet',
      html`No span has been created yet. <a href="/">Make a request</a>, and watch its spans pass here.`,
    ];
  }
  return bad.length > 0
    ? ['warning', '! Something was lost earlier; no count of a loss is growing now.']
    : ['good', '✓ No span gets lost.'];
}

function item({ where, what, todo, now, weight }: Loss): TemplateResult {
  const look = weight === 'note' ? 'quiet' : now ? 'bad' : 'warning';
  return html`<li>
    <strong class=${look}>${weight === 'note' ? 'i' : now ? '✕' : '!'} ${where}</strong>
    <div>
      <p class=${look}>${what}${now || weight === 'note' ? nothing : ' No longer growing.'}</p>
      <p class="small">${todo}</p>
    </div>
  </li>`;
}
