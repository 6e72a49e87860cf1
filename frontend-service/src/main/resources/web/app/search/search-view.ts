import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { onLocationChange, query, setQuery } from '../shell/router';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import './compare-bar';
import { marks, type Mark } from './marks';
import './search-examples';
import './search-form';
import type { SearchForm } from './search-form';
import './search-results';
import { SearchTask } from './search-task';
import {
  DEFAULTS,
  parametersOf,
  readSearch,
  searchAddress,
  valuesFrom,
  type SearchField,
  type SearchValues,
} from './search-values';
import { orderFrom, type Order } from './sorting';
import { viewStyles } from './view-styles';

const PATH = '/search';

/**
 * Finds traces. The address says what is searched for, so a link repeats a search, and so do back and forward. What is typed
 * and not yet searched for is kept in the history entry, for whoever comes back from a trace.
 */
@customElement('search-view')
export class SearchView extends LitElement {
  static override styles = [controls, viewStyles];

  @state() private values: SearchValues = DEFAULTS;
  @state() private wrong: Partial<Record<SearchField, string>> = {};
  /** What the shown answer was asked with. */
  @state() private asked: SearchValues | undefined;
  @state() private limit = 0;
  @state() private order: Order = 'recent';
  @state() private log = false;
  @state() private marked: readonly Mark[] = marks();
  #task = new SearchTask(this);
  #stop = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onLocationChange(() => this.#arrive());
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): TemplateResult {
    return html`
      <h1>Search</h1>
      <search-form
        .values=${this.values}
        .wrong=${this.wrong}
        @values-changed=${(event: CustomEvent<SearchValues>) => this.#edit(event.detail)}
        @search-wanted=${this.#submit}
      ></search-form>
      <p class="quiet small">A trace is found when one of its spans fulfils all conditions.</p>
      <search-examples .values=${this.values}></search-examples>
      <problem-note .problem=${this.#task.problem}></problem-note>
      <p class="status" role="status">${this.#task.searching ? 'Searching …' : nothing}</p>
      ${this.#task.found && this.asked ? this.#results(this.asked) : nothing}
      <compare-bar .marks=${this.marked} @marks-changed=${this.#marksChanged}></compare-bar>
    `;
  }

  #results(asked: SearchValues): TemplateResult {
    return html`<search-results
      .found=${this.#task.found!}
      .asked=${asked}
      .limit=${this.limit}
      .order=${this.order}
      .log=${this.log}
      .marked=${this.marked}
      ?busy=${this.#task.searching}
      @order-chosen=${(event: CustomEvent<Order>) => this.#show({ order: event.detail })}
      @scale-chosen=${(event: CustomEvent<boolean>) => this.#show({ log: event.detail })}
      @marks-changed=${this.#marksChanged}
    ></search-results>`;
  }

  /** The address is new to us: by a link, by back or forward, or by our own form. */
  #arrive(): void {
    if (location.pathname !== PATH) {
      return;
    }
    const parameters = query();
    this.order = orderFrom(parameters.get('sort'));
    this.log = parameters.get('scale') === 'log';
    const wanted = valuesFrom(parameters);
    if (this.asked === undefined || searchAddress(wanted) !== searchAddress(this.asked)) {
      this.values = (history.state as { draft?: SearchValues } | null)?.draft ?? wanted;
      this.#search(wanted);
    }
  }

  #search(values: SearchValues): void {
    const read = readSearch(values, Date.now());
    this.asked = values;
    this.wrong = 'wrong' in read ? read.wrong : {};
    if ('search' in read) {
      this.limit = read.limit;
      void this.#task.run(read.search);
    } else {
      this.#task.forget();
    }
  }

  #submit(): void {
    const read = readSearch(this.values, Date.now());
    if ('wrong' in read) {
      this.wrong = read.wrong;
      void this.renderRoot.querySelector<SearchForm>('search-form')?.focusFirstMistake();
    } else if (this.asked && searchAddress(this.values) === searchAddress(this.asked)) {
      this.#search(this.values);
    } else {
      setQuery({ ...parametersOf(this.values), ...this.#display() }, true);
    }
  }

  /** A mistake is told when the form is sent, and goes as soon as its field changes. */
  #edit(values: SearchValues): void {
    const untouched = Object.entries(this.wrong).filter(
      ([field]) => this.values[field as SearchField] === values[field as SearchField],
    );
    this.wrong = Object.fromEntries(untouched);
    this.values = values;
    this.#keepDraft();
  }

  #keepDraft(): void {
    history.replaceState({ draft: this.values }, '');
  }

  #show(change: { order?: Order; log?: boolean }): void {
    Object.assign(this, change);
    setQuery({ ...parametersOf(valuesFrom(query())), ...this.#display() }, false);
    this.#keepDraft();
  }

  #display(): Record<string, string> {
    return { sort: this.order === 'recent' ? '' : this.order, scale: this.log ? 'log' : '' };
  }

  #marksChanged(): void {
    this.marked = marks();
  }
}
