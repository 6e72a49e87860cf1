import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FaultCatalog } from '../api/lab';
import '../ui/copy-button';
import { controls } from '../ui/styles';
import { FAULT_HEADER, entryOf, writeFaults, type FaultChoice } from './faults';
import { FormChanged, fields, valueOf } from './fields';

const FIRST: FaultChoice = { service: 'user-service', fault: 'slow-query', argument: '' };

/** The faults that this one request asks for: service, then fault, then its argument. */
@customElement('fault-picker')
export class FaultPicker extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      .fault {
        margin-bottom: 0.625rem;
      }
      .row {
        flex-wrap: nowrap;
        gap: 0.25rem;
      }
      select {
        flex: 1 1 0;
        min-width: 0;
      }
      .more {
        align-items: center;
        margin-top: 0.25rem;
      }
      input {
        flex: 0 0 5rem;
        min-width: 0;
      }
      .header {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 0.5rem;
        margin: 0.5rem 0 0;
      }
      copy-button {
        flex: none;
        white-space: nowrap;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) faults: readonly FaultChoice[] = [];
  /** undefined: not known yet. */
  @property({ attribute: false }) catalog: FaultCatalog | undefined;
  @property({ attribute: false }) wrong: string | undefined;

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>Faults <span class="quiet small">of this request only</span></legend>
      ${this.catalog?.enabled === false
        ? html`<p class="small warning">
            Faults are off here (<code>lab.faults.enabled=false</code>): the services ignore the header.
          </p>`
        : nothing}
      ${this.faults.map((choice, at) => this.#fault(choice, at))}
      ${this.catalog?.enabled
        ? html`<button class="add" type="button" @click=${this.#add}>Add a fault</button>`
        : nothing}
      ${this.faults.length > 0 ? this.#header() : nothing}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
    </fieldset>`;
  }

  #fault(choice: FaultChoice, at: number): TemplateResult {
    const entry = this.catalog && entryOf(this.catalog, choice);
    const entries = this.catalog?.faults[choice.service] ?? [];
    return html`<div class="fault">
      <div class="row">
        <select aria-label="Service of fault ${at + 1}" @change=${(event: Event) => this.#service(at, valueOf(event))}>
          ${options(Object.keys(this.catalog?.faults ?? {}), choice.service)}
        </select>
        <select aria-label="Fault ${at + 1}" @change=${(event: Event) => this.#kind(at, choice, valueOf(event))}>
          ${options(
            entries.map((each) => each.fault),
            choice.fault,
          )}
        </select>
        <button type="button" aria-label="Remove fault ${at + 1}" @click=${() => this.#remove(at)}>✕</button>
      </div>
      <div class="row more small quiet">
        ${entry?.argument || choice.argument
          ? html`<input
              aria-label="Argument of fault ${at + 1}, such as ${entry?.argument ?? ''}"
              .value=${choice.argument}
              placeholder=${entry?.argument ?? ''}
              autocomplete="off"
              @input=${(event: Event) => this.#replace(at, { ...choice, argument: valueOf(event) })}
            />`
          : nothing}
        <span>${this.#describe(choice)}</span>
      </div>
    </div>`;
  }

  #describe(choice: FaultChoice): string {
    const entry = this.catalog && entryOf(this.catalog, choice);
    if (!this.catalog?.enabled) {
      return '';
    }
    return entry ? `${entry.description}.` : 'There is no such fault: the services will refuse the request.';
  }

  #header(): TemplateResult {
    const header = `${FAULT_HEADER}: ${writeFaults(this.faults)}`;
    return html`<p class="header">
      <code class="mono">${header}</code
      ><copy-button .text=${header} label="the fault header" face="Copy"></copy-button>
    </p>`;
  }

  #add(): void {
    this.#change([...this.faults, FIRST]);
  }

  /** Another service may not have the fault: then its first one is meant. */
  #service(at: number, service: string): void {
    const entries = this.catalog?.faults[service] ?? [];
    const entry = entries.find((each) => each.fault === this.faults[at]?.fault) ?? entries[0];
    this.#replace(at, { service, fault: entry?.fault ?? '', argument: entry?.argument ?? '' });
  }

  #kind(at: number, choice: FaultChoice, fault: string): void {
    const entry = this.catalog && entryOf(this.catalog, { ...choice, fault });
    this.#replace(at, { ...choice, fault, argument: entry?.argument ?? '' });
  }

  #replace(at: number, choice: FaultChoice): void {
    this.#change(this.faults.with(at, choice));
  }

  #remove(at: number): void {
    this.#change(this.faults.toSpliced(at, 1));
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus(); // the pressed button is gone
  }

  #change(faults: readonly FaultChoice[]): void {
    this.dispatchEvent(new FormChanged({ faults }));
  }
}

/** The known values, and the chosen one even where it is unknown, as a link may bring it. */
function options(known: readonly string[], chosen: string): TemplateResult[] {
  const all = known.includes(chosen) ? known : [chosen, ...known];
  return all.map((each) => html`<option value=${each} .selected=${each === chosen}>${each}</option>`);
}
