import { foldText } from './fold-text';

/**
 * Text that a pattern can't judge and that must be folded first. Invisible characters, behind one that a term could hold:
 * Latin, spaces, punctuation (emoji are full of the others). Characters that fold to something else than what a pattern
 * lists: accents beyond Latin-1, letterlike ones, ligatures, full width.
 */
const HELD = '\\0-\\u036f\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u2044\\u205f\\u3000';
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const CHANGING =
  '\\u00aa\\u00b2\\u00b3\\u00b9\\u00ba\\u0100-\\u02ff\\u1d2c-\\u1dbf\\u1e00-\\u1eff\\u2070-\\u209f\\u2100-\\u218f\\u2460-\\u24ff\\u3200-\\u33ff\\ufb00-\\ufb06\\ufe50-\\ufe6f\\uff00-\\uffef\\ud835\\ud83c';
const NEEDS_FOLDING = new RegExp(`[${HELD}][${INVISIBLE}${MARKS}]|[${CHANGING}]`);
/** Scripts other than Latin have accents of their own; few packs track words in them. */
const OTHER_SCRIPT = /[^\0-\u02ff]/;
const NOT_ASCII = /[^\0-~]/;

/** @returns whether text as the page has it may hold a term of a pattern from `gatePattern`. Folds only where it must. */
export function mayHold(pattern: RegExp, text: string): boolean {
  if (pattern.test(text)) return true;
  const changes = OTHER_SCRIPT.test(pattern.source) ? NOT_ASCII : NEEDS_FOLDING;
  return changes.test(text) && pattern.test(foldText(text));
}
