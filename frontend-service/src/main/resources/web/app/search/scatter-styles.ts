import { css } from 'lit';

export const scatterStyles = css`
  :host {
    display: block;
    min-height: 240px;
  }
  .plot {
    position: relative;
  }
  svg {
    display: block;
    overflow: visible;
    border-radius: var(--radius);
    touch-action: pan-y;
  }
  svg.pointing {
    cursor: pointer;
  }
  text {
    fill: var(--text-quiet);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--border);
  }
  .tick {
    stroke: var(--control-border);
  }
  path {
    fill-opacity: 0.75;
    stroke: var(--surface);
    stroke-width: 0.75;
  }
  path.ok {
    fill: var(--accent);
  }
  path.recovered {
    fill: var(--service-2);
  }
  path.refused {
    fill: var(--warning);
  }
  path.failed {
    fill: var(--bad);
  }
  .ring {
    fill: none;
    stroke: var(--text);
    stroke-width: 2;
    pointer-events: none;
  }
  .tip {
    position: absolute;
    z-index: 1;
    display: grid;
    max-width: min(22rem, 70%);
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-small);
    line-height: 1.4;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0.25rem 0 0;
    padding: 0 0 0 60px;
    list-style: none;
  }
`;
