import { mayHold } from '@/utils/core/quick-pattern';
import { firstChildOf, localNameOf, nextSiblingOf, shadowRootOf, textOf } from './nodes';
import type { Slices } from './slices';

const SCRIPTS = /^(script|style|noscript|template)$/;

/**
 * The quick no: whether text of a tree may hold a mention. Reads natively (`textContent` makes no wrappers for the text
 * nodes), so most pages cost no more than that.
 *
 * @param roots trees to look at: the children of `body`, or what was added. @param pattern from `quickPattern`.
 */
export async function mayMention(roots: Iterable<Node>, pattern: RegExp, slices: Slices): Promise<boolean> {
  for (const root of roots) {
    if (root instanceof Element) {
      if (SCRIPTS.test(localNameOf(root))) continue;
      const shadow = shadowRootOf(root);
      if (shadow && mayHold(pattern, textOf(shadow) ?? '')) return true;
    }
    if (mayHold(pattern, textOf(root) ?? '')) return true;
    if (slices.isOver() && !(await slices.next())) return false;
  }
  return false;
}

export function* childrenOf(node: Node): Generator<Node> {
  for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) yield child;
}
