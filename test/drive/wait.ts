export interface WaitOptions {
  /** What is awaited, for the message: "the card". */
  what: string;
  /** Milliseconds until it gives up; 10,000 unless told. */
  timeout?: number;
  /** Milliseconds between two tries; 50 unless told. */
  interval?: number;
}

/**
 * Asks again and again until there is an answer.
 * @param fn Asked; anything but `undefined`, `null` and `false` is the answer. A throw counts as "not yet".
 * @returns the answer.
 * @throws Error that names what was awaited, for how long, and what the last try gave.
 */
export async function waitFor<T>(
  fn: () => T | Promise<T>,
  { what, timeout = 10_000, interval = 50 }: WaitOptions,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout;
  let last = 'no answer yet';
  for (;;) {
    try {
      const answer = await within(fn, Math.max(deadline - performance.now(), 1));
      if (answer !== undefined && answer !== null && answer !== false) return answer as Exclude<T, undefined | null | false>;
      last = `last answer: ${String(answer)}`;
    } catch (error) {
      if (error !== LATE) last = `last error: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (performance.now() >= deadline) throw new Error(`${what}: not within ${timeout} ms (${last})`);
    await pause(interval);
  }
}

const LATE = Symbol('late');

/** A browser that hangs must not hang the test: one try gets no more time than all of them. */
async function within<T>(fn: () => T | Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(LATE), ms);
  });
  try {
    return await Promise.race([fn(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
