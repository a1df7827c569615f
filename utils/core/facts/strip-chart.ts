import type { Series, TimelineEvent } from '@/data/schema';
import { compareDates, firstDay, lastDay, year } from './dates.ts';

/** The last years of a timeline, three at most, laid out from left (0) to right (1). */
export interface StripChart {
  /** The year with which it begins. */
  from: string;
  /** Oldest first: where each event may have begun and ended, and the row in which it does not lie on another. */
  marks: { event: TimelineEvent; begin: number; end: number; row: number }[];
  rows: number;
  years: { name: string; at: number }[];
  /** The first column of a series, its highest value at 1. */
  line: { at: number; height: number }[];
  /** Where the article stands. */
  here?: number;
}

const YEARS = 3;
const FEWEST = 3;
/** As much of the width as a mark takes. */
const MARK = 0.036;

/** @returns null where too little happened in the last years to be drawn. */
export function stripChart(
  events: readonly TimelineEvent[],
  series: Series | undefined,
  published: string | undefined,
): StripChart | null {
  const last = [...events, ...(series?.points ?? [])]
    .map(({ date }) => lastDay(date))
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const earliest = [...events, ...(series?.points ?? [])].map(({ date }) => Number(year(date))).sort((a, b) => a - b)[0];
  const first = Math.max(Number(year(last)) - YEARS + 1, earliest ?? 0);
  const zero = Date.parse(`${first}-01-01`);
  const whole = Date.parse(last) - zero || 1;
  const place = (day: string) => (Date.parse(day) - zero) / whole;
  const free: number[] = [];
  const marks = events
    .filter(({ date }) => place(firstDay(date)) >= 0)
    .sort((a, b) => compareDates(a.date, b.date))
    .map((event) => {
      const [begin, end] = [place(firstDay(event.date)), place(lastDay(event.date))];
      const found = free.findIndex((until) => until <= begin);
      const row = found < 0 ? free.length : found;
      free[row] = Math.max(end, begin) + MARK;
      return { event, begin, end, row };
    });
  if (marks.length < FEWEST) return null;
  const key = series?.columns[0]?.key ?? '';
  const points = (series?.points ?? []).flatMap(({ date, values }) =>
    values[key] === undefined ? [] : [{ at: place(firstDay(date)), value: values[key] }],
  );
  const highest = Math.max(1, ...points.map(({ value }) => value));
  const here = published === undefined ? -1 : place(published);
  return {
    from: String(first),
    marks,
    rows: free.length,
    years: Array.from({ length: Number(year(last)) - first + 1 }, (_, at) => ({
      name: String(first + at),
      at: place(`${first + at}-01-01`),
    })),
    // The last point before the first year carries the line in from the left.
    line: points
      .filter((_, index) => (points[index + 1]?.at ?? 1) >= 0)
      .map(({ at, value }) => ({ at, height: value / highest })),
    ...(here >= 0 && here <= 1 && { here }),
  };
}
