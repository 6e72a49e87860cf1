import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classShares, limitVerdict, type ClassShare } from '../model/sampling/class-shares';
import { isFailure } from '../model/sampling/bias';
import { count, counted } from '../ui/format';
import { controls } from '../ui/styles';
import { classStyles } from './class-styles';
import type { Experiment } from './experiment-state';
import './share-bar';
import { expected, observed, short, verdict } from './share-words';

/** Issued against kept, class by class, with the band in which the true share lies and the share that was promised. */
@customElement('class-table')
export class ClassTable extends LitElement {
  static override styles = [controls, classStyles];

  @property({ attribute: false }) experiment!: Experiment;

  override render(): TemplateResult {
    const { planned, outcomes, decider } = this.experiment;
    const rows = classShares(planned, outcomes, decider);
    return html`<table role="table">
        <caption>
          Kept of what was issued
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Class</th>
            <th role="columnheader" scope="col" class="number">Issued</th>
            <th role="columnheader" scope="col" class="number">Kept</th>
            <th role="columnheader" scope="col" class="picture">
              <span class="ends"><span>0 %</span><span>100 %</span></span>
            </th>
            <th role="columnheader" scope="col">Share kept</th>
            <th role="columnheader" scope="col" class="number">Expected</th>
            <th role="columnheader" scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((one) => this.#row(one))}
        </tbody>
      </table>
      ${this.#notes(rows)}`;
  }

  #row(one: ClassShare): TemplateResult {
    const { name, planned, share } = one;
    return html`<tr role="row" class=${name}>
      <th role="rowheader" scope="row">${name}</th>
      <td role="cell" class="number issued">${count(share.of)}<span class="quiet small"> / ${count(planned)}</span></td>
      <td role="cell" class="number kept">${count(share.kept)}<span class="narrow"> kept</span></td>
      <td role="cell" class="picture">
        <share-bar aria-hidden="true" .share=${share} .banded=${one.banded} .expected=${one.expected}></share-bar>
      </td>
      <td role="cell" class="share">${observed(share, one.banded)}</td>
      <td role="cell" class="number expected"><span class="narrow quiet small">expected </span>${expected(one.expected)}</td>
      <td role="cell" class="verdict">${verdict(one.verdict, this.#counting)}</td>
    </tr>`; // prettier-ignore
  }

  get #counting(): boolean {
    return this.experiment.phase === 'preparing' || this.experiment.phase === 'running';
  }

  #notes(rows: readonly ClassShare[]): TemplateResult {
    return html`${this.#limit(rows.at(-1)!)} ${this.#other()}
      <p class="small quiet key">
        <span class="dot"></span> share kept · <span class="bar"></span> where the true share lies (95 %, Wilson) ·
        <span class="line"></span> expected. One band in twenty misses by chance; “far outside” is no chance any more.
      </p>`;
  }

  #limit(all: ClassShare): TemplateResult | typeof nothing {
    const limit = limitVerdict(all, this.experiment.seconds);
    if (!limit) {
      return all.expected?.kind === 'none' ? html`<p>Nothing is expected: ${all.expected.why}.</p>` : nothing;
    }
    const { kept, most, seconds, tracesPerSecond } = limit;
    const within = kept <= most;
    return html`<p>
      <b>${counted(kept, 'trace')}</b> kept in ${seconds.toFixed(1)} s. The limit of ${tracesPerSecond}/s lets at most
      <b>${count(most)}</b> through, with one second's worth saved up:
      <span class=${within ? 'good' : 'bad'}>${within ? '✓ within the limit' : '✕ above the limit'}</span>.
    </p>`;
  }

  /** What did not go as the class asks for. */
  #other(): TemplateResult | typeof nothing {
    const { outcomes } = this.experiment;
    const unnamed = outcomes.filter((outcome) => outcome.traceId === undefined).length;
    const odd = outcomes.filter(
      (one) => isFailure(one) !== (one.class === 'failed' || one.class === 'surprise'),
    ).length;
    return html`${unnamed > 0
      ? html`<p class="warning">
          ! ${counted(unnamed, 'answer')} named no trace, and ${unnamed === 1 ? 'is' : 'are'} not counted.
        </p>`
      : nothing}
    ${odd > 0
      ? html`<p class="warning">
          ! ${short(odd / outcomes.length)} of the answers failed though they should not, or the other way round: are
          faults switched on (LAB_FAULTS_ENABLED), and is every service up?
        </p>`
      : nothing}`;
  }
}
