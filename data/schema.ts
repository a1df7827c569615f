/**
 * What a pack is: the one schema that every pack passes before anything of it is stored or shown.
 * Types are inferred from it and used everywhere; the schema itself runs in the worker and in tools only.
 */
import * as z from 'zod/mini';

/** The pack format this code reads. A pack with a higher number is refused, never guessed at. */
export const PACK_FORMAT = 1;

/** Languages in which interface and packs can speak, the first being the one to fall back to. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Slots of hue; a topic's hue is also the number of its highlight slot on pages. */
export const HUES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Hue = (typeof HUES)[number];

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be letters a-z, digits and hyphens, at most 64'));
const text = (most: number) =>
  z.string().check(z.trim(), z.minLength(1, 'is empty; write the text'), z.maxLength(most, `is longer than ${most} characters`));

/** One text in the languages of the pack. */
const localText = (most: number) => z.strictObject({ en: text(most), es: z.optional(text(most)) });
export type LocalText = z.infer<ReturnType<typeof localText>>;

/** `2025`, `2025-07` or `2025-07-08`: as precise as the source is. Real calendar dates only. */
const looseDate = z
  .string()
  .check(
    z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date: 2025, 2025-07 or 2025-07-08'),
    z.refine(isRealDate, 'is not a date of the calendar'),
  );
const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day: 2025-07-08'), z.refine(isRealDate, 'is not a date of the calendar'));

const httpsAddress = z
  .string()
  .check(
    z.maxLength(2048, 'is longer than 2048 characters'),
    z.refine(isHttpsAddress, "must begin with https://, without user name; write the page's address"),
  );

const citation = z.strictObject({ source: id, quote: z.optional(text(400)) });
const citations = z
  .array(citation)
  .check(z.minLength(1, 'has no source; cite at least one'), z.maxLength(12, 'has more than 12 sources'));

/** Kinds of fact, in the words of the product: what sort of statement a reader has in front of them. */
export const FACT_KINDS = ['law', 'official-action', 'ruling', 'statistic', 'claim'] as const;
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
] as const;

const fact = z
  .strictObject({
    id,
    statement: localText(600),
    kind: z.enum(FACT_KINDS),
    speaker: z.optional(localText(160)),
    asOf: looseDate,
    rank: z.enum(['key', 'extra']),
    citations,
    alsoIn: z.optional(z.array(id)),
  })
  .check(
    z.refine((it) => it.kind !== 'claim' || it.speaker !== undefined, {
      message: 'is a claim; name who makes it',
      path: ['speaker'],
    }),
  );

const event = z.strictObject({
  id,
  date: looseDate,
  title: localText(240),
  importance: z.enum(['major', 'minor']),
  citations,
  alsoIn: z.optional(z.array(id)),
});

const side = z.strictObject({ speaker: localText(160), position: localText(700), citations });
const dispute = z.strictObject({
  id,
  question: localText(240),
  sides: z
    .array(side)
    .check(z.minLength(2, 'has one side only; a dispute has two or more'), z.maxLength(6, 'has more than 6 sides')),
  standing: z.strictObject({ text: localText(600), asOf: looseDate, citations }),
  alsoIn: z.optional(z.array(id)),
});

const source = z.strictObject({
  id,
  title: text(300),
  publisher: text(160),
  author: z.optional(text(160)),
  url: httpsAddress,
  published: z.optional(looseDate),
  retrieved: day,
  language: text(12),
  kind: z.enum(SOURCE_KINDS),
  /** Exact words of the source, at most 25, to land on. */
  quote: z.optional(text(400)),
  /** False where the quote can't be landed on: a PDF, a page that needs a script. */
  passage: z.boolean(),
});

const termText = text(120).check(
  z.refine((it) => /[\p{L}\p{N}]/u.test(it), 'has no letter or digit'),
  z.minLength(3, 'is too short to be a term'),
);

/** How much of its surroundings a term needs before it is shown. */
const TERM_SENSES = ['alone', 'unless', 'context', 'never'] as const;
export type TermSense = (typeof TERM_SENSES)[number];

/** One literal way in which pages write a topic. */
const term = z.strictObject({
  text: termText,
  /**
   * `alone`: enough by itself. `unless`: shown unless the page around it speaks against it (a rare name).
   * `context`: shown only where the page around it speaks of the topic.
   * `never`: a look-alike, matched so that no shorter term is seen inside it ("National Marine Sanctuary").
   */
  sense: z.enum(TERM_SENSES),
  /** Other forms of the same term (plural, feminine ...), declared, never guessed. */
  forms: z.optional(z.array(termText).check(z.maxLength(200, 'has more than 200 forms'))),
  /** True where capitals matter. */
  exactCase: z.optional(z.boolean()),
});

const cueWords = z.array(text(80)).check(z.maxLength(400, 'has more than 400 words'));
/**
 * Words that decide whether a term that needs context is about the topic. A word all in capitals is matched in capitals
 * only ("ICE" is not "ice"). Terms of the pack that stand alone speak for every other topic of it without being listed.
 */
const context = z.strictObject({ for: cueWords, against: cueWords });

const topic = z.strictObject({
  id,
  name: localText(80),
  hue: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  /** One sentence for the card. */
  brief: localText(240),
  definition: z.strictObject({ text: localText(900), asOf: looseDate, citations }),
  terms: z.array(term).check(z.minLength(1, 'has no terms'), z.maxLength(10_000, 'has more than 10000 terms')),
  context,
  facts: z.array(fact).check(z.maxLength(200, 'has more than 200 facts')),
  disputes: z.array(dispute).check(z.maxLength(40, 'has more than 40 disputes')),
  events: z.array(event).check(z.maxLength(500, 'has more than 500 events')),
});

export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT, 'is a format this version does not read; update Sidelight'),
  id,
  name: localText(120),
  publisher: text(120),
  version: z.int().check(z.positive()),
  languages: z.array(z.enum(LANGUAGES)).check(z.minLength(1)),
  checkedOn: day,
  licence: text(120),
  topics: z.array(topic).check(z.minLength(1, 'has no topics'), z.maxLength(200, 'has more than 200 topics')),
  sources: z.array(source).check(z.maxLength(2000, 'has more than 2000 sources')),
});

export type Pack = z.infer<typeof packSchema>;
export type Topic = z.infer<typeof topic>;
export type Fact = z.infer<typeof fact>;
export type FactKind = Fact['kind'];
export type TimelineEvent = z.infer<typeof event>;
export type Dispute = z.infer<typeof dispute>;
export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];
export type Citation = z.infer<typeof citation>;

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
