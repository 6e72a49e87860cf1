import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import { FormChanged, fields, valueOf } from './fields';
import { START, type OrderItem } from './form';
import { PRODUCTS } from './products';

/** What is ordered: some products of the catalog. */
@customElement('order-items')
export class OrderItems extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      .row {
        flex-wrap: nowrap;
        margin-bottom: 0.5rem;
      }
      .sku {
        flex: 1;
        min-width: 0;
      }
      .quantity {
        flex: 0 0 5rem;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly OrderItem[] = [];

  override render(): TemplateResult {
    return html`
      <fieldset>
        <legend class="visually-hidden">Items</legend>
        ${this.items.map((item, at) => this.#item(item, at))}
        <button class="add" type="button" @click=${() => this.#change([...this.items, START.items[0]!])}>
          Add an item
        </button>
      </fieldset>
    `;
  }

  #item(item: OrderItem, at: number): TemplateResult {
    return html`<div class="row">
      <label class="field sku"
        >Product
        <select @change=${(event: Event) => this.#replace(at, { ...item, sku: valueOf(event) })}>
          ${this.#options(item.sku)}
        </select></label
      >
      <label class="field quantity"
        >Quantity
        <input
          .value=${item.quantity}
          inputmode="numeric"
          autocomplete="off"
          @input=${(event: Event) => this.#replace(at, { ...item, quantity: valueOf(event) })}
      /></label>
      ${this.items.length > 1
        ? html`<button type="button" aria-label="Remove item ${at + 1}" @click=${() => this.#remove(at)}>✕</button>`
        : nothing}
    </div>`;
  }

  /** A link may name a product that does not exist: the services' refusal is a lesson too. */
  #options(sku: string): TemplateResult {
    const known = PRODUCTS.some((product) => product.sku === sku);
    return html`${known ? nothing : html`<option value=${sku} selected>${sku} (not in the catalog)</option>`}
    ${PRODUCTS.map(
      (product) =>
        html`<option value=${product.sku} .selected=${product.sku === sku}>
          ${product.sku}: ${product.name}, €${(product.price / 100).toFixed(2)}
        </option>`,
    )}`;
  }

  #replace(at: number, item: OrderItem): void {
    this.#change(this.items.with(at, item));
  }

  #remove(at: number): void {
    this.#change(this.items.toSpliced(at, 1));
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus(); // the pressed button is gone
  }

  #change(items: readonly OrderItem[]): void {
    this.dispatchEvent(new FormChanged({ items }));
  }
}
