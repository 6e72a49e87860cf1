/** Traces set aside for a comparison. They outlive a search and a visit to a trace: what is compared is seldom found together. */

export interface Mark {
  readonly traceId: string;
  readonly label: string;
}

const KEY = 'trace-lab.marks';
const MOST = 2;

export function marks(): readonly Mark[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Mark[];
}

/** Marks a trace or takes its mark away; a third mark takes the place of the oldest. */
export function toggleMark(mark: Mark): void {
  const others = marks().filter((other) => other.traceId !== mark.traceId);
  const marked = others.length < marks().length;
  save(marked ? others : [...others, mark].slice(-MOST));
}

export function clearMarks(): void {
  save([]);
}

function save(list: readonly Mark[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(list));
}
