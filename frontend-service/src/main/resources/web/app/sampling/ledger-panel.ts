import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classShares } from '../model/sampling/class-shares';
import { keptOf } from '../model/sampling/experiment';
import { MOST_KEPT, type Looked } from '../model/sampling/lookup';
import { spansFinding, storedFinding, unkeptFinding } from '../model/sampling/steps';
import { count, counted } from '../ui/format';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { accountRows } from './account-rows';
import type { Experiment } from './experiment-state';
import { ledgerStyles } from './ledger-styles';
import { finding } from './finding';
import { verdict as verdictWords } from './share-words';

/** What became of every request: issued, kept, sent, stored. Fires `look-again`. */
@customElement('ledger-panel')
export class LedgerPanel extends LitElement {
  static override styles = [controls, ledgerStyles];

  @property({ attribute: false }) experiment!: Experiment;

  override render(): TemplateResult {
    const { outcomes, ledger, phase } = this.experiment;
    const kept = keptOf(outcomes);
    return html`<h2>Ledger</h2>
      <ol>
        ${step('Issued', count(outcomes.length), this.#issued())}
        ${step('Kept, by the flag in traceresponse', count(kept.length), this.#kept())} ${this.#sent()}
        ${this.#stored(kept.length)} ${this.#spans(kept.length)} ${this.#unkept()}
      </ol>
      <problem-note .problem=${ledger.problem}></problem-note>
      ${phase === 'done' && this.experiment.before
        ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('look-again'))}>
            Look again
          </button>`
        : nothing}`;
  }

  #issued(): TemplateResult {
    const { outcomes, planned, cancelled } = this.experiment;
    const wanted = Object.values(planned).reduce((sum, one) => sum + one, 0);
    return outcomes.length === wanted
      ? finding({ look: 'good', text: 'all were answered' })
      : finding({ look: 'warning', text: `of ${wanted} ${cancelled ? 'planned: cancelled' : 'so far'}` });
  }

  /** What the strategy promises of all together; of each class it stands above. */
  #kept(): TemplateResult | typeof nothing {
    const { planned, outcomes, decider, phase } = this.experiment;
    const { expected, verdict } = classShares(planned, outcomes, decider).at(-1)!;
    return expected?.kind === 'share' ? verdictWords(verdict, phase === 'running') : nothing;
  }

  /** Spans, service by service: the difference of the counts before and after. */
  #sent(): TemplateResult {
    const { accounts } = this.experiment.ledger;
    return html`<li class="wide">
      <span class="name">Spans, by the services' own counts (/lab/pipeline, after less before)</span>
      ${accounts ? accountRows(accounts) : this.#waiting()}
    </li>`;
  }

  #stored(kept: number): TemplateResult {
    const { asked, found } = this.experiment.ledger;
    const whole = [...(found?.values() ?? [])].filter(({ state }) => state === 'whole').length;
    const some = kept > asked.length ? ` (the first ${MOST_KEPT} of ${kept})` : '';
    return html`${step(
      `Stored, of ${counted(asked.length, 'kept trace')} looked up${some}`,
      found ? count(whole) : '',
      found ? finding(storedFinding(asked.length, found)) : this.#waiting(),
    )}${this.#faulty(found ?? new Map())}`;
  }

  #faulty(found: ReadonlyMap<string, Looked>): TemplateResult | typeof nothing {
    const faulty = [...found].filter(([, { state }]) => state !== 'whole');
    return faulty.length === 0
      ? nothing
      : html`<li class="wide">
          <ul>
            ${faulty.map(
              ([id, one]) =>
                html`<li>
                  <a class="mono" href="/trace/${id}">${id}</a> ${one.state === 'missing' ? 'missing' : one.lacks}
                </li>`,
            )}
          </ul>
        </li>`;
  }

  #spans(kept: number): TemplateResult | typeof nothing {
    const { accounts, found } = this.experiment.ledger;
    const spans = accounts && found && kept > 0 ? spansFinding(kept, accounts, found) : undefined;
    return spans ? step('Spans of these traces', count(spans.stored), finding(spans.finding)) : nothing;
  }

  #unkept(): TemplateResult {
    const { unkept } = this.experiment.ledger;
    const name = unkept
      ? `Stored, of ${counted(unkept.asked, 'trace')} that were not kept`
      : 'Stored, of those not kept';
    return html`${step(
      name,
      unkept ? count(unkept.present.length) : '',
      unkept ? finding(unkeptFinding(unkept.asked, unkept.present.length)) : this.#waiting(),
    )}
    ${unkept?.present.length
      ? html`<li class="wide">
          <ul>
            ${unkept.present.map((id) => html`<li><a class="mono" href="/trace/${id}">${id}</a></li>`)}
          </ul>
        </li>`
      : nothing}`;
  }

  #waiting(): TemplateResult {
    const { phase } = this.experiment;
    return html`<span class="quiet"
      >${phase === 'checking' ? '… asking' : phase === 'done' ? 'not asked' : '… after the load'}</span
    >`;
  }
}

function step(name: string, number: string, verdict: unknown): TemplateResult {
  return html`<li><span class="name">${name}</span><b class="number">${number}</b><span>${verdict}</span></li>`;
}
