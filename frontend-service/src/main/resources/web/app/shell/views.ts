import { html, type TemplateResult } from 'lit';
import '../try/try-view';
import '../trace/trace-view';
import '../search/search-view';
import '../search/compare-view';
import '../services/services-view';
import '../pipeline/pipeline-view';
import '../sampling/sampling-view';

/** A view: the addresses it answers to and what it shows there. */
export interface View {
  readonly title: string;
  /** First group: the view's argument, such as a trace id. */
  readonly path: RegExp;
  /** Where its entry in the navigation leads; none for views that need an argument. */
  readonly entry?: string;
  render(...argument: string[]): TemplateResult;
}

/** All views, in the order of the navigation. A new one is one more element here and in PageRoutes.java. */
export const VIEWS: readonly View[] = [
  { title: 'Try', path: /^\/$/, entry: '/', render: () => html`<try-view></try-view>` },
  { title: 'Search', path: /^\/search$/, entry: '/search', render: () => html`<search-view></search-view>` },
  { title: 'Services', path: /^\/services$/, entry: '/services', render: () => html`<services-view></services-view>` },
  { title: 'Pipeline', path: /^\/pipeline$/, entry: '/pipeline', render: () => html`<pipeline-view></pipeline-view>` },
  { title: 'Sampling', path: /^\/sampling$/, entry: '/sampling', render: () => html`<sampling-view></sampling-view>` },
  {
    title: 'Trace',
    path: /^\/trace\/([^/]+)$/,
    render: (id) => html`<trace-view .traceId=${decodeURIComponent(id)}></trace-view>`,
  },
  {
    title: 'Compare',
    path: /^\/compare\/([^/]+)\/([^/]+)$/,
    render: (left, right) =>
      html`<compare-view .left=${decodeURIComponent(left)} .right=${decodeURIComponent(right)}></compare-view>`,
  },
];
