import { DEMO_ACCOUNTS, type Account } from '../api/session';
import type { PreparedRequest } from './request';

/** The request for a shell. It logs in by itself, so that it works whenever and by whomever it is run. */
export function curl(request: PreparedRequest, account: Account, origin: string): string {
  const lines = [`curl -i ${quoted(origin + request.path)}`];
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'Accept') {
      lines.push(`-H ${quoted(`${name}: ${value}`)}`);
    }
  }
  if (request.needsToken) {
    lines.push('-H "Authorization: Bearer $TOKEN"');
  }
  if (request.body !== undefined) {
    lines.push(`-d ${quoted(request.needsToken ? request.body : credentials(account))}`);
  }
  const command = lines.join(' \\\n  ');
  return request.needsToken ? `${tokenLine(account, origin)}\n${command}` : command;
}

function tokenLine(account: Account, origin: string): string {
  const login = `curl -s ${quoted(`${origin}/api/login`)} -H 'Content-Type: application/json' -d ${quoted(credentials(account))}`;
  return `TOKEN=$(${login} | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`;
}

/** Passwords stand here only where everybody knows them. */
function credentials({ username, password }: Account): string {
  const known = DEMO_ACCOUNTS.some((demo) => demo.username === username && demo.password === password);
  return JSON.stringify({ username, password: known ? password : 'YOUR PASSWORD' });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
