import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '../api/session';
import { controls } from '../ui/styles';
import { FormChanged, fields, valueOf } from './fields';
import { KINDS, type RequestKind, type TryForm } from './form';
import './order-items';

const TITLES: Record<RequestKind, string> = { user: 'One user', users: 'User list', order: 'Order', login: 'Log-in' };

/** Which request is made, and what it needs to know. */
@customElement('request-form')
export class RequestForm extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        margin-bottom: 0.75rem;
        border: 1px solid var(--control-border);
        border-radius: var(--radius);
        overflow: hidden;
      }
      .kinds label {
        position: relative;
        padding: 0.375rem 0.25rem;
        text-align: center;
        cursor: pointer;
      }
      .kinds label + label {
        border-inline-start: 1px solid var(--border);
      }
      .kinds label:hover {
        background: var(--surface-raised);
      }
      .kinds input {
        position: absolute;
        opacity: 0;
      }
      .kinds label:has(:checked) {
        background: var(--accent);
        color: var(--accent-text);
        font-weight: 600;
      }
      .kinds label:has(:focus-visible) {
        outline: 2px solid var(--text);
        outline-offset: -4px;
        border-radius: var(--radius);
      }
      .short {
        width: 8rem;
      }
      order-items + .field {
        margin-top: 0.5rem;
      }
      @media (max-width: 26rem) {
        .kinds {
          font-size: 0.875rem;
        }
        .kinds label {
          padding-inline: 0;
          letter-spacing: -0.01em;
        }
      }
    `,
  ];

  @property({ attribute: false }) form!: TryForm;
  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) username = '';
  /** What is wrong with the id, if anything. */
  @property({ attribute: false }) wrongId: string | undefined;

  override render(): TemplateResult {
    return html`
      <fieldset>
        <legend>Request</legend>
        <div class="kinds">${KINDS.map((kind) => this.#choice(kind))}</div>
      </fieldset>
      ${this.#details()}
    `;
  }

  #choice(kind: RequestKind): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="kind"
        .checked=${this.form.kind === kind}
        @change=${() => this.dispatchEvent(new FormChanged({ kind }))}
      />${TITLES[kind]}
    </label>`;
  }

  #details(): TemplateResult {
    switch (this.form.kind) {
      case 'user':
        return this.#id('User id, 1 to 1000', '', this.form.userId, (userId) => ({ userId }));
      case 'users':
        return this.#list();
      case 'order':
        return html`<order-items .items=${this.form.items}></order-items>
          ${this.#id('For user', this.#self(), this.form.ownerId, (ownerId) => ({ ownerId }))}
          <p class="small quiet">Only your own orders are open to you: another id is answered with 403.</p>`;
      case 'login':
        return html`<p class="small quiet">
          Sends the name and password of the account below: ${this.username || 'none yet'}.
        </p>`;
    }
  }

  #self(): string {
    return this.session ? `${this.session.user.id} (you)` : 'yourself';
  }

  #id(label: string, placeholder: string, value: string, change: (id: string) => Partial<TryForm>): TemplateResult {
    return html`<label class="field short"
        >${label}
        <input
          .value=${value}
          placeholder=${placeholder}
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${this.wrongId !== undefined}
          aria-describedby=${this.wrongId ? 'wrong' : nothing}
          @input=${(event: Event) => this.dispatchEvent(new FormChanged(change(valueOf(event))))}
      /></label>
      ${this.wrongId ? html`<p class="wrong" id="wrong" role="alert">${this.wrongId}</p>` : nothing}`;
  }

  #list(): TemplateResult {
    return html`<div class="row">
      <label class="field short"
        >Status
        <select @change=${(event: Event) => this.dispatchEvent(new FormChanged({ status: valueOf(event) }))}>
          ${['active', 'suspended', 'closed', ''].map(
            (status) =>
              html`<option value=${status} .selected=${this.form.status === status}>${status || 'any'}</option>`,
          )}
        </select></label
      >
      <label class="field short"
        >Limit, 1 to 100
        <input
          .value=${this.form.limit}
          inputmode="numeric"
          autocomplete="off"
          @input=${(event: Event) => this.dispatchEvent(new FormChanged({ limit: valueOf(event) }))}
      /></label>
    </div>`;
  }
}
