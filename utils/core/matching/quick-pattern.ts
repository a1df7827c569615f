import { someBare } from './bare-text';

/**
 * Characters around which a pattern can't judge and text must be folded first: those that show nothing, marks, and those
 * that fold to something else than what a pattern lists (accents beyond Latin-1, letterlike ones, ligatures, full width).
 */
const NEEDS_FOLDING =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of characters, none joined to another
  /[\u00aa\u00ad\u00b2\u00b3\u00b9\u00ba\u0100-\u036f\u061c\u180b-\u180e\u1ab0-\u1aff\u1d2c-\u1eff\u200b-\u200f\u202a-\u202e\u2060-\u209f\u20d0-\u218f\u2460-\u24ff\u3200-\u33ff\ufb00-\ufb06\ufe00-\ufe6f\ufeff-\uffef\ud835\ud83c]/g;
/** Scripts other than Latin have accents of their own; few packs track words in them. */
const OTHER_SCRIPT = /[^\0-\u02ff]/;
const NOT_ASCII = /[^\0-~]/g;

/**
 * @param pattern source from `gatePattern` or `anchorPattern`.
 * @returns what tells whether text as the page has it may hold one of its terms. It folds only where it must.
 */
export function patternTest(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'i');
  const odd = OTHER_SCRIPT.test(pattern) ? NOT_ASCII : NEEDS_FOLDING;
  const passes = (text: string) => expression.test(text);
  return (text) => passes(text) || someBare(text, odd, passes);
}
