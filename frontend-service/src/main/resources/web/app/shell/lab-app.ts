import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../ui/styles';
import './go-to-trace';
import { followLink, onLocationChange } from './router';
import { VIEWS, type View } from './views';

/** The page's frame: navigation above, the view of the current address below. */
@customElement('lab-app')
export class LabApp extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-height: 100vh;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem var(--gap);
        padding: 0.5rem clamp(0.75rem, 2vw, 2rem);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      .name {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--text);
        font-weight: 650;
        text-decoration: none;
      }
      nav {
        display: flex;
        flex: 1;
        gap: 0.25rem;
      }
      nav a {
        padding: 0.375rem 0.625rem;
        border-radius: var(--radius);
        color: var(--text-quiet);
        text-decoration: none;
      }
      nav a:hover {
        background: var(--surface-raised);
      }
      nav a[aria-current] {
        background: var(--surface-raised);
        color: var(--text);
        font-weight: 600;
      }
      main {
        padding: var(--gap) clamp(0.75rem, 2vw, 2rem) 3rem;
        outline: none;
      }
      .skip {
        position: absolute;
        left: -100vw;
      }
      .skip:focus {
        left: 0.5rem;
        top: 0.5rem;
        padding: 0.5rem;
        background: var(--surface);
      }
      @media (max-width: 40rem) {
        nav {
          order: 3;
          flex: 1 0 100%;
          gap: 0;
        }
        nav a {
          flex: auto;
          padding-inline: 0.25rem;
          text-align: center;
        }
      }
      @media (max-width: 26rem) {
        nav a {
          font-size: 0.9375rem;
        }
      }
    `,
  ];

  @state() private path = location.pathname;
  #stop: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', followLink);
    this.#stop = [onLocationChange(() => this.#moved()), () => document.removeEventListener('click', followLink)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.forEach((stop) => stop());
  }

  override render(): TemplateResult {
    return html`
      <header>
        <button class="skip" @click=${this.#focusContent}>Skip to the content</button>
        <a class="name" href="/"><img src="/icon.svg" alt="" width="24" height="24" />Trace Lab</a>
        <nav aria-label="Views">${VIEWS.map((view) => this.#entry(view))}</nav>
        <go-to-trace></go-to-trace>
      </header>
      <main id="main" tabindex="-1">${this.#view()}</main>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('path')) {
      document.title = `${this.#current()?.title ?? 'Nothing here'} · Trace Lab`;
    }
  }

  #entry(view: View): TemplateResult | typeof nothing {
    return view.entry === undefined
      ? nothing
      : html`<a href=${view.entry} aria-current=${view.path.test(this.path) ? 'page' : nothing}>${view.title}</a>`;
  }

  #view(): TemplateResult {
    const view = this.#current();
    return view
      ? view.render(...view.path.exec(this.path)!.slice(1))
      : html`<p>There is no view at ${this.path}. <a href="/">Make a request</a> or <a href="/search">search</a>.</p>`;
  }

  #current(): View | undefined {
    return VIEWS.find((view) => view.path.test(this.path));
  }

  /** A new view is read from its start: focus moves there too, for those who do not see it change. */
  #moved(): void {
    if (this.path !== location.pathname) {
      this.path = location.pathname;
      this.#focusContent();
    }
  }

  #focusContent(): void {
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}
