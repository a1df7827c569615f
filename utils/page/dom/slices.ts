/** The longest that we hold the main thread at a time, in milliseconds: a frame of 16 ms has room for the page too. */
const SLICE = 6;

/** Work cut into slices between which the page goes on. */
export interface Slices {
  /** @returns whether this slice has had its time. */
  isOver(): boolean;
  /** Lets the page go on. @returns false when the work was called off meanwhile. */
  next(): Promise<boolean>;
}

/** @param signal calls the work off. @param now milliseconds. */
export function slices(signal: AbortSignal, now: () => number = () => performance.now()): Slices {
  let end = now() + SLICE;
  return {
    isOver: () => now() >= end,
    async next() {
      await breathe();
      end = now() + SLICE;
      return !signal.aborted;
    },
  };
}

/** Lets the page do what waits, in its turn: `scheduler.yield` would go on before the page's own timers (Chromium 156). */
function breathe(): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume);
  });
}
