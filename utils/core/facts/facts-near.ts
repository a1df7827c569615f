import type { Fact } from '@/data/schema';

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
/** Words are compared by their beginnings: "commission" and "commissioners", "acuerdo" and "acuerdos". */
const STEM = 6;

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
  const terms = facts.map((fact) => languagesOf(fact).map((text) => new Set(termsOf(text))));
  const spread = new Map<string, number>();
  for (const ofFact of terms) {
    for (const term of new Set(ofFact.flatMap((one) => [...one]))) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  const weight = (term: string) => Math.log((facts.length + 1) / (spread.get(term) ?? 1)) / Math.LN2;
  const closeness = (ofLanguage: ReadonlySet<string>) => {
    const shared = [...ofLanguage].filter((term) => said.has(term)).reduce((sum, term) => sum + weight(term), 0);
    // A long fact shares more words with anything.
    return shared / Math.sqrt(10 + ofLanguage.size / 4);
  };
  return facts
    .map((fact, at) => ({ fact, score: Math.max(0, ...(terms[at] ?? []).map(closeness)) }))
    .sort((a, b) => b.score - a.score);
}

/** @returns what a fact says and who says it, in each language on its own. */
function languagesOf({ statement, speaker }: Fact): string[] {
  return Object.entries(statement).map(
    ([language, text]) => `${text} ${Object.entries(speaker ?? {}).find(([of]) => of === language)?.[1] ?? ''}`,
  );
}

/** Short words say little by themselves, and of the longer small ones those that most texts hold. */
const SMALL = new Set(
  'that this with from have were will they been said says would could their there which while when what where after before about into more than also only under over para como pero este esta entre sobre desde hasta cuando donde según también porque fueron sido dijo'
    .split(' ')
    .map(plain),
);

/** @returns the words of a text that say something, by their beginnings, and each pair of neighbours. */
export function termsOf(text: string): string[] {
  const words = [...plain(text).matchAll(/\p{L}+|\d+(?:[.,]\d+)*/gu)]
    .map(([word]) => word)
    .filter((word) => !SMALL.has(word) && (word.length > 3 || /\d/.test(word)))
    .map((word) => word.slice(0, STEM));
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
