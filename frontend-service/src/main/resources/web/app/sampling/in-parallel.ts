/** Does the task for each, in order and never more than so many at once. The first failure ends it. */
export async function inParallel<T>(
  all: readonly T[],
  atOnce: number,
  task: (one: T, index: number) => Promise<void>,
): Promise<void> {
  const rest = all.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, one] of rest) {
      await task(one, index).catch((failure: unknown) => {
        failed = true;
        throw failure;
      });
      if (failed) {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** @throws what the signal was aborted with */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
