import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asProblem, type ApiProblem } from '../api/http';
import { DEMO_ACCOUNTS, logIn, logOut, type Account, type Session } from '../api/session';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import { fields, valueOf } from './fields';

/** Who is logged in; logs in and out. Fires `account-changed` (Account) and `session-changed` (Session | undefined). */
@customElement('account-panel')
export class AccountPanel extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      h2 {
        margin: 0;
      }
      form {
        display: grid;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .row {
        margin-top: 0.375rem;
      }
      .row > label {
        flex: 1 1 7rem;
      }
      .demo {
        padding: 0.125rem 0.5rem;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) account: Account = DEMO_ACCOUNTS[0]!;
  @property({ attribute: false }) open = false;
  @state() private problem: ApiProblem | undefined;
  @state() private busy = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) {
      this.problem = undefined;
    }
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">Account</h2>
      <p>${this.#who()}</p>
      <div class="row">
        ${this.session ? html`<button type="button" @click=${this.#logOut}>Log out</button>` : nothing}
        <button
          class="toggle"
          type="button"
          aria-expanded=${this.open}
          @click=${() => this.#tell('open-changed', !this.open)}
        >
          ${this.session ? 'Use another account' : 'Log in or use another account'}
        </button>
      </div>
      ${this.open ? this.#form() : nothing}
      <problem-note .problem=${this.problem}></problem-note>
    </section>`;
  }

  #who(): TemplateResult {
    if (this.session) {
      const { id, username, name } = this.session.user;
      return html`Logged in as <strong>${name}</strong> <span class="quiet">(${username}, user ${id})</span>.`;
    }
    const { username, password } = this.account;
    return password === ''
      ? html`Not logged in.`
      : html`Not logged in. The first request that needs it logs in <strong class="mono">${username}</strong>${isDemo(
            this.account,
          )
            ? html` with the password <strong class="mono">${password}</strong>`
            : nothing}
          by itself.`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#submit}>
      <div class="row" role="group" aria-label="Demo accounts">
        ${DEMO_ACCOUNTS.map(
          (demo) =>
            html`<button class="demo" type="button" @click=${() => this.#tell('account-changed', demo)}>
              ${demo.username} / ${demo.password}
            </button>`,
        )}
      </div>
      <div class="row">
        <label class="field"
          >Username
          <input
            name="username"
            autocomplete="username"
            spellcheck="false"
            autocapitalize="none"
            required
            .value=${this.account.username}
            @input=${(event: Event) => this.#tell('account-changed', { ...this.account, username: valueOf(event) })}
        /></label>
        <label class="field"
          >Password
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
            .value=${this.account.password}
            @input=${(event: Event) => this.#tell('account-changed', { ...this.account, password: valueOf(event) })}
        /></label>
        <button type="submit" aria-disabled=${this.busy}>Log in</button>
      </div>
    </form>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const { session } = await logIn(this.account);
      this.#tell('open-changed', false);
      this.#focusToggle();
      this.#tell('session-changed', session);
    } catch (failure) {
      this.problem = asProblem(failure);
    } finally {
      this.busy = false;
    }
  }

  #logOut(): void {
    logOut();
    this.#focusToggle();
    this.#tell('session-changed', undefined);
  }

  /** It stays while the pressed button goes. */
  #focusToggle(): void {
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function isDemo(account: Account): boolean {
  return DEMO_ACCOUNTS.some((demo) => demo.username === account.username && demo.password === account.password);
}
