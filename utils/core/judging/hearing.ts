import { clauseAt, clauseStarts, type Heard } from './evidence';

/** How much a word counts for a term in its own clause, in the next one, elsewhere in its block. */
const REACH = [1, 0.6, 0.45] as const;
/** Beyond so many UTF-16 units from a term nothing is right beside it, even where no clause ends. */
const LONGEST_CLAUSE = 1000;

/** Something that a block says, with the clauses that say it. */
export type Voice<Said> = Said & { clauses: ReadonlySet<number> };

/** A block's text as its clauses hear each other. */
export interface Hearing {
  /** @returns the number of the clause that an offset lies in. */
  clauseAt(offset: number): number;
  /** @returns from where to where the clause of a term goes, as far as it is near, in UTF-16 units. */
  around(start: number, end: number): { from: number; to: number };
  /**
   * @returns what is said, each thing once, with the clauses that say it: long blocks repeat themselves, and only where it is nearest
   *   counts. @param key what makes two the same.
   */
  voices<Said extends { start: number }>(all: readonly Said[], key: (one: Said) => unknown): Voice<Said>[];
  /** @returns a word as a clause hears it. @param share what it counts there where it is said. */
  heard(clause: number, word: string, voice: Voice<object>, share?: number): Heard;
}

/** @param isShort whether a word is one whose point ends no sentence. */
export function hearingIn(text: string, isShort: (word: string) => boolean): Hearing {
  const starts = clauseStarts(text, isShort);
  return {
    clauseAt: (offset) => clauseAt(starts, offset),
    around(start, end) {
      const clause = clauseAt(starts, start);
      return {
        from: Math.max(starts[clause] ?? 0, start - LONGEST_CLAUSE),
        to: Math.min(starts[clause + 1] ?? text.length, end + LONGEST_CLAUSE),
      };
    },
    voices: (all, key) =>
      [...Map.groupBy(all, key).values()].flatMap((same) =>
        same.slice(0, 1).map((one) => ({ ...one, clauses: new Set(same.map(({ start }) => clauseAt(starts, start))) })),
      ),
    heard(clause, word, { clauses }, share = 1) {
      const distance = clauses.has(clause) ? 0 : clauses.has(clause - 1) || clauses.has(clause + 1) ? 1 : 2;
      return { word, reach: share * REACH[distance], scope: distance === 0 ? 'sentence' : 'block' };
    },
  };
}
