import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { onLocationChange, query, setQuery } from '../shell/router';
import { counted } from '../ui/format';
import '../ui/problem-note';
import { controls } from '../ui/styles';
import './compare-bar';
import { PLAIN_DISPLAY, displayFrom, displayParameters, type Display } from './display';
import { marks, type Mark } from './marks';
import './search-examples';
import './search-form';
import type { SearchForm } from './search-form';
import './search-results';
import { SearchTask, type SearchAnswer } from './search-task';
import {
  DEFAULTS,
  mistakes,
  parametersOf,
  trimmed,
  searchAddress,
  valuesFrom,
  type Mistakes,
  type SearchField,
  type SearchValues,
} from './search-values';
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
  @state() private wrong: Mistakes = {};
  @state() private display = PLAIN_DISPLAY;
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
    const { answer, problem, searching } = this.#task;
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
      <problem-note .problem=${problem}></problem-note>
      <p class=${searching ? '' : 'visually-hidden'} role="status">
        ${searching ? 'Searching …' : answer ? `${counted(answer.traces.length, 'trace')} found` : nothing}
      </p>
      ${answer ? this.#results(answer) : nothing}
      <compare-bar .marks=${this.marked} @marks-changed=${this.#marksChanged}></compare-bar>
    `;
  }

  #results(answer: SearchAnswer): TemplateResult {
    return html`<search-results
      .answer=${answer}
      .display=${this.display}
      .marked=${this.marked}
      ?busy=${this.#task.searching}
      @display-chosen=${(event: CustomEvent<Display>) => this.#show(event.detail)}
      @marks-changed=${this.#marksChanged}
    ></search-results>`;
  }

  /** The address is new to us: by a link, by back or forward, or by our own form. */
  #arrive(): void {
    if (location.pathname !== PATH) {
      return;
    }
    this.display = displayFrom(query());
    const wanted = valuesFrom(query());
    if (!this.#isAsked(wanted)) {
      this.values = (history.state as { draft?: SearchValues } | null)?.draft ?? wanted;
      this.#search(wanted);
    }
  }

  #isAsked(values: SearchValues): boolean {
    return this.#task.asked !== undefined && searchAddress(values) === searchAddress(this.#task.asked);
  }

  #search(values: SearchValues): void {
    this.wrong = mistakes(values);
    void this.#task.run(trimmed(values));
  }

  #submit(): void {
    this.wrong = mistakes(this.values);
    if (Object.keys(this.wrong).length > 0) {
      // The form knows its mistakes only when this view has been drawn again.
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<SearchForm>('search-form')?.focusFirstMistake(),
      );
    } else if (this.#isAsked(this.values)) {
      this.#search(this.values);
    } else {
      // This entry stays the search that it was; what was typed here is the next one's.
      history.replaceState(null, '');
      setQuery({ ...parametersOf(this.values), ...displayParameters(this.display) }, true);
    }
  }

  /** A mistake is told when the form is sent, and goes as soon as its field changes. */
  #edit(values: SearchValues): void {
    const untouched = (Object.keys(this.wrong) as SearchField[]).filter(
      (field) => this.values[field] === values[field],
    );
    this.wrong = Object.fromEntries(untouched.map((field) => [field, this.wrong[field]!]));
    this.values = values;
    this.#keepDraft();
  }

  #show(display: Display): void {
    setQuery({ ...parametersOf(valuesFrom(query())), ...displayParameters(display) }, false);
    this.#keepDraft();
  }

  #keepDraft(): void {
    history.replaceState({ draft: this.values }, '');
  }

  #marksChanged(): void {
    this.marked = marks();
  }
}
