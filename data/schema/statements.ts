/** What a pack says: facts, disputes, events, and where reports disagree. */
import * as z from 'zod/mini';
import type { PackFaultCode } from '../../utils/core/packs/pack-fault.ts';
import { citation, citations } from './sources.ts';
import { alsoIn, dateOrSpan, day, id, list, localText, looseDate } from './values.ts';

/**
 * Kinds of fact, in the words of the product: what sort of statement a reader has in front of them. A `note` is what a reader
 * wrote for a topic of their own: it names its author, and alone may do without a source.
 */
export const FACT_KINDS = ['law', 'official-action', 'ruling', 'statistic', 'claim', 'note'] as const;

/** A text that stands by itself: with the date to which it speaks, and its sources. */
export const passage = (most: number) => z.strictObject({ text: localText(most), asOf: looseDate, citations });

export const fact = z
  .strictObject({
    id,
    statement: localText(600),
    kind: z.enum(FACT_KINDS),
    speaker: z.optional(localText(160)),
    /** The date to which the statement speaks. */
    asOf: looseDate,
    /** The day on which it was last compared with its sources. */
    checkedOn: day,
    /** The day after which it must not be trusted unchecked. */
    checkAgainBy: day,
    rank: z.enum(['key', 'extra']),
    citations: list(citation, 0, 12),
    alsoIn,
  })
  .check(
    z.refine((it) => (it.kind !== 'claim' && it.kind !== 'note') || it.speaker !== undefined, {
      message: 'no-speaker' satisfies PackFaultCode,
      path: ['speaker'],
    }),
    z.refine((it) => it.kind === 'note' || it.citations.length > 0, {
      message: 'no-citation' satisfies PackFaultCode,
      path: ['citations'],
    }),
  );
export type Fact = z.infer<typeof fact>;
export type FactKind = Fact['kind'];

export const event = z.strictObject({
  id,
  date: dateOrSpan,
  title: localText(240),
  importance: z.enum(['major', 'minor']),
  citations,
  alsoIn,
});
export type TimelineEvent = z.infer<typeof event>;

/** One side of a dispute, at its strongest, and when it said so. */
const side = z.strictObject({ speaker: localText(160), position: localText(700), saidOn: dateOrSpan, citations });

export const dispute = z.strictObject({
  id,
  question: localText(240),
  sides: z
    .array(side)
    .check(z.minLength(2, 'one-side' satisfies PackFaultCode), z.maxLength(6, 'too-many' satisfies PackFaultCode)),
  /** Where the law stands: never a verdict of ours. */
  standing: passage(600),
  alsoIn,
});
export type Dispute = z.infer<typeof dispute>;

/** A thing that sources tell differently, and which of them this pack follows. */
export const disagreement = z.strictObject({
  id,
  about: localText(160),
  versions: list(z.strictObject({ says: localText(240), citations }), 2, 6),
  /** What is followed here, and why; its own sources, where it rests on more than the versions do. */
  followed: localText(400),
  citations: z.optional(citations),
  asOf: looseDate,
  alsoIn,
});
export type Disagreement = z.infer<typeof disagreement>;
