import { fold } from '../text/fold';
import { withAccents } from './accents';
import { literal, triePattern } from './trie-pattern';

/**
 * The expression of a quick no: does any term's sequence of words stand in the text? Measured
 * over 24 real pages it costs a third of an alternation of all terms, for three reasons: a term that holds another is left
 * out, a gap between words is anything but letters, and shared beginnings are written once.
 *
 * It says yes to more than the matcher finds ("287 grams"), never no to what it finds: text that folding would change is
 * folded first by `patternTest`.
 */

/** More forms than this are looked for otherwise: an expression of them all would take longer to compile than a page to read. */
export const MOST_IN_PATTERN = 600;

/**
 * @param terms as the pack writes them.
 * @returns the source of an expression for use with the flag `i`; empty where there are no terms.
 */
export function gatePattern(terms: readonly string[]): string {
  return withAccents(barePattern(terms));
}

/** @returns the same before `withAccents`: a third of its size, for a script that ships it. */
export function barePattern(terms: readonly string[]): string {
  return triePattern(leastOf(terms).map((term) => [...term].map(unitOf)));
}

/** @returns the terms, folded, that hold no other: where one of the others stands, one of these does. A gap may be none: "key west" finds "keywest". */
export function leastOf(terms: readonly string[]): string[] {
  const words = [...new Set(terms.map(wordsOf))].filter(Boolean);
  const found = words.flatMap((word) => [word, word.replaceAll(' ', '')].map((form) => ({ word, form })));
  return words.filter((term) => !found.some(({ word, form }) => word !== term && term.includes(form)));
}

/**
 * The term with single spaces for all that may stand between its words: "287(g)" is "287 g". Other signs stay: with a gap in
 * the place of its points, "S.B." would make the expression stop at every word that ends in s.
 */
function wordsOf(term: string): string {
  return fold(term)
    .text.replace(/(?:[\s()"-]|(?<=[\s(])'|'(?=[\s)]))+/g, ' ')
    .trim();
}

function unitOf(char: string): string {
  // Blocks touch in `textContent`, so there may be nothing between two words ("KEY<br>WEST").
  if (char === ' ') return '\\W*';
  if (char === "'") return "['\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]";
  return literal(char);
}
