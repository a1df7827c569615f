/** Where statements come from, and how a statement points there. */
import * as z from 'zod/mini';
import type { PackFaultCode } from '../../utils/core/packs/pack-fault.ts';
import { day, httpsAddress, id, list, looseDate, text } from './values.ts';

export const SOURCE_KINDS = [
  'statute',
  'bill',
  'court-record',
  'agreement',
  'agency-statement',
  'official-record',
  'data',
  'news-report',
  'opinion',
  'advocacy',
  'reference',
  /** What a reader put beside a note of theirs, of whatever kind it is. */
  'link',
] as const;

/** Exact words of a source, at most 25, to land on, in the source's own language. */
const quote = z.optional(text(400));
/** Words just before and after the quote, where the quote stands more than once in the page. */
const around = z.optional(text(120));
/** The page of a PDF, counted from 1. */
const page = z.optional(z.int().check(z.gte(1), z.lte(20_000)));

/** A source that bears a statement out. Without a quote of its own it stands on the source's quote. */
export const citation = z.strictObject({ source: id, quote, prefix: around, suffix: around, page });
export type Citation = z.infer<typeof citation>;

export const citations = z
  .array(citation)
  .check(z.minLength(1, 'no-citation' satisfies PackFaultCode), z.maxLength(12, 'too-many' satisfies PackFaultCode));

export const source = z.strictObject({
  id,
  title: text(300),
  publisher: text(160),
  author: z.optional(text(160)),
  url: httpsAddress,
  /** A copy that stays as it was when it was read. */
  archive: z.optional(httpsAddress),
  published: z.optional(looseDate),
  retrieved: day,
  language: text(12),
  kind: z.enum(SOURCE_KINDS),
  quote,
  prefix: around,
  suffix: around,
  page,
  /** False where the quote can't be landed on: a PDF, a page that needs a script. */
  passage: z.boolean(),
});
export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];

export const sources = list(source, 0, 2000);
