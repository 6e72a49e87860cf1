import type { Account, Session } from '../api/session';
import { FAULT_HEADER, writeFaults } from './faults';
import type { TryForm } from './form';

/** A request ready to be sent, or to be shown. */
export interface PreparedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  readonly needsToken: boolean;
}

/** @param session whose orders are meant when the form names nobody */
export function prepare(form: TryForm, session: Session | undefined, account: Account): PreparedRequest {
  const faults = writeFaults(form.faults);
  const headers = { Accept: 'application/json', ...(faults && { [FAULT_HEADER]: faults }) };
  switch (form.kind) {
    case 'user':
      return { method: 'GET', path: `/api/users/${encodeURIComponent(form.userId)}`, headers, needsToken: true };
    case 'users':
      return { method: 'GET', path: `/api/users${search(form)}`, headers, needsToken: true };
    case 'order': {
      const owner = form.ownerId || String(session?.user.id ?? 1);
      const body = { items: form.items.map(({ sku, quantity }) => ({ sku, quantity: numberIfOne(quantity) })) };
      return post(`/api/users/${encodeURIComponent(owner)}/orders`, headers, body, true);
    }
    case 'login':
      return post('/api/login', headers, account, false);
  }
}

function search(form: TryForm): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ status: form.status, limit: form.limit })) {
    if (value !== '') {
      parameters.set(name, value);
    }
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function post(path: string, headers: Record<string, string>, body: unknown, needsToken: boolean): PreparedRequest {
  return {
    method: 'POST',
    path,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    needsToken,
  };
}

/** What is no number is sent as it was typed: how the services refuse it is worth seeing. */
function numberIfOne(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
