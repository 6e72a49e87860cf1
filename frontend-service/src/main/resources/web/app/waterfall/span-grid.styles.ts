import { css } from 'lit';

export const gridStyles = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    --names: clamp(16rem, 38%, 34rem);
    --label: 5rem;
    --step: 0.875rem;
  }
  .scroll {
    position: relative;
    max-height: var(--waterfall-height, 70vh);
    overflow: hidden auto;
    overscroll-behavior: auto;
  }
  .head {
    position: sticky;
    z-index: 2;
    top: 0;
    height: 1.75rem;
    border-bottom: 1px solid var(--border);
    background: var(--surface);
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  .head > div,
  .row {
    display: grid;
    grid-template-columns: var(--names) minmax(0, 1fr);
  }
  .head > div {
    height: 100%;
    align-items: end;
  }
  .head .label {
    padding-inline-start: 0.5rem;
  }
  .head .axis {
    height: 100%;
    margin-inline-end: var(--label);
  }
  .body {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    height: var(--row);
    scroll-margin-block: 1.75rem 0;
    border-radius: 0.25rem;
    font-size: 0.9375rem;
    cursor: pointer;
    --bar: var(--service);
  }
  .row:hover {
    background: color-mix(in srgb, var(--surface-raised) 60%, transparent);
  }
  .row[aria-selected='true'] {
    background: var(--surface-raised);
    box-shadow: inset 3px 0 var(--accent);
  }
  .row.match .name {
    background: var(--mark);
  }
  .row:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .row.failed {
    --bar: var(--bad);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-width: 0;
    padding-inline: calc(var(--indent) * var(--step)) 0.75rem;
    white-space: nowrap;
  }
  .toggle {
    flex: none;
    width: 1.25rem;
    color: var(--text-quiet);
    line-height: var(--row);
    text-align: center;
  }
  .swatch {
    flex: none;
    width: 0.25rem;
    height: 60%;
    border-radius: 2px;
    background: var(--service);
  }
  .level,
  .kind,
  .service {
    color: var(--text-quiet);
    font-size: var(--text-small);
  }
  .name {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    border-radius: 2px;
  }
  .failed .name {
    color: var(--bad);
  }
  .service {
    flex: 0 1000 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .kind {
    flex: none;
    margin-inline-start: auto;
  }
  .badge {
    flex: none;
    font-size: var(--text-small);
    font-weight: 600;
  }
  .bad {
    color: var(--bad);
  }
  .warning {
    color: var(--warning);
  }
  .when {
    min-width: 0;
  }
  .scale {
    position: relative;
    height: 100%;
    margin-inline-end: var(--label);
  }
  .lines,
  time-pointer {
    position: absolute;
    inset-block: 0;
    left: var(--names);
    right: calc(var(--label) + var(--scrollbar, 0px));
  }
  .lines i {
    position: absolute;
    inset-block: 0;
    border-inline-start: 1px solid var(--border);
    opacity: 0.6;
  }
  time-pointer {
    z-index: 3;
  }
  .bar {
    position: absolute;
    top: 25%;
    height: 50%;
    min-width: 2px;
    border-radius: 2px;
    background-color: color-mix(in srgb, var(--bar) 22%, var(--surface));
    box-shadow: inset 0 0 0 1px var(--bar);
  }
  .critical {
    position: absolute;
    top: calc(75% + 1px);
    height: 2px;
    min-width: 2px;
  }
  .event {
    position: absolute;
    top: calc(50% - 0.25rem);
    width: 0.5rem;
    height: 0.5rem;
    margin-left: -0.25rem;
    border: 1px solid var(--surface);
    background: var(--text);
    rotate: 45deg;
  }
  .event.exception {
    background: var(--bad);
  }
  .time {
    position: absolute;
    top: 0;
    padding-inline: 0.375rem;
    color: var(--text-quiet);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
    line-height: var(--row);
    white-space: nowrap;
  }
  .narrow .head > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .head .label {
    position: absolute;
    clip-path: inset(50%);
  }
  .narrow .row {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: 58% 42%;
  }
  .lines.narrow,
  .narrow ~ time-pointer {
    left: 0;
  }
  @container (max-width: 60rem) {
    .scroll {
      --step: 0.625rem;
    }
    .kind,
    .word {
      display: none;
    }
  }
  .narrow .time {
    line-height: 1.2;
  }
`;
