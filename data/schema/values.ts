/**
 * The small values that every part of a pack is made of: ids, texts, dates, addresses. What a check says is the code of a
 * fault (`utils/core/packs/pack-fault`), whose sentences are in the catalogues.
 */
import * as z from 'zod/mini';
import type { PackFaultCode } from '../../utils/core/packs/pack-fault.ts';

/** A check that names its own fault. */
export const faultless = <Value>(faultOf: (value: Value) => PackFaultCode | undefined) =>
  z.check<Value>(({ value, issues }) => {
    const message = faultOf(value);
    if (message) issues.push({ code: 'custom', input: value, message });
  });

const coded = (code: PackFaultCode) => code;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const id = z.string().check(
  z.regex(ID, coded('id')),
  // The only names of what every object has that look like ids.
  faultless((value) => (value === 'constructor' || value === 'prototype' ? 'id' : undefined)),
);

/** @param most the longest that it may be, in characters. */
export const text = (most: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(1, coded('empty-text')), z.maxLength(most, coded('too-long')), faultless<string>(unreadable));
export type LocalText = z.infer<ReturnType<typeof localText>>;

/** One text in the languages of the pack. Quotes are not among these: they stay in the words of their source. */
export const localText = (most: number) =>
  z.strictObject({ en: text(most), es: z.optional(text(most)), ht: z.optional(text(most)) });

/** Marks over one letter; no script stacks more. */
const TOO_MANY_MARKS = /\p{M}{9}/u;

const BLANK = /^[\p{Default_Ignorable_Code_Point}\p{Z}\u2800]+$/u;

/** @returns whether nothing of a text is seen: spaces of any kind, what only directs others, the empty Braille pattern. */
export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

/** Texts that can't be told from others by looking, or that show what is not there. */
function unreadable(value: string): PackFaultCode | undefined {
  if (isBlank(value)) return 'no-letter';
  if (/\p{Cs}/u.test(value)) return 'lone-surrogate';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return 'control';
  if (/[\u202a-\u202e\u2066-\u2069]/.test(value)) return 'direction';
  return TOO_MANY_MARKS.test(value) ? 'marks' : undefined;
}

/** @param least, most how many there may be. */
export const list = <Item extends z.core.$ZodType>(item: Item, least: number, most: number) =>
  z.array(item).check(z.minLength(least, coded('too-few')), z.maxLength(most, coded('too-many')));

/** Other topics in which a statement is shown too. */
export const alsoIn = z.optional(list(id, 0, 20));

const LOOSE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** `2025`, `2025-07` or `2025-07-08`: as precise as the source is. Real calendar dates only. */
export const looseDate = z.string().check(
  z.regex(LOOSE, coded('date')),
  faultless((value) => (isRealDate(value) ? undefined : 'no-such-day')),
);

export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, coded('day')),
  faultless((value) => (isRealDate(value) ? undefined : 'no-such-day')),
);

/** A date, or a span between two dates of one precision: `2025-07/2025-09`, for what lasted or lies somewhere between. */
export const dateOrSpan = z.string().check(
  faultless((value) => {
    const halves = value.split('/');
    const [from = '', to] = halves;
    if (halves.length > 2 || !halves.every((half) => LOOSE.test(half)) || from.length !== halves.at(-1)?.length) return 'span';
    if (!halves.every(isRealDate)) return 'no-such-day';
    return to === undefined || from < to ? undefined : 'backwards';
  }),
);

export const httpsAddress = z.string().check(z.maxLength(2048, coded('too-long')), faultless<string>(addressFault));

function isRealDate(value: string): boolean {
  const [year, month = 1, dayOfMonth = 1] = value.split('-').map(Number);
  if (!year || !month || !dayOfMonth) return false;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** Names that no server of the public web has (RFC 6761, RFC 8375). */
const HOME = /(?:^|\.)(?:local(?:host)?|internal|intranet|lan|home|home\.arpa)\.?$/;
/** An address of four numbers is read from many forms; the URL standard writes each as this one. */
const NUMBERS = /^\[|^[\d.]+$/;

/** The address must be whole as written: URL would trim spaces and line breaks away unseen. */
function addressFault(value: string): PackFaultCode | undefined {
  if (value !== value.trim() && addressFault(value.trim()) === undefined) return 'trim';
  if (value.startsWith('//')) return 'whole-address';
  if (!value.startsWith('https://')) return 'https';
  if (/[\s\p{C}]/u.test(value)) return 'control';
  if (!URL.canParse(value)) return 'whole-address';
  const { username, password, hostname, port } = new URL(value);
  if (username || password) return 'credentials';
  const isPublic = hostname.replace(/\.$/, '').includes('.') && !port && !HOME.test(hostname) && !NUMBERS.test(hostname);
  return isPublic ? undefined : 'public-address';
}
