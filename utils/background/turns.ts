/**
 * What the reader chooses is written by the worker alone and one after the other: each reads what the one before has written, so
 * none is lost when two pages switch at once.
 */
let last: Promise<unknown> = Promise.resolve();

/** Does some work after all that was begun before. @returns its result; a failure ends its own turn only. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
