import type { TopicRecord } from '../facts/topic-record';
import { blockReader } from '../judging/block-evidence';
import type { ScanPlan } from '../matching/scan-plan';
import { bitsAmong, closeness, type LocalTerms, localTerms, termsOf } from '../text/shared-terms';

/** What of the packs answers best to some words. */
export interface LookedUp {
  topicId: string;
  /** The fact or event that says most of them; absent where they only name the topic. */
  statement?: { kind: 'fact' | 'event'; id: string };
}

/** Bits of what is shared below which it is chance, and below which it is even where it is all that is asked. */
const LEAST_BITS = 5;
const LEAST_BITS_OF_ALL = 3;
/** What is asked in a few words must be answered by most of them; of a long passage any part will do. */
const LEAST_PART = 0.5;
const ENOUGH_BITS = 14;
/** What names a topic by its own terms is about that topic rather than another, as if it shared so many bits more. */
const NAMED = 6;

interface Entry extends LookedUp {
  terms: LocalTerms;
}

/**
 * Finds what some words that a reader has selected speak of: by the topics' own terms, as pages are read, and by the words that
 * they share with facts and events, each counting by how few statements have it.
 *
 * @param plan of the same packs. @returns the best topic, fact or event; null where nothing here is about the words. Of two that
 *   answer as well, the first in the packs' order.
 */
export function lookUp(text: string, records: readonly TopicRecord[], plan: ScanPlan): LookedUp | null {
  const candidates = blockReader(plan)(text).candidates.filter(({ isAnother }) => !isAnother);
  const named = new Set(candidates.map(({ topic }) => topic.id));
  const beside = candidates.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  const topic = records.find(({ id }) => named.has(id));
  // Who selects no more than a name wants to know what it is.
  if (topic && termsOf(beside).length === 0) return { topicId: topic.id };

  const asked = new Set(termsOf(text));
  const entries = records.flatMap(entriesOf);
  const bits = bitsAmong(entries.map(({ terms }) => terms));
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + bits(term), 0);
  const inAll = sum([...asked].filter((term) => !term.includes(' ')));

  let best: { entry: Entry; score: number } | undefined;
  for (const entry of entries) {
    for (const terms of entry.terms) {
      const shared = [...terms].filter((term) => asked.has(term));
      const found = sum(shared);
      const part = sum(shared.filter((term) => !term.includes(' '))) / inAll;
      if (found < (part === 1 ? LEAST_BITS_OF_ALL : LEAST_BITS) || (part < LEAST_PART && found < ENOUGH_BITS)) continue;
      const score = closeness(found + (named.has(entry.topicId) ? NAMED : 0), terms);
      if (score > (best?.score ?? 0)) best = { entry, score };
    }
  }
  if (best) return { topicId: best.entry.topicId, ...(best.entry.statement && { statement: best.entry.statement }) };
  return topic ? { topicId: topic.id } : null;
}

function entriesOf(record: TopicRecord): Entry[] {
  const { id: topicId, facts, events } = record;
  return [
    { topicId, terms: localTerms([record.name, record.brief]) },
    ...facts.map(({ id, statement, speaker }) => ({
      topicId,
      statement: { kind: 'fact' as const, id },
      terms: localTerms(speaker ? [statement, speaker] : [statement]),
    })),
    ...events.map(({ id, title }) => ({ topicId, statement: { kind: 'event' as const, id }, terms: localTerms([title]) })),
  ];
}
