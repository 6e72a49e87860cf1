import { problemOf, send } from './http';

/** Who is logged in, as POST /api/login answers. */
export interface Session {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly user: { readonly id: number; readonly username: string; readonly name: string };
}

const KEY = 'trace-lab.session';

/** The session of this tab, while its token is valid; it survives a reload, not the tab. */
export function currentSession(): Session | undefined {
  const session = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
  return session !== null && session.expiresAt > Date.now() ? session : undefined;
}

export function logOut(): void {
  sessionStorage.removeItem(KEY);
}

/** @returns the session and the raw answer, whose headers name the login's own trace */
export async function logIn(username: string, password: string): Promise<{ session: Session; response: Response }> {
  const response = await send('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const { token, expiresIn, user } = (await response.json()) as {
    token: string;
    expiresIn: number;
    user: Session['user'];
  };
  const session = { token, expiresAt: Date.now() + expiresIn * 1_000, user };
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return { session, response };
}
