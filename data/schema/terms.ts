/** How pages write a topic, and the literal words that decide where a term alone does not. No expressions: data, not code. */
import * as z from 'zod/mini';
import { faultless, id, isBlank, list, text } from './values.ts';

/** Characters that a term has at least. */
const SHORTEST = 3;
/** Some letters show nothing (the Hangul fillers). */
const LETTER = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

const hasLetter = faultless<string>((value) => (LETTER.test(value) || isBlank(value) ? undefined : 'no-letter'));
const termText = text(120).check(
  hasLetter,
  faultless((value) => (value.length < SHORTEST ? 'short-term' : undefined)),
);

/** How much of its surroundings a term needs before it is shown. */
const TERM_SENSES = ['alone', 'unless', 'context', 'never'] as const;
export type TermSense = (typeof TERM_SENSES)[number];

/** What a term is by its grammar, and so how the words beside it can make something else of it. */
const TERM_KINDS = ['surname', 'place', 'provision', 'label', 'quantity', 'bill'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** One literal way in which pages write a topic. */
export const term = z.strictObject({
  text: termText,
  /**
   * `alone`: enough by itself. `unless`: shown unless the page around it speaks against it (a rare name).
   * `context`: shown only where the page around it speaks of the topic.
   * `never`: a look-alike, matched so that no shorter term is seen inside it ("National Marine Sanctuary").
   */
  sense: z.enum(TERM_SENSES),
  /**
   * `surname`: another given name or title before it makes it another person ("Hans Uthmeier").
   * `place`: a name that goes on behind it makes it another thing ("Key West High").
   * `provision`: another law beside it makes it another provision ("section 287(g) of the Harbours Act").
   * `label`: a word against the topic joined to it makes it another label ("sanctuary city for the unborn"); "a sanctuary
   *   city for bees" is one, too, unless what it is for is the topic's own.
   * `quantity`: other measures around it, or what is measured behind it, make it a quantity ("287 g of flour").
   * `bill`: a title behind it that says nothing of the topic makes it another bill ("SB 168 — Turnpike naming").
   * What may stand there all the same is in the topic's `context.own`.
   */
  kind: z.optional(z.enum(TERM_KINDS)),
  /** Other forms of the same term (plural, feminine ...), declared, never guessed. */
  forms: z.optional(list(termText, 0, 200)),
  /** True where capitals matter. */
  exactCase: z.optional(z.boolean()),
});

const word = text(80).check(hasLetter);
const words = list(word, 0, 600);
/** Words, and names of the pack's `wordLists`. */
const wordsAndLists = list(z.union([word, z.strictObject({ list: id })]), 0, 600);

/**
 * Words that decide whether a term that needs context is about the topic, in every language of the pack. A word all in
 * capitals is matched in capitals only ("ICE" is not "ice"). Mentions of the pack's other topics speak for a topic without
 * being listed.
 */
export const context = z.strictObject({
  /**
   * These speak for the topic even among words that speak against it; for a place, those in the next paragraph only where a
   * sentence of the page names both.
   */
  firm: z.optional(wordsAndLists),
  /** Each of these speaks for the topic by itself. */
  for: wordsAndLists,
  /** These speak for it only where one of the others does too ("commission", "agreement"). */
  support: z.optional(wordsAndLists),
  against: wordsAndLists,
  /** These speak against it, but each only half: what is there on every page about the place. */
  doubt: z.optional(wordsAndLists),
  /** What may stand beside a term of some kind without making another thing of it: given names, titles, laws. */
  own: z.optional(words),
  /** The year in which the topic began: a sentence that names an earlier year speaks against it; a text of such years alone says nothing for it. */
  since: z.optional(z.int().check(z.gte(1))),
});

/** Words that several topics share, by name. */
export const wordLists = z.optional(z.record(id, words));
