/**
 * Dates as precise as their source is: `2025`, `2025-07`, `2025-07-08`, or a span of two alike, `2025-07/2025-09`. They are
 * days of the calendar, not moments, so everything here reckons in UTC: a reader's time zone must not move a ruling to the
 * day before.
 */
import type { Language } from '@/data/schema';
import { localeOf } from '../text/locale.ts';
import { CREOLE_MONTHS } from '../text/months.ts';

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
  const [from = '', to = from] = date.split('/');
  return year(from) === year(to) ? format(date, language, WITHIN_YEAR, 'within') : formatDate(date, language);
}

/**
 * @returns below zero where `a` begins earlier, above zero where it begins later; a bare year or month stands before its
 * days, and a date before the spans that begin with it.
 */
export function compareDates(a: string, b: string): number {
  const [from = ''] = a.split('/');
  const [other = ''] = b.split('/');
  return order(from, other) || order(a, b);
}

/** @returns the year in which a date begins: "2025". */
export function year(date: string): string {
  return date.slice(0, 4);
}

/** @returns the date on which a span begins; a date that is none comes back as it is. */
export function firstPart(date: string): string {
  return date.split('/')[0] ?? date;
}

/** @returns the earliest day that a date can mean: "2025-07" gives "2025-07-01". */
export function firstDay(date: string): string {
  const [from = ''] = date.split('/');
  return `${from}${'-01-01'.slice(from.length - 4)}`;
}

/** @returns the latest day that a date can mean: "2025-07" gives "2025-07-31", "2025-07/2025-09" gives "2025-09-30". */
export function lastDay(date: string): string {
  const to = date.split('/').at(-1) ?? '';
  if (to.length === 4) return `${to}-12-31`;
  if (to.length !== 7) return to;
  const [years = 0, months = 0] = to.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  return `${to}-${new Date(Date.UTC(years, months, 0)).getUTCDate()}`;
}

/** @returns the day that lies so many days later, earlier where `days` is below zero. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function format(date: string, language: Language, parts: Record<number, Parts>, style: string): string {
  const [from = '', to] = date.split('/');
  const options = parts[from.length];
  const [begin, end] = [Date.parse(from), to === undefined ? undefined : Date.parse(to)];
  if (!options || Number.isNaN(begin) || Number.isNaN(end)) return date;
  if (language === 'ht') return inCreole(from, to, style === 'within');
  const key = `${language} ${style} ${from.length}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    formats.set(key, made);
  }
  return end === undefined ? made.format(begin) : made.formatRange(begin, end);
}

/** @returns "8 jiyè 2025", "jiyè 2025", "7–8 jiyè 2025", "novanm 2025 – fevriye 2026": what two dates share is said once. */
function inCreole(from: string, to: string | undefined, withinYear: boolean): string {
  const words = (date: string, parts: number) => {
    const [years = '', months, days] = date.split('-');
    const named = [days && String(Number(days)), months && CREOLE_MONTHS[Number(months) - 1]];
    return [...named, withinYear && months ? undefined : years].filter(Boolean).slice(0, parts).join(' ');
  };
  if (to === undefined) return words(from, 3);
  const parts = from.split('-').length;
  const [shared, dash] =
    parts === 3 && from.slice(0, 7) === to.slice(0, 7)
      ? [1, '–']
      : parts > 1 && year(from) === year(to)
        ? [parts - 1, ' – ']
        : [3, ' – '];
  return `${words(from, shared)}${dash}${words(to, 3)}`;
}
