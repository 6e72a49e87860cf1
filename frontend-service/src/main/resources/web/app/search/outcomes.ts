import type { TraceOutcome } from '../model/trace-summary';

/** How an outcome looks and is called: always a shape and a word beside the colour. */
export interface OutcomeLook {
  readonly label: string;
  readonly symbol: string;
  readonly colour: string;
  /** An SVG path around 0,0, about 10 units wide. */
  readonly path: string;
}

export const OUTCOMES: Readonly<Record<TraceOutcome, OutcomeLook>> = {
  ok: { label: 'ok', symbol: '●', colour: 'var(--accent)', path: 'M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z' },
  recovered: {
    label: 'ok, with errors inside',
    symbol: '■',
    colour: 'var(--service-2)',
    path: 'M-4,-4h8v8h-8z',
  },
  refused: { label: 'refused', symbol: '▲', colour: 'var(--warning)', path: 'M0,-5.2L5,4H-5z' },
  failed: { label: 'failed', symbol: '◆', colour: 'var(--bad)', path: 'M0,-5.8L5.8,0L0,5.8L-5.8,0z' },
};
