/**
 * One expression for many words: what they share at their beginnings is written once, so that a place of the text is
 * compared with the next letter of all of them, not with each of them.
 */

interface Node {
  next: Map<string, Node>;
  /** A word ends here: what goes on is found already. */
  ends: boolean;
}

/**
 * @param words each as the sources of its characters, in order.
 * @returns the source of an expression that matches wherever one of them does; empty where there are none. Of two words of
 *   which one begins with the other, only the shorter counts.
 */
export function triePattern(words: Iterable<readonly string[]>): string {
  const root: Node = { next: new Map(), ends: false };
  for (const word of words) {
    let at = root;
    for (const unit of word) {
      if (at.ends) break;
      let next = at.next.get(unit);
      if (!next) {
        next = { next: new Map(), ends: false };
        at.next.set(unit, next);
      }
      at = next;
    }
    if (word.length > 0) at.ends = true;
  }
  return sourceOf(root);
}

function sourceOf({ next, ends }: Node): string {
  if (ends || next.size === 0) return '';
  // In the order of the alphabet, so that the same words in any order give the same expression.
  const branches = [...next].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, node]) => unit + sourceOf(node));
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

/** @returns a character as an expression that matches it and nothing else. */
export function literal(character: string): string {
  return character.replace(/[\\^$.*+?{}()[\]|/-]/, '\\$&');
}
