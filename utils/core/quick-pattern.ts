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
 * @returns a term in the form in which it is looked for: folded, spaces inside brackets left out, and one space for each
 *   run of spaces and hyphens with a space in it; empty where the term shows nothing.
 */
export function literalOf(folded: string): string {
  return folded
    .replace(/\( +/g, '(')
    .replace(/ +\)/g, ')')
    .replace(/[ -]* [ -]*/g, ' ')
    .trim();
}

/**
 * @param terms as the pack writes them.
 * @returns the source of an expression for use with the flags `i` or `gi`; empty where there are no terms.
 */
export function quickPattern(terms: readonly string[]): string {
  const literals = terms.map((term) => literalOf(fold(term).text)).filter(Boolean);
  const pieces = [...new Set(literals.map((literal) => [...literal].map(charPattern).join('')))];
  return pieces.sort().join('|');
}

/** Scripts whose letters fold to others in more ways than can be listed: looked at folded where a term is written in one. */
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2c00-\ufaff]/;

/** @returns whether text as the page has it may hold a term of the pattern. Folds only where it must. */
export function mayHold(pattern: RegExp, text: string): boolean {
  return pattern.test(text) || (mustFold(pattern, text) && pattern.test(fold(text).text));
}

function mustFold(pattern: RegExp, text: string): boolean {
  return needsFolding.test(text) || (OTHER_SCRIPTS.test(pattern.source) && OTHER_SCRIPTS.test(text));
}

const needsFolding = new RegExp(NEEDS_FOLDING);

/** No two neighbours may both take spaces: a run of them would be tried in every way. */
function charPattern(char: string, at: number, literal: string[]): string {
  const before = literal[at - 1];
  if (char === ' ') return before === '(' ? '[\\-\\u2010-\\u2015\\u2212\\u2043]*' : GAP;
  if (char === '-') return '[\\-\\u2010-\\u2015\\u2212\\u2043]';
  if (char === "'") return "['\\u2018\\u2019\\u201a\\u201b\\u02bc\\u2032\\u00b4`]";
  const free = at === 0 || before === ' ' || before === '(' ? '' : '\\s*';
  if (char === '(') return `${free}\\(\\s*`;
  if (char === ')') return `${free}\\)`;
  const accents = ACCENTED[char];
  if (accents) return `[${char}${accents}]`;
  return char.replace(/[\\^$.*+?{}[\]|/]/, '\\$&');
}
