/**
 * Dates as precise as their source is: `2025`, `2025-07` or `2025-07-08`. They are days of the calendar, not moments,
 * so everything here reckons in UTC: a reader's time zone must not move a ruling to the day before.
 */
import type { Language } from '@/data/schema';

/** Month names and order are those of the readers: "July 8, 2025" and "8 de julio de 2025". */
const REGIONS: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** By the length of the date as it is written. */
type Parts = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day'>;
const LONG: Record<number, Parts> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};
const WITHIN_YEAR: Record<number, Parts> = {
  4: { year: 'numeric' },
  7: { month: 'long' },
  10: { month: 'long', day: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** @returns the date in words: "July 8, 2025", "July 2025", "2025". What is no date comes back as it is. */
export function formatDate(date: string, language: Language): string {
  return format(date, language, LONG, 'long');
}

/** @returns the date for a place that already names the year: "July 8", "July", "2025". */
export function formatWithinYear(date: string, language: Language): string {
  return format(date, language, WITHIN_YEAR, 'within');
}

/** @returns below zero where `a` is earlier, above zero where it is later; a bare year or month stands before its days. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @returns the year of a date: "2025". */
export function year(date: string): string {
  return date.slice(0, 4);
}

function format(date: string, language: Language, parts: Record<number, Parts>, style: string): string {
  const options = parts[date.length];
  const moment = Date.parse(date);
  if (!options || Number.isNaN(moment)) return date;
  const key = `${language} ${style} ${date.length}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(REGIONS[language], { ...options, timeZone: 'UTC' });
    formats.set(key, made);
  }
  return made.format(moment);
}
