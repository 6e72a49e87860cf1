import { html, type TemplateResult } from 'lit';
import type { Span, SpanLink } from '../model/trace';
import './attribute-list';

/** Links to spans, of this trace or of another, that this one has to do with but is no child of. */
export function spanLinks(span: Span): TemplateResult {
  return html`<ul class="links">
    ${span.links.map((link) => html`<li>${target(link, span)} ${details(link)}</li>`)}
  </ul>`;
}

function target(link: SpanLink, span: Span): TemplateResult {
  const where = link.traceId === span.traceId ? 'in this trace' : `of trace ${link.traceId}`;
  const address = `/trace/${encodeURIComponent(link.traceId)}?span=${encodeURIComponent(link.spanId)}`;
  return html`<a class="mono" href=${address}>span ${link.spanId} ${where}</a>`;
}

function details(link: SpanLink): TemplateResult | string {
  return link.attributes.size === 0
    ? ''
    : html`<attribute-list .entries=${link.attributes} label="attributes of the link"></attribute-list>`;
}
