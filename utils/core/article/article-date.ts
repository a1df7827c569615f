/** The date of an article, out of all that its page says of it. Days are those that the publisher writes, in its own zone. */
import { ENGLISH_MONTHS, SPANISH_MONTHS } from '../text/months.ts';

/** Where a page may say its date, the most trusted first. */
const KINDS = ['ld', 'meta', 'marked', 'loose', 'time', 'address', 'line'] as const;
/**
 * `ld` is JSON-LD of an article, `meta` a tag made for this, `marked` an element marked as the date, `loose` a tag such as
 * `date`, `time` a plain time beside the headline, `address` the path of the page, `line` words beside the headline.
 */
export type DateKind = (typeof KINDS)[number];

/** One place in which a page says a date, as it stands there. */
export interface DateCandidate {
  kind: DateKind;
  raw: string;
  /** A date of change, not of publication. */
  modified?: boolean;
  /** Said of the very page by its address, where the page speaks of others too. */
  own?: boolean;
}

export interface ArticleDate {
  /** `2025-07-03`. */
  published: string;
  /** Only where it is later. */
  modified?: string;
  confidence: 'high' | 'medium' | 'low';
  from: DateKind;
}

const CONFIDENCE = ['low', 'medium', 'high'] as const;
const TRUST: Record<DateKind, number> = { ld: 2, meta: 2, marked: 2, loose: 1, time: 1, address: 1, line: 0 };
const OLDEST = '1990-01-01';
const DAY_MS = 86_400_000;

/** @param today the reader's day: nothing was published after it. @returns null where the page has no date to be sure of. */
export function articleDate(candidates: readonly DateCandidate[], today: string): ArticleDate | null {
  const read = candidates.flatMap(({ kind, raw, modified = false, own = false }) => {
    const day = dayIn(raw, kind);
    return day && day >= OLDEST && day <= today ? [{ kind, day, modified, own }] : [];
  });
  const known = KINDS.flatMap((kind) => {
    const all = read.filter((one) => one.kind === kind && !one.modified);
    const days = (all.some((one) => one.own) ? all.filter((one) => one.own) : all).map(({ day }) => day).sort();
    const [first = '', last = first] = [days[0], days.at(-1)];
    // A page that gives several dates of one kind lists other articles.
    return first && isNear(first, last) ? [{ kind, day: first }] : [];
  });
  const best = known[0];
  if (!best) return null;
  const isDoubted = known.some(({ kind, day }) => TRUST[kind] > 0 && !isNear(best.day, day));
  const modified = KINDS.flatMap((kind) => read.filter((one) => one.kind === kind && one.modified))[0]?.day;
  return {
    published: best.day,
    ...(modified && modified > best.day && { modified }),
    confidence: CONFIDENCE[Math.max(0, TRUST[best.kind] - Number(isDoubted))] ?? 'low',
    from: best.kind,
  };
}

/** Zones put one moment on two days. */
function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAY_MS;
}

const MONTHS = [...ENGLISH_MONTHS, ...SPANISH_MONTHS];
/** `July 3, 2025`, `julio 3 de 2025`. */
const MONTH_FIRST = /([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:de )?(\d{4})(?!\d)/g;
/** `3 July 2025`, `3 de julio del 2025`, and RFC 2822. */
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? (?:de )?([a-z]{3,10})\.?,? (?:del? )?(\d{4})(?!\d)/g;
const CHANGED = /(updated|modified|edited|actualizad[oa]|modificad[oa])\D{0,14}$/;

/** @returns the day that a text means; undefined where it is none of the calendar, or `07/03/2025`, which is two. */
export function dayIn(raw: string, kind: DateKind): string | undefined {
  const text = raw.replace(/\s+/g, ' ').trim().toLowerCase();
  if (kind === 'address') {
    const [, y = '', m = '', d = ''] = /\/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?![\da-z])/.exec(text) ?? [];
    return day(y, m, d);
  }
  const [, year = '', month = '', date = ''] =
    /^(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)/.exec(text)?.filter((_, at) => at !== 2) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text) ?? [];
  if (year) return day(year, month, date);
  if (/^\d{10}(\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
  const said = [
    ...[...text.matchAll(MONTH_FIRST)].map((found) => ({ found, day: day(found[3], found[1], found[2]) })),
    ...[...text.matchAll(DAY_FIRST)].map((found) => ({ found, day: day(found[3], found[2], found[1]) })),
  ].filter((one) => one.day && !CHANGED.test(text.slice(0, one.found.index)));
  return said.sort((a, b) => a.found.index - b.found.index)[0]?.day;
}

/** @param month a number or the beginning of a name. */
function day(year = '', month = '', date = ''): string | undefined {
  const named = MONTHS.findIndex((name) => name.startsWith(month));
  const number = Number(month) || (named % 12) + 1;
  const at = Date.UTC(Number(year), number - 1, Number(date));
  const iso = month && !Number.isNaN(at) ? new Date(at).toISOString().slice(0, 10) : '';
  // The 31st of June is none of July.
  return iso === `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}` ? iso : undefined;
}
