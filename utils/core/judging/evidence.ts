import { firstNot } from '../text/halving';

/** How far a word stands from a term, nearest first. */
export type Scope = 'sentence' | 'block' | 'heading' | 'near' | 'page';

/** A word that speaks for or against a topic, as a term hears it. */
export interface Heard {
  word: string;
  /** 1 in the term's own sentence, less farther off. */
  reach: number;
  scope: Scope;
}

/** @returns whether a word stands in the term's own clause. */
export function isInClause({ scope }: Heard): boolean {
  return scope === 'sentence';
}

/** Each further word of one side counts so much of the one before: ten words are not ten times as sure as one. */
const FURTHER = 0.6;

/** @returns what words of one side come to together, each word counted once, where it is nearest. */
export function weigh(heard: readonly Heard[]): number {
  let sum = 0;
  let share = 1;
  for (const { reach } of nearestFirst(heard)) {
    sum += reach * share;
    share *= FURTHER;
  }
  return sum;
}

/** @returns the words, each once, the nearest first; in the order given where they are as near. */
export function nearestFirst(heard: readonly Heard[]): Heard[] {
  const nearest = new Map<string, Heard>();
  for (const one of heard) {
    const known = nearest.get(one.word);
    if (!known || known.reach < one.reach) nearest.set(one.word, one);
  }
  return [...nearest.values()].sort((a, b) => b.reach - a.reach);
}

/**
 * What ends a clause that has its own subject: the end of a sentence, a semicolon, the sign before an item of a list. Its abbreviations
 * come with the plan (`text/small-words`), so that pages carry none.
 */
const CLAUSE_END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(¿¡[]?[A-ZÀ-Þ\d])|;\s|[•|·]|\n[^\S\n]*[-–—*]\s/g;
/**
 * @param isShort whether a word is one whose point ends no sentence.
 * @returns where the clauses of a text begin, the first at 0.
 */
export function clauseStarts(text: string, isShort: (word: string) => boolean): number[] {
  const starts = [0];
  for (const end of text.matchAll(CLAUSE_END)) {
    const word = /(?:^|[\s("“.])([A-Za-zÀ-ɏ]+)$/.exec(text.slice(Math.max(0, end.index - 6), end.index))?.[1] ?? '';
    if (end[0].startsWith('.') && (word.length === 1 || isShort(word))) continue;
    const start = end.index + end[0].length;
    // Items of a list have less to do with each other than sentences: an empty clause lies between.
    if (/[•|·\n]/.test(end[0])) starts.push(start);
    starts.push(start);
  }
  return starts;
}

/** @returns which of the clauses an offset lies in. */
export function clauseAt(starts: readonly number[], offset: number): number {
  return Math.max(0, firstNot(starts.length, (at) => (starts[at] ?? 0) <= offset) - 1);
}
