/**
 * What a pack is: the one schema that every pack passes before anything of it is stored or shown.
 * Types are inferred from it and used everywhere; the schema itself runs in the worker, on our own pages where files come in, and in tools.
 */
import * as z from 'zod/mini';
import { HUES } from './schema/hues.ts';
import { law, role, series } from './schema/records.ts';
import { signature } from './schema/signature.ts';
import { sources } from './schema/sources.ts';
import { disagreement, dispute, event, fact, passage } from './schema/statements.ts';
import { context, term, wordLists } from './schema/terms.ts';
import { day, id, list, localText, text } from './schema/values.ts';

export { HUES, type Hue } from './schema/hues.ts';
export { LANGUAGES, type Language, type TextLanguage } from './schema/languages.ts';
export { LAW_STEPS, type Law, type LawStep, type Role, type Series } from './schema/records.ts';
export type { PackSignature } from './schema/signature.ts';
export { type Citation, SOURCE_KINDS, type Source, type SourceKind } from './schema/sources.ts';
export {
  type Disagreement,
  type Dispute,
  FACT_KINDS,
  type Fact,
  type FactKind,
  type TimelineEvent,
} from './schema/statements.ts';
export type { TermKind, TermSense } from './schema/terms.ts';
export { day, httpsAddress, type LocalText } from './schema/values.ts';

/** The pack format this code reads. A pack with a higher number is refused, never guessed at. */
export const PACK_FORMAT = 1;

/** Parts that a topic may do without: absent means none. */
const optionalList = <Item extends z.core.$ZodType>(item: Item, most: number) => z._default(list(item, 0, most), []);

export const topic = z.strictObject({
  id,
  name: localText(80),
  hue: z.literal(HUES),
  /** One sentence for the card. */
  brief: localText(240),
  /** What a reader needs to know before anything else, in two sentences. Like the definition, only a topic of notes is without. */
  answersFirst: z.optional(passage(500)),
  definition: z.optional(passage(900)),
  terms: list(term, 1, 10_000),
  context,
  facts: list(fact, 0, 200),
  disputes: list(dispute, 0, 40),
  events: list(event, 0, 500),
  disagreements: optionalList(disagreement, 100),
  laws: optionalList(law, 60),
  roles: optionalList(role, 100),
  series: optionalList(series, 20),
});

/**
 * How much of a pack is in a language. `partial` is at least names, briefs, what is answered first, definitions and titles of
 * events; the rest is shown in English, marked so.
 */
const languageState = z.strictObject({
  texts: z.enum(['full', 'partial']),
  origin: z.enum(['original', 'translation']),
});

/** What was wrong and has been put right: published, so that nobody has to guess. */
const correction = z.strictObject({
  date: day,
  /** The id of the fact, event, dispute ... that it changed. */
  about: z.optional(id),
  changed: localText(400),
  reason: localText(400),
});

export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id,
  name: localText(120),
  publisher: text(120),
  version: z.int().check(z.gte(1)),
  languages: z.strictObject({ en: languageState, es: z.optional(languageState), ht: z.optional(languageState) }),
  checkedOn: day,
  licence: text(120),
  corrections: z._default(list(correction, 0, 500), []),
  wordLists,
  topics: list(topic, 1, 200),
  sources,
  signature: z.optional(signature),
});

export type Pack = z.infer<typeof packSchema>;
export type Topic = z.infer<typeof topic>;
