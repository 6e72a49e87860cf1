import { readFaults, writeFaults, type FaultChoice } from './faults';

export type RequestKind = 'user' | 'users' | 'order' | 'login';
export const KINDS: readonly RequestKind[] = ['user', 'users', 'order', 'login'];

export interface OrderItem {
  readonly sku: string;
  readonly quantity: string;
}

/** What is chosen, as it was typed: nothing is corrected here, so that nothing typed is lost. No secret is in it. */
export interface TryForm {
  readonly kind: RequestKind;
  /** Of `user`. */
  readonly userId: string;
  /** Of `users`; an empty status is all of them. */
  readonly status: string;
  readonly limit: string;
  /** Of `order`: whose; empty for who is logged in. */
  readonly ownerId: string;
  readonly items: readonly OrderItem[];
  readonly faults: readonly FaultChoice[];
  readonly repeat: string;
}

export const MAX_REPEAT = 50;

export const START: TryForm = {
  kind: 'user',
  userId: '7',
  status: 'active',
  limit: '20',
  ownerId: '',
  items: [{ sku: 'BOOK-TRACING', quantity: '2' }],
  faults: [],
  repeat: '1',
};

/** The settings of the chosen request for the address bar; the start's are the bare address. */
export function toQuery(form: TryForm): Record<string, string> {
  const query = fullQuery(form);
  const start = fullQuery(START);
  return JSON.stringify(query) === JSON.stringify(start) ? {} : query;
}

function fullQuery(form: TryForm): Record<string, string> {
  return {
    request: form.kind,
    ...ownQuery(form),
    fault: writeFaults(form.faults),
    repeat: form.repeat === '1' ? '' : form.repeat,
  };
}

function ownQuery(form: TryForm): Record<string, string> {
  switch (form.kind) {
    case 'user':
      return { id: form.userId };
    case 'users':
      return { status: form.status || 'any', limit: form.limit };
    case 'order':
      return { id: form.ownerId, items: form.items.map((item) => `${item.sku}:${item.quantity}`).join(',') };
    case 'login':
      return {};
  }
}

/** The form that an address asks for. What belongs to other requests is kept from the form of before. */
export function fromQuery(query: URLSearchParams, before: TryForm): TryForm {
  const kind = KINDS.find((each) => each === query.get('request')) ?? START.kind;
  return {
    ...before,
    kind,
    ...own(kind, query),
    faults: readFaults(query.get('fault') ?? ''),
    repeat: query.get('repeat') ?? START.repeat,
  };
}

function own(kind: RequestKind, query: URLSearchParams): Partial<TryForm> {
  switch (kind) {
    case 'user':
      return { userId: query.get('id') ?? START.userId };
    case 'users':
      return { status: statusOf(query.get('status')), limit: query.get('limit') ?? START.limit };
    case 'order':
      return { ownerId: query.get('id') ?? START.ownerId, items: itemsOf(query.get('items')) };
    case 'login':
      return {};
  }
}

function statusOf(text: string | null): string {
  return text === 'any' ? '' : (text ?? START.status);
}

function itemsOf(text: string | null): readonly OrderItem[] {
  if (text === null) {
    return START.items;
  }
  return text.split(',').map((item) => {
    const [sku = '', quantity = ''] = item.split(':');
    return { sku, quantity };
  });
}

/** What keeps the form from being sent, if anything. The services check the rest, and their answer is worth seeing. */
export function wrongIn(form: TryForm): { field: 'id' | 'faults' | 'repeat'; text: string } | undefined {
  const id = form.kind === 'user' ? form.userId : form.kind === 'order' ? form.ownerId || '1' : '1';
  if (!/^[\w-]+$/.test(id)) {
    return { field: 'id', text: 'A user id is a number; there are users 1 to 1000.' };
  }
  if (!/^[\x21-\x7e]*$/.test(writeFaults(form.faults))) {
    return { field: 'faults', text: 'A header takes plain ASCII characters without spaces only.' };
  }
  const repeat = Number(form.repeat);
  if (!/^\d+$/.test(form.repeat) || repeat < 1 || repeat > MAX_REPEAT) {
    return { field: 'repeat', text: `A whole number from 1 to ${MAX_REPEAT}.` };
  }
  return undefined;
}
