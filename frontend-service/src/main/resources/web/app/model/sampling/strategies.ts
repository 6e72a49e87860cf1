import type { StrategyDocument } from '../../api/sampling';

export interface StrategyField {
  /** In JSON. */
  readonly name: string;
  readonly label: string;
  /** A value to begin with, as typed. */
  readonly start: string;
}

/** A strategy in words: what it does, what can be known of what it keeps, and what cannot. */
export interface StrategyWords {
  readonly name: string;
  readonly does: string;
  readonly can: string;
  readonly cannot: string;
  readonly fields: readonly StrategyField[];
}

const RATIO: StrategyField = { name: 'ratio', label: 'Ratio, 0 to 1', start: '0.1' };

export const STRATEGIES: readonly StrategyWords[] = [
  {
    name: 'always_on',
    does: 'Keeps every trace.',
    can: 'Everything: every count is exact and no failure is missed.',
    cannot: 'Nothing is hidden. It costs most, and more with every request.',
    fields: [],
  },
  {
    name: 'always_off',
    does: 'Keeps no trace.',
    can: 'Only what metrics and logs say; log lines still carry the trace id.',
    cannot: 'Why the next request fails: no trace of it will be there.',
    fields: [],
  },
  {
    name: 'probability',
    does: 'Keeps each trace with the same chance, by its id.',
    can: 'Shares stay right, and counts times 1/ratio are right on average.',
    cannot: 'Whether a request will fail or be slow: rare ones are mostly lost.',
    fields: [RATIO],
  },
  {
    name: 'rate_limiting',
    does: 'Keeps at most so many traces a second.',
    can: 'What it costs at most.',
    cannot: 'What a kept trace stands for: its chance is unknown, and a rush looks like an ordinary day.',
    fields: [{ name: 'tracesPerSecond', label: 'Traces a second', start: '5' }],
  },
  {
    name: 'error_biased',
    does: 'Keeps requests that announce their failure, and a ratio of the others.',
    can: 'Failures that are known before the work begins are all there.',
    cannot: 'Failures and slowness that come up on the way. Error rates of what is kept are far too high.',
    fields: [RATIO],
  },
  {
    name: 'dynamic',
    does: 'Moves the ratio, so that about so many traces a second are kept.',
    can: 'What it costs; every kept trace carries the ratio that it met, so it can be counted back.',
    cannot: 'Whether a request will fail or be slow. A sudden rush meets the old ratio for up to a second.',
    fields: [
      { name: 'targetTracesPerSecond', label: 'Traces a second', start: '5' },
      { name: 'minRatio', label: 'Least ratio', start: '0.01' },
      { name: 'maxRatio', label: 'Greatest ratio', start: '1' },
    ],
  },
  {
    name: 'remote',
    does: 'Does what a sampling server says, operation by operation.',
    can: 'What the server says is carried by the traces; it changes without touching a service.',
    cannot: 'Whether a request will fail or be slow. A change takes until the next time the server is asked.',
    fields: [],
  },
];

/** A strategy as it was typed. Values of other strategies are kept, so that nothing typed is lost. */
export interface Choice {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

export function wordsOf(name: string): StrategyWords | undefined {
  return STRATEGIES.find((one) => one.name === name);
}

export function valueOf({ values }: Choice, { name, start }: StrategyField): string {
  return values[name] ?? start;
}

/** As it is sent. What is no number is sent as it was typed: the services say what would be right. */
export function documentOf(choice: Choice): StrategyDocument {
  const fields = (wordsOf(choice.name)?.fields ?? []).map((field) => {
    const text = valueOf(choice, field).trim();
    return [field.name, text !== '' && Number.isFinite(Number(text)) ? Number(text) : text] as const;
  });
  return { strategy: choice.name, ...Object.fromEntries(fields) };
}

/** What a document says, as if it had been typed. */
export function choiceOf(document: StrategyDocument): Choice {
  const fields = wordsOf(document.strategy)?.fields ?? [];
  return {
    name: document.strategy,
    values: Object.fromEntries(fields.map(({ name }) => [name, String(document[name])])),
  };
}

/** In one line, as `lab sampling set` takes it: `probability=0.5`, `dynamic=2,minRatio=0.01,maxRatio=1`. */
export function lineOf(document: StrategyDocument): string {
  const [first, ...more] = wordsOf(document.strategy)?.fields ?? [];
  const rest = more.map(({ name }) => `,${name}=${String(document[name])}`).join('');
  return first ? `${document.strategy}=${String(document[first.name])}${rest}` : document.strategy;
}

export function sameStrategy(a: StrategyDocument, b: StrategyDocument): boolean {
  return lineOf(a) === lineOf(b);
}
