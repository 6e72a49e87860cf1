import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sampler, Sampling, ServiceSampler } from '../api/sampling';
import { deciding } from '../model/sampling/experiment';
import { lineOf } from '../model/sampling/strategies';
import { percent, timeOfDay } from '../ui/format';
import { serviceColour } from '../ui/service-colour';
import { controls } from '../ui/styles';

/** What each service does now, and whether they agree. Fires `set-all` (Sampler): as this one does. */
@customElement('in-force')
export class InForce extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0.25rem 0 0;
      }
      ul {
        margin: 0.5rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 9.5rem minmax(0, 1fr) auto;
        gap: 0 0.5rem;
        align-items: baseline;
        padding-block: 0.25rem;
        border-top: 1px solid var(--border);
        overflow-wrap: anywhere;
      }
      li > :first-child::before {
        content: '';
        display: inline-block;
        width: 0.625rem;
        height: 0.625rem;
        margin-inline-end: 0.5rem;
        border-radius: 50%;
        background: var(--colour);
      }
      .differ {
        margin: 0.5rem 0;
        padding: 0.5rem 0.75rem;
        border-inline-start: 4px solid var(--warning);
        border-radius: var(--radius);
        background: var(--warning-surface);
      }
      .differ ul {
        padding-inline-start: 1rem;
        list-style: disc;
      }
      .differ li {
        display: list-item;
        padding: 0;
        border: 0;
        font-size: var(--text-small);
      }
      .differ button {
        margin-top: 0.5rem;
      }
      .silent {
        grid-column: span 2;
      }
    `,
  ];

  @property({ attribute: false }) sampling: Sampling | undefined;
  @property({ attribute: false }) locked = false;

  override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">In force</h2>
      <div role="status">${this.sampling ? this.#verdict(this.sampling) : html`<p class="quiet">Asking …</p>`}</div>
      <ul>
        ${this.sampling?.services.map(row)}
      </ul>
    </section>`;
  }

  #verdict(sampling: Sampling): TemplateResult {
    const decider = deciding(sampling);
    const { consistent, warnings, services } = sampling;
    return html`${consistent ? html`<p class="good">✓ The same in all ${services.length} services.</p>` : nothing}
    ${consistent && warnings.length === 0 ? nothing : this.#warnings(sampling, decider)}
    ${decider ? detail(decider) : nothing}`;
  }

  #warnings({ consistent, warnings }: Sampling, decider: Sampler | undefined): TemplateResult {
    return html`<div class="differ">
      <strong class="warning">${consistent ? '! Not as it should be.' : '! Not the same everywhere.'}</strong>
      <ul>
        ${warnings.map((warning) => html`<li>${warning}</li>`)}
      </ul>
      ${consistent || !decider ? nothing : this.#makeAlike(decider)}
    </div>`;
  }

  #makeAlike(decider: Sampler): TemplateResult {
    return html`<button
      type="button"
      aria-disabled=${this.locked}
      @click=${() => this.locked || this.dispatchEvent(new CustomEvent('set-all', { detail: decider }))}
    >
      Set all to ${lineOf(decider)}
    </button>`;
  }
}

/** Traces of the page begin at one service: its sampler decides, the others follow. */
function detail({ description, currentRatio, since }: Sampler): TemplateResult {
  return html`<p class="small">
    At frontend-service, which decides on what the page sends:
    <span class="mono">${description}</span>${currentRatio === null
      ? ', no ratio known'
      : html`, ratio now <b>${percent(currentRatio)}</b>`},
    since ${timeOfDay(Date.parse(since)).slice(0, 8)}.
  </p>`;
}

function row({ service, sampler, problem }: ServiceSampler): TemplateResult {
  return html`<li class="small" .style=${`--colour:${serviceColour(service)}`}>
    <span>${service}</span>
    ${sampler
      ? html`<span class="mono" title=${sampler.description}>${lineOf(sampler)}</span>
          <span class="number quiet">${sampler.currentRatio === null ? '–' : percent(sampler.currentRatio)}</span>`
      : html`<span class="silent bad">✕ ${problem ?? 'does not answer'}</span>`}
  </li>`;
}
