import { foldCharacter, foldText } from './fold-text.ts';

/** A text as it is compared, with the way back. */
export interface Folded {
  text: string;
  /**
   * For each UTF-16 unit of `text`, the offset of its character in the text before; null where both are the same. Made when
   * first asked for: most texts hold nothing to go back to.
   */
  readonly offsets: Uint32Array | null;
}

/** What keeps a folded text from having each character where it was: spaces in a row, and all that may fold to none or several. */
const SHIFTING = /\s{2}|[^\0-~\u00a0\u00c0-\u00ff\u2010-\u2015\u2018-\u201d]/;

/** @returns the text as `foldText` makes it, with the way back to the offsets of the text given. */
export function fold(text: string): Folded {
  const folded = foldText(text);
  let made: Uint32Array | null | undefined;
  return {
    text: folded,
    get offsets() {
      if (made === undefined) made = SHIFTING.test(text) ? offsetsOf(text, folded.length) : null;
      return made;
    },
  };
}

/** The same folding character by character, for where each came from. */
function offsetsOf(text: string, length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  let made = 0;
  let at = 0;
  let afterSpace = false;
  for (const character of text) {
    for (const piece of foldCharacter(character).split('')) {
      const isSpace = piece === ' ';
      if (!isSpace || !afterSpace) offsets[made++] = at;
      afterSpace = isSpace;
    }
    at += character.length;
  }
  return offsets;
}

/** A character with the marks behind it. */
const MARKED = /.\p{M}*/suy;

/**
 * @param start @param end UTF-16 offsets in the folded text, `end` not included, at least one character.
 * @returns the same stretch in the text before folding, with the combining marks that belong to its last character.
 */
export function unfold(source: string, folded: Folded, start: number, end: number): [start: number, end: number] {
  const { offsets } = folded;
  if (!offsets) return [start, end];
  const first = offsets[start] ?? 0;
  MARKED.lastIndex = offsets[end - 1] ?? first;
  MARKED.test(source);
  return [first, MARKED.lastIndex];
}
