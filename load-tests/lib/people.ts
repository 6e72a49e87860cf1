// Who makes the requests. Five people log in once, before the load; the virtual users share their tokens. A login for
// each virtual user would be a storm of password hashes at the very moment a spike begins, and measure that.
import exec from 'k6/execution';
import http from 'k6/http';
import { note } from './issued.ts';
import { FRONTEND } from './settings.ts';

const ACCOUNTS = {
  ada: 'lovelace',
  grace: 'hopper',
  alan: 'turing',
  edsger: 'dijkstra',
  barbara: 'liskov',
};

/** A person who has logged in: what setup() gives to each virtual user. */
export interface Person {
  id: number;
  name: string;
  token: string;
  /** Epoch milliseconds. */
  expires: number;
}

/** Long before the end, so that no request is under way with a token that runs out. */
const RENEW_MILLIS = 5 * 60 * 1000;
/** Renewed by this virtual user. */
const renewed = new Map<string, Person>();

export function logIn(): Person[] {
  return Object.keys(ACCOUNTS).map((name) => login(name as keyof typeof ACCOUNTS));
}

/** The one whom this virtual user acts for, with a token that is good for a while. */
export function me(people: Person[]): Person {
  const person = people[exec.vu.idInTest % people.length]!;
  const current = renewed.get(person.name) ?? person;
  if (Date.now() < current.expires - RENEW_MILLIS) {
    return current;
  }
  const fresh = login(person.name as keyof typeof ACCOUNTS);
  renewed.set(person.name, fresh);
  return fresh;
}

function login(name: keyof typeof ACCOUNTS): Person {
  const time = Date.now();
  const response = http.post(`${FRONTEND}/api/login`, JSON.stringify({ username: name, password: ACCOUNTS[name] }), {
    headers: { 'Content-Type': 'application/json' },
    tags: { name: 'POST /api/login', class: 'login' },
  });
  note(response, time, { class: 'login' });
  if (response.status !== 200) {
    exec.test.abort(`login as ${name} at ${FRONTEND} answered ${response.status} ${response.error}`);
  }
  const answer = response.json() as { token: string; expiresIn: number; user: { id: number } };
  return { id: answer.user.id, name, token: answer.token, expires: time + answer.expiresIn * 1000 };
}
