/** @returns a way to do work one after the other: each after all that was begun before. A failure ends its own turn only. */
export function turns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * What the reader chooses is written by the worker alone and one after the other: each reads what the one before has written, so
 * none is lost when two pages switch at once.
 */
export const inTurn = turns();
