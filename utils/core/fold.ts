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
  let afterSpace = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const isPlain = code >= 0x20 && code < 0x7f && code !== 0x60;
    const piece = isPlain ? text.charAt(at) : foldCharacter(text.slice(at, at + width));
    for (let i = 0; i < piece.length; i++) {
      const isSpace = piece.charCodeAt(i) === 0x20;
      if (!isSpace || !afterSpace) offsets[made++] = at;
      afterSpace = isSpace;
    }
    at += width;
  }
  return offsets;
}

/**
 * @param start @param end UTF-16 offsets in the folded text, `end` not included, at least one character.
 * @returns the same stretch in the text before folding, with the combining marks that belong to its last character.
 */
export function unfold(source: string, folded: Folded, start: number, end: number): [start: number, end: number] {
  const { offsets } = folded;
  if (!offsets) return [start, end];
  const first = offsets[start] ?? 0;
  const last = offsets[end - 1] ?? first;
  let after = last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  while (/\p{M}/u.test(source.charAt(after))) after++;
  return [first, after];
}
