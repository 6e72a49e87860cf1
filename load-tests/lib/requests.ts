// The requests themselves, and the classes they belong to.
import { check } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';
import { note } from './issued.ts';
import { me, type Person } from './people.ts';
import { FRONTEND } from './settings.ts';

/** What makes a request one of its class, and how it then must be answered. */
export interface Kind {
  /** Value of X-Lab-Fault, absent for none. */
  fault?: string;
  /** Sent as baggage, absent for none; the services put it on every span. */
  requestId?: string;
  status: number;
}

/** The classes that most scenarios mix. Slow: above the 500 ms from which tail sampling keeps a trace. */
export const KINDS = {
  normal: { status: 200 },
  slow: { fault: 'user-service=delay:600ms', status: 200 },
  failed: { fault: 'user-service=error:503', status: 503 },
} satisfies Record<string, Kind>;

export type Class = keyof typeof KINDS;

/** How many users the database begins with. */
const USERS = 1000;

/** The documented request, of this class. */
export function getUser(people: Person[], name: Class, more: Record<string, string> = {}): void {
  get(people, name, KINDS[name], 1 + (exec.scenario.iterationInTest % USERS), more);
}

/** @param more tags beside the class, such as the phase of the run */
export function get(
  people: Person[],
  name: string,
  kind: Kind,
  user: number | string,
  more: Record<string, string> = {},
): void {
  const time = Date.now();
  const params = parameters(people, kind, { class: name, name: 'GET /api/users/{id}', ...more });
  answered(http.get(`${FRONTEND}/api/users/${user}`, params), time, name, kind);
}

/** An order of the person's own; it goes through the payment provider. */
export function postOrder(people: Person[], name: string, kind: Kind): void {
  const time = Date.now();
  const params = parameters(people, kind, { class: name, name: 'POST /api/users/{id}/orders' });
  const order = JSON.stringify({ items: [{ sku: 'PEN-RED', quantity: 1 }] });
  answered(http.post(`${FRONTEND}/api/users/${me(people).id}/orders`, order, params), time, name, kind);
}

/** The users in pages of ten. */
export function listUsers(people: Person[], name: string, kind: Kind): void {
  const time = Date.now();
  const params = parameters(people, kind, { class: name, name: 'GET /api/users' });
  answered(http.get(`${FRONTEND}/api/users?status=active&limit=10`, params), time, name, kind);
}

function parameters(people: Person[], kind: Kind, tags: Record<string, string>) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${me(people).token}`,
    'Content-Type': 'application/json',
  };
  if (kind.fault) {
    headers['X-Lab-Fault'] = kind.fault;
  }
  if (kind.requestId) {
    headers['baggage'] = `request.id=${kind.requestId}`;
  }
  return {
    headers,
    tags,
    timeout: '10s',
    // A failure that was asked for is what should happen: http_req_failed counts the others.
    responseCallback: http.expectedStatuses(kind.status),
  };
}

function answered(response: ReturnType<typeof http.get>, time: number, name: string, kind: Kind): void {
  note(response as never, time, { class: name });
  check(response, { 'status is that of its class': ({ status }) => status === kind.status }, { class: name });
}
