import { textOf } from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { isBlock, isUnread } from './block-names';
import { type PartSize, partsIn } from './parts';

/** Characters of one text looked at in one go, and how much two looks share: longer than any term. */
const MOST_CHARACTERS = 200_000;
const OVERLAP = 256;
/**
 * So large that nearly all pages are one part, so small that none is felt: of pages as they are, Chromium 156 reads and joins the
 * text of so many elements in 1 to 2 ms.
 */
export const LOOK: PartSize = { elements: 6_000, characters: MOST_CHARACTERS, overlap: OVERLAP };

/**
 * The quick no: whether text of some trees may hold a mention, read natively, so that most pages cost no more than that.
 *
 * @param roots trees to look at: what `shownIn` gives, or what was added. @param mayHold whether a text may hold one.
 * @param isWhole whether that is all of a page: unless it is too large and so its body alone, it is read as one text.
 */
export async function mayMention(
  roots: readonly Node[],
  mayHold: (text: string) => boolean,
  slices: Slices,
  isWhole?: boolean,
): Promise<boolean> {
  for (const { text } of isWhole && roots.length > 1 ? [{ text: textIn(roots) }] : partsIn(roots, LOOK)) {
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
