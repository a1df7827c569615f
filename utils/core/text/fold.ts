import { foldCharacter, foldText } from './fold-text';

/** A text as it is compared, with the way back. */
export interface Folded {
  text: string;
  /**
   * For each UTF-16 unit of `text`, the offset of its character in the text before; null where both are the same. Made when
   * first asked for: most texts hold nothing to go back to.
   */
  readonly offsets: Uint32Array | null;
}

const NOT_SIMPLE = / {2}|[^!-_a-~ ]/;

/** @returns the text as `foldText` makes it, with the way back to the offsets of the text given. */
export function fold(text: string): Folded {
  if (!NOT_SIMPLE.test(text)) return { text: text.toLowerCase(), offsets: null };
  const folded = foldText(text);
  let made: Uint32Array | undefined;
  return {
    text: folded,
    get offsets() {
      made ??= offsetsOf(text, folded.length);
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
