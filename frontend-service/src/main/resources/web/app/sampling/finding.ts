import { html, type TemplateResult } from 'lit';
import type { Finding } from '../model/sampling/span-account';

const MARKS = { good: '✓', warning: '!', bad: '✕' } as const;

export function finding({ look, text }: Finding): TemplateResult {
  return html`<span class=${look}>${MARKS[look]} ${text}</span>`;
}
