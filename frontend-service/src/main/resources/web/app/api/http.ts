/** What a request to frontend-service came to when it did not succeed. */
export class ApiProblem extends Error {
  constructor(
    /** The HTTP status; 0 when there was no answer at all. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly traceId?: string,
    /** Which field of what was sent is wrong, where the server says so. */
    readonly field?: string,
  ) {
    super(`${title}: ${detail}`);
  }
}

/** Fetches JSON from our own origin; every failure is an ApiProblem, except an abort, which stays an AbortError. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { signal: signal ?? null, headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as T;
}

/** As `fetch`, but a network failure is an ApiProblem that says what to do. The answer may have any status. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiProblem(
      0,
      'No answer from frontend-service',
      "Is the stack running? './lab status' tells, './lab up' starts it.",
    );
  }
}

/** Reads an RFC 9457 problem; an answer of another form (a proxy's error page) is told by its status alone. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const { title, detail, instance, traceId, field } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  return new ApiProblem(
    response.status,
    typeof title === 'string' ? title : `Status ${response.status}`,
    typeof detail === 'string' ? detail : `The server answered with status ${response.status} and no explanation.`,
    // Questions about traces make none, so their problems have an id and nothing behind it.
    typeof traceId === 'string' && !String(instance).startsWith('/lab/') ? traceId : undefined,
    typeof field === 'string' ? field : undefined,
  );
}

/** For the end of a task: keeps what a component can show, and lets go of what only says that nobody waits any more. */
export function asProblem(failure: unknown): ApiProblem | undefined {
  if (failure instanceof ApiProblem) {
    return failure;
  }
  if (failure instanceof DOMException && failure.name === 'AbortError') {
    return undefined;
  }
  throw failure;
}
