import { addDays } from './dates.ts';

/** How far a statement can still be trusted unchecked. */
export type Freshness = 'fresh' | 'due' | 'overdue';

/** Days before the date of the next check from which on it is due. */
const NOTICE = 30;

/**
 * @param day a whole day, `2026-11-22`.
 * @returns `overdue` once the day of the next check has gone by, `due` in the 30 days up to it.
 */
export function freshness({ checkAgainBy }: { checkAgainBy: string }, day: string): Freshness {
  if (day > checkAgainBy) return 'overdue';
  return day >= addDays(checkAgainBy, -NOTICE) ? 'due' : 'fresh';
}
