import { START, type Load, type LoadField } from '../model/sampling/load';
import { valueOf, wordsOf, type Choice } from '../model/sampling/strategies';
import { query, setQuery } from '../shell/router';

/** What is chosen, as the address says it. */
export interface Chosen {
  /** undefined: the address names none, so it is whatever is in force. */
  readonly choice: Choice | undefined;
  readonly load: Load;
}

export function fromAddress(): Chosen {
  const given = query();
  const words = wordsOf(given.get('strategy') ?? '');
  const values = (words?.fields ?? []).map(({ name, start }) => [name, given.get(name) ?? start]);
  const load = (Object.keys(START) as LoadField[]).map((field) => [field, given.get(field) ?? START[field]]);
  return {
    choice: words && { name: words.name, values: Object.fromEntries(values) },
    load: Object.fromEntries(load) as unknown as Load,
  };
}

export function toAddress({ choice, load }: Chosen): void {
  const fields = choice ? (wordsOf(choice.name)?.fields ?? []) : [];
  const changed = (Object.keys(START) as LoadField[]).filter((field) => load[field] !== START[field]);
  setQuery(
    {
      strategy: choice?.name ?? '',
      ...Object.fromEntries(fields.map((field) => [field.name, valueOf(choice!, field)])),
      ...Object.fromEntries(changed.map((field) => [field, load[field]])),
    },
    false,
  );
}
