import { css } from 'lit';

/** All lengths in em: the map is enlarged by its font size. */
export const mapStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
    padding: 0.25rem;
    margin: -0.25rem;
  }
  .map {
    position: relative;
    margin-inline: auto;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  path {
    fill: none;
    stroke: color-mix(in srgb, var(--bad) var(--bad-share), var(--control-border));
  }
  polygon {
    fill: color-mix(in srgb, var(--bad) var(--bad-share), var(--control-border));
  }
  .async path {
    stroke-dasharray: 6 5;
  }
  .node,
  .label {
    position: absolute;
    display: flex;
    flex-direction: column;
    justify-content: center;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .node {
    overflow: hidden;
    border: 1px solid var(--control-border);
    border-inline-start: 0.3em solid var(--colour);
    border-radius: 0.5em;
    background: var(--surface);
  }
  .database,
  .messaging,
  .external {
    border-inline-start-width: 1px;
    border-style: dashed;
  }
  .node:focus-within {
    overflow: visible;
  }
  a {
    color: var(--text);
    text-decoration: none;
  }
  .node a {
    padding: 0.25em 0.6em;
  }
  .node a:first-child {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    min-height: 0;
  }
  .itself {
    border-top: 1px dashed var(--control-border);
  }
  a:hover {
    background: var(--surface-raised);
  }
  .name,
  .line {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .name {
    font-size: 0.875em;
    font-weight: 650;
  }
  .line {
    font-size: 0.8125em;
  }
  .times,
  .detail {
    color: var(--text-quiet);
  }
  .label {
    align-items: center;
    border-radius: 0.4em;
    background: var(--surface);
  }
  .label .line {
    max-width: 100%;
    font-size: 0.78em;
  }
  b {
    font-weight: 600;
  }
`;
