import { problemOf, send } from './http';

/** Who is logged in, as POST /api/login answers. */
export interface Session {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly user: { readonly id: number; readonly username: string; readonly name: string };
}

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** The accounts that every installation of the lab begins with; the first is offered. */
export const DEMO_ACCOUNTS: readonly Account[] = [
  { username: 'ada', password: 'lovelace' },
  { username: 'grace', password: 'hopper' },
  { username: 'alan', password: 'turing' },
  { username: 'edsger', password: 'dijkstra' },
  { username: 'barbara', password: 'liskov' },
];

const KEY = 'trace-lab.session';

/** The session of this tab, while its token is valid; it survives a reload, not the tab. */
export function currentSession(): Session | undefined {
  const session = stored();
  return session !== undefined && session.expiresAt > Date.now() ? session : undefined;
}

/** Whom to log in when nobody is: who was before, else the first demo account. Unknown passwords are empty. */
export function accountToOffer(): Account {
  const username = stored()?.user.username ?? DEMO_ACCOUNTS[0]!.username;
  return DEMO_ACCOUNTS.find((account) => account.username === username) ?? { username, password: '' };
}

export function logOut(): void {
  sessionStorage.removeItem(KEY);
}

/** @returns the session and the raw answer, whose headers name the login's own trace */
export async function logIn(account: Account, signal?: AbortSignal): Promise<{ session: Session; response: Response }> {
  const response = await send('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
    signal: signal ?? null,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return { session: keepSession(await response.json()), response };
}

/** Takes the answer to a successful POST /api/login. */
export function keepSession(answer: { token: string; expiresIn: number; user: Session['user'] }): Session {
  const session = { token: answer.token, expiresAt: Date.now() + answer.expiresIn * 1_000, user: answer.user };
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}

/** Marks the session as over, as the services say, and keeps whose it was. */
export function endSession(): void {
  const session = stored();
  if (session) {
    sessionStorage.setItem(KEY, JSON.stringify({ ...session, token: '', expiresAt: 0 }));
  }
}

function stored(): Session | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null) ?? undefined;
  } catch {
    return undefined; // not ours: as if nobody had been here
  }
}
