/**
 * Two answers to "today", each a day of the calendar, `2026-11-22`. What a reader is told is told for the day on their own
 * calendar: a law in force from July 1 is not in force on the evening before, when it is July 1 in London.
 */

/** @returns the day by the clock of whoever sits here. */
export function dayHere(moment: Date): string {
  return dayAfter(moment, -moment.getTimezoneOffset());
}

/**
 * @returns the day that has begun somewhere, at the latest: what packs are checked by. Their authors write the day that it is
 *   where they live, and may be ahead of a reader.
 */
export function dayAnywhere(moment: Date): string {
  return dayAfter(moment, 14 * 60);
}

function dayAfter(moment: Date, minutes: number): string {
  return new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 10);
}
