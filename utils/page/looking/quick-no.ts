import { textOf } from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { isBlock, isUnread } from './block-names';
import { type PartSize, partsIn } from './parts';

/** Characters of one text looked at in one go, and how much two looks share: longer than any term. */
const MOST_CHARACTERS = 200_000;
const OVERLAP = 256;
/**
 * So large that nearly all pages are one part, so small that none is felt: Chromium 156 reads the text of so many elements in 4 ms,
 * Firefox 153 in 9. To read it by stretches takes them twice as long, and so does to count a tree once more.
 */
export const LOOK: PartSize = { elements: 150_000, characters: MOST_CHARACTERS, overlap: OVERLAP };

/**
 * The quick no: whether text of some trees may hold a mention, read natively, so that most pages cost no more than that.
 *
 * @param roots trees to look at: what `shownIn` gives, or what was added. @param mayHold whether a text may hold one.
 * @param isSmall whether all together have few enough elements for one part: then they are read as one text.
 */
export async function mayMention(
  roots: Iterable<Node>,
  mayHold: (text: string) => boolean,
  slices: Slices,
  isSmall = false,
): Promise<boolean> {
  for (const { text } of isSmall ? [{ text: textIn(roots) }] : partsIn(roots, LOOK)) {
    for (let at = 0; at < text.length; at += MOST_CHARACTERS) {
      const piece = text.length > MOST_CHARACTERS ? text.slice(at, at + MOST_CHARACTERS + OVERLAP) : text;
      if (mayHold(piece)) return true;
      if (slices.isOver() && !(await slices.next())) return false;
    }
  }
  return false;
}

/**
 * @param roots neighbours. @returns what they say, in one text with lines between blocks: an expression is compiled anew for
 *   the first text with letters beyond Latin-1, and small pages cost little more than that.
 */
function textIn(roots: Iterable<Node>): string {
  let text = '';
  for (const node of roots) {
    if (!isUnread(node)) text += isBlock(node) ? `\n${textOf(node)}\n` : textOf(node);
  }
  return text;
}
