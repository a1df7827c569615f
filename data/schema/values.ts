/** The small values that every part of a pack is made of: ids, texts, dates, addresses. */
import * as z from 'zod/mini';

export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be letters a-z, digits and hyphens, at most 64'));

/** @param most the longest that it may be, in characters. */
export const text = (most: number) =>
  z.string().check(z.trim(), z.minLength(1, 'is empty; write the text'), z.maxLength(most, `is longer than ${most} characters`));

/** One text in the languages of the pack. Quotes are not among these: they stay in the words of their source. */
export const localText = (most: number) =>
  z.strictObject({ en: text(most), es: z.optional(text(most)), ht: z.optional(text(most)) });
export type LocalText = z.infer<ReturnType<typeof localText>>;

/** @param least, most how many there may be. @param what their name in the plural, for the message. */
export const list = <Item extends z.core.$ZodType>(item: Item, least: number, most: number, what: string) =>
  z
    .array(item)
    .check(
      z.minLength(least, `has fewer than ${least} ${what}; write at least ${least}`),
      z.maxLength(most, `has more than ${most} ${what}`),
    );

/** Other topics in which a statement is shown too. */
export const alsoIn = z.optional(list(id, 0, 20, 'topics'));

const LOOSE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** `2025`, `2025-07` or `2025-07-08`: as precise as the source is. Real calendar dates only. */
export const looseDate = z
  .string()
  .check(z.regex(LOOSE, 'must be a date: 2025, 2025-07 or 2025-07-08'), z.refine(isRealDate, 'is not a date of the calendar'));

export const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day: 2025-07-08'), z.refine(isRealDate, 'is not a date of the calendar'));

/** A date, or a span between two dates of one precision: `2025-07/2025-09`, for what lasted or lies somewhere between. */
export const dateOrSpan = z.string().check(
  z.refine((value) => {
    const halves = value.split('/');
    return halves.length <= 2 && halves.every((half) => LOOSE.test(half)) && halves[0]?.length === halves.at(-1)?.length;
  }, 'must be a date or a span of two alike: 2025, 2025-07, 2025-07-08 or 2025-07/2025-09'),
  z.refine((value) => value.split('/').every(isRealDate), 'is not a date of the calendar'),
  z.refine((value) => {
    const [from, to] = value.split('/');
    return from === undefined || to === undefined || from < to;
  }, 'ends before it begins; write the earlier date first'),
);

export const httpsAddress = z
  .string()
  .check(
    z.maxLength(2048, 'is longer than 2048 characters'),
    z.refine(isHttpsAddress, "must begin with https://, without user name; write the page's address"),
  );

function isRealDate(value: string): boolean {
  const [year, month = 1, dayOfMonth = 1] = value.split('-').map(Number);
  if (!year || !month || !dayOfMonth) return false;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

function isHttpsAddress(value: string): boolean {
  // The address must be whole as written: URL would trim spaces and line breaks away unseen.
  if (!/^https:\/\/[^\s\p{C}]+$/u.test(value) || !URL.canParse(value)) return false;
  const address = new URL(value);
  return address.username === '' && address.password === '' && address.hostname.includes('.');
}
