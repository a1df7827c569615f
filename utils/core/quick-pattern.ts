import { fold, NEEDS_FOLDING } from './fold';

/**
 * The quick no: one expression that finds, in text as the page has it, every place where a term could stand. It may
 * say yes to text that holds none (the matcher decides); it never says no to text that holds one.
 */

/** Latin-1 letters that fold to each of these; others fold by `NEEDS_FOLDING`. The `i` flag adds the capitals. */
const ACCENTED: Record<string, string> = { a: 'àáâãäå', c: 'ç', e: 'èéêë', i: 'ìíîï', n: 'ñ', o: 'òóôõö', u: 'ùúûü', y: 'ýÿ' };

/** Blocks touch in `textContent`, so a space of a term may have nothing in its place ("KEY<br>WEST"). */
const GAP = '[\\s\\-\\u2010-\\u2015\\u2212\\u2043]*';

/**
 * @param terms as the pack writes them.
 * @returns the source of an expression for use with the flags `i` or `gi`; empty where there are no terms.
 */
export function quickPattern(terms: readonly string[]): string {
  const pieces = [...new Set(terms.map((term) => [...fold(term).text.trim()].map(charPattern).join('')))];
  return pieces.sort().join('|');
}

/** @returns whether text as the page has it may hold a term of the pattern. Folds only where it must. */
export function mayHold(pattern: RegExp, text: string): boolean {
  return pattern.test(text) || (needsFolding.test(text) && pattern.test(fold(text).text));
}

const needsFolding = new RegExp(NEEDS_FOLDING);

function charPattern(char: string): string {
  if (char === ' ') return GAP;
  if (char === '-') return '[\\-\\u2010-\\u2015\\u2212\\u2043]';
  if (char === "'") return "['\\u2018\\u2019\\u201a\\u201b\\u02bc\\u2032\\u00b4`]";
  if (char === '(') return '\\s*\\(\\s*';
  if (char === ')') return '\\s*\\)';
  const accents = ACCENTED[char];
  if (accents) return `[${char}${accents}]`;
  return char.replace(/[\\^$.*+?{}[\]|/]/, '\\$&');
}
