import { vi } from 'vitest';

/** Lets as much time pass as some work takes that waits for nothing else. Timers are fake, the database's own turns are not. */
export async function inFakeTime<Result>(work: Promise<Result>): Promise<Result> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  while (!isOver) await pass(500);
  return work;
}

/** Lets time pass, and all happen that follows from it. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await new Promise(setImmediate);
}
