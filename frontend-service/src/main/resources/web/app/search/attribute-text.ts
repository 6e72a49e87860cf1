/** Attributes as people type them: `error=true http.route="/api/users/{id}" note="say \"hi\""`. */

export type AttributesRead =
  | { readonly values: Readonly<Record<string, string>> }
  | { /** A sentence that quotes the wrong part. */ readonly wrong: string };

const KEY = /[^\s="]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const BARE = /[^\s"]+/y;

/** Reads pairs divided by blanks. */
export function readAttributes(text: string): AttributesRead {
  const values = new Map<string, string>();
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const pair = readPair(text, at);
    if (typeof pair === 'string') {
      return { wrong: pair };
    }
    if (values.has(pair.key)) {
      return { wrong: `${pair.key} stands here twice. A search takes one value for each attribute.` };
    }
    values.set(pair.key, pair.value);
    at = skipBlanks(text, pair.end);
  }
  return { values: Object.fromEntries(values) };
}

/** The text that `readAttributes` reads as this pair. */
export function attributePair(key: string, value: string): string {
  return /^[^\s"]+$/.test(value) ? `${key}=${value}` : `${key}="${value.replace(/["\\]/g, '\\$&')}"`;
}

function readPair(text: string, at: number): { key: string; value: string; end: number } | string {
  const key = match(KEY, text, at)?.[0];
  if (key === undefined) {
    return `“${wordAt(text, at)}” begins without a key. Write key=value, such as error=true.`;
  }
  const equals = at + key.length;
  if (text[equals] !== '=') {
    return `“${wordAt(text, at)}” has no value. Write key=value, such as ${key}=true.`;
  }
  return readValue(text, key, equals + 1);
}

function readValue(text: string, key: string, at: number): { key: string; value: string; end: number } | string {
  if (text[at] === '"') {
    const quoted = match(QUOTED, text, at);
    if (quoted === null) {
      return `The quote that opens after ${key}= is not closed. Add a " at the end of the value.`;
    }
    const end = at + quoted[0].length;
    return end < text.length && !/\s/.test(text[end]!)
      ? `After ${key}=${quoted[0]} a blank is missing before “${wordAt(text, end)}”.`
      : { key, value: quoted[1]!.replace(/\\(.)/gs, '$1'), end };
  }
  const bare = match(BARE, text, at)?.[0];
  if (bare === undefined) {
    return `${key}= has no value. Write ${key}=value, or ${key}="" for an empty one.`;
  }
  const end = at + bare.length;
  return text[end] === '"'
    ? `“${key}=${bare}"” has a quote in the middle. Put the whole value in quotes: ${key}="…".`
    : { key, value: bare, end };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text[next]!)) {
    next++;
  }
  return next;
}

function wordAt(text: string, at: number): string {
  return /^\S+/.exec(text.slice(at))?.[0] ?? '';
}
