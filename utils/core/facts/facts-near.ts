import type { Fact } from '@/data/schema';
import { bitsAmong, closeness, localTerms, termsOf } from '../text/shared-terms';

/** A topic's facts as a reader of one paragraph wants them. */
export interface FactsNear {
  /** Those that speak of what the paragraph speaks of, the closest first. */
  near: Fact[];
  /** All others, in the order in which they came. */
  others: Fact[];
}

/** More would push away what the topic is about at all. */
const MOST = 3;
/** Below this, what a paragraph and a fact share is chance. Found on the judged pairs of the tests. */
const LEAST = 2.4;
/** Behind the closest by more than this, a fact is about something else. */
const BEHIND = 0.55;
/** A card shows one fact and no more: it has to be plainly about the paragraph, and plainly more so than any other. */
const CLEAR = 5.2;
const AHEAD = 0.7;

/**
 * @param facts of one topic. @param paragraph the text around a mention of the topic; empty where it is not known.
 * @returns the same facts, parted: each word that both share counts by how few of the facts have it, and two that follow
 *   each other in both ("June 30", "Fort Myers") count again.
 */
export function factsNear(facts: readonly Fact[], paragraph: string): FactsNear {
  const scored = byCloseness(facts, paragraph);
  const best = scored[0]?.score ?? 0;
  const near = scored
    .filter(({ score }) => score >= LEAST && score >= best * BEHIND)
    .slice(0, MOST)
    .map(({ fact }) => fact);
  return { near, others: facts.filter((fact) => !near.includes(fact)) };
}

/** @returns the one fact that speaks of what a paragraph speaks of; undefined where none does so plainly, or two do. */
export function nearestFact(facts: readonly Fact[], paragraph: string): Fact | undefined {
  const [best, next] = byCloseness(facts, paragraph);
  const isClear = best && best.score >= CLEAR && (next?.score ?? 0) <= best.score * AHEAD;
  return isClear ? best.fact : undefined;
}

/** The closest first, those alike in their order. */
function byCloseness(facts: readonly Fact[], paragraph: string): { fact: Fact; score: number }[] {
  const said = new Set(termsOf(paragraph));
  const terms = facts.map(({ statement, speaker }) => localTerms(speaker ? [statement, speaker] : [statement]));
  const bits = bitsAmong(terms);
  const scoreIn = (ofLanguage: ReadonlySet<string>) => {
    const shared = [...ofLanguage].filter((term) => said.has(term)).reduce((sum, term) => sum + bits(term), 0);
    return closeness(shared, ofLanguage);
  };
  return facts
    .map((fact, at) => ({ fact, score: Math.max(0, ...(terms[at] ?? []).map(scoreIn)) }))
    .sort((a, b) => b.score - a.score);
}
