import { ApiProblem, send } from '../api/http';
import { accountToOffer, currentSession, endSession, logIn, type Session } from '../api/session';
import type { Outcome } from '../model/sampling/experiment';
import type { RequestClass } from '../model/sampling/load';
import { readTraceResponse } from '../model/trace-response';
import { FAULT_HEADER } from '../try/faults';

/** What makes a request of its class. Faults are played by the services, so slow is slow and failed is failed on any machine. */
export const FAULTS: Readonly<Record<RequestClass, string>> = {
  normal: '',
  slow: 'user-service=delay:300ms',
  failed: 'user-service=error:500',
  surprise: 'payment=unavailable',
};
const USERS = 1_000;
const LIMIT_MS = 15_000;

/** Who is logged in, or the account that the Try view would log in. */
export async function sessionFor(signal: AbortSignal): Promise<Session> {
  const session = currentSession();
  if (session) {
    return session;
  }
  const account = accountToOffer();
  if (account.password === '') {
    throw new ApiProblem(401, 'Nobody is logged in', 'Log in with any request on “Try”, then run the load again.');
  }
  return (await logIn(account, signal)).session;
}

/** One request of the load. @param number of the request, from 0: each asks for another user */
export async function ask(name: RequestClass, number: number, session: Session, signal: AbortSignal): Promise<Outcome> {
  const response = await send(
    ...request(name, number, session, AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])),
  );
  if (response.status === 401) {
    endSession();
    throw new ApiProblem(401, 'Your session has ended', 'Run the load again: that logs in anew.');
  }
  await toItsEnd(response);
  const trace = readTraceResponse(response.headers.get('traceresponse'));
  return { class: name, status: response.status, traceId: trace?.traceId, kept: trace?.sampled ?? false };
}

/** Else the connection is not free for the next request. */
async function toItsEnd(response: Response): Promise<void> {
  try {
    await response.arrayBuffer();
  } catch (failure) {
    throw failure instanceof TypeError
      ? new ApiProblem(0, 'An answer broke off', 'The connection was closed before its end. Run the load again.')
      : failure;
  }
}

function request(name: RequestClass, number: number, session: Session, signal: AbortSignal): [string, RequestInit] {
  const headers = {
    Accept: 'application/json',
    Authorization: `Bearer ${session.token}`,
    ...(FAULTS[name] && { [FAULT_HEADER]: FAULTS[name] }),
  };
  const common = { signal, cache: 'no-store' } as const;
  return name === 'surprise'
    ? [
        `/api/users/${session.user.id}/orders`,
        { ...common, method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: ORDER },
      ]
    : [`/api/users/${1 + (number % USERS)}`, { ...common, headers }];
}

const ORDER = JSON.stringify({ items: [{ sku: 'BOOK-TRACING', quantity: 1 }] });
