import { mayHold } from '@/utils/core/quick-pattern';
import { isBlock } from './blocks';
import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, textOf } from './nodes';
import type { Slices } from './slices';

const SCRIPTS = /^(script|style|noscript|template)$/;
/** Subtrees of more elements are looked at piece by piece, so that no look takes longer than a slice. */
const MOST_ELEMENTS = 3000;
/** Characters of one text looked at in one go, and how much two looks share: longer than any term. */
const MOST_CHARACTERS = 200_000;
const OVERLAP = 256;
/** From so many new children of one parent on, the parent is looked at instead of each of them. */
const MANY_SIBLINGS = 16;

/**
 * The quick no: whether text of some trees may hold a mention. Reads natively (`textContent` makes no wrappers for text
 * nodes), so that most pages cost no more than that.
 *
 * @param document of the page. @param roots trees to look at: the children of `body`, or what was added. @param pattern from `gatePattern`.
 */
export async function mayMention(document: Document, roots: Iterable<Node>, pattern: RegExp, slices: Slices): Promise<boolean> {
  for (const text of textsIn(document, roots)) {
    for (let at = 0; at < text.length; at += MOST_CHARACTERS) {
      const piece = text.length > MOST_CHARACTERS ? text.slice(at, at + MOST_CHARACTERS + OVERLAP) : text;
      if (mayHold(pattern, piece)) return true;
      if (slices.isOver() && !(await slices.next())) return false;
    }
  }
  return false;
}

/** Counted natively: the list makes no wrappers until an element of it is asked for. */
function elementCount(of: Document | Element): number {
  const { getElementsByTagName } = of instanceof Element ? Element.prototype : of;
  return getElementsByTagName.call(of, '*').length;
}

/** @returns the children of a node, without the list that a form could shadow. */
export function* childrenOf(node: Node): Generator<Node> {
  for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) yield child;
}

/** Texts that a match can't reach beyond: of blocks small enough to be read at once, and of runs of what stands beside them. */
function* textsIn(document: Document, roots: Iterable<Node>): Generator<string> {
  const stack = [...roots].reverse();
  // Counting costs something for each tree, so first whether the page as a whole could hold a large one.
  const isLarge = elementCount(document) > MOST_ELEMENTS;
  // Words may lie in neighbours: "in Key <b>West</b>" right in the body, "287" and "(g)" in two spans.
  let run = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node instanceof Element) {
      if (SCRIPTS.test(localNameOf(node))) continue;
      const isOwnBlock = isBlock(node);
      if (isOwnBlock && run) {
        yield run;
        run = '';
      }
      if (isLarge && elementCount(node) > MOST_ELEMENTS) {
        stack.push(...[...childrenOf(node)].reverse());
        continue;
      }
      if (isOwnBlock) {
        yield textOf(node) ?? '';
        continue;
      }
    } else if (nodeTypeOf(node) === Node.COMMENT_NODE) continue;
    run += textOf(node) ?? '';
    if (run.length > MOST_CHARACTERS) {
      yield run;
      run = run.slice(-OVERLAP);
    }
  }
  if (run) yield run;
}

/**
 * @param nodes what was added or changed. @returns trees that hold all of it, fewer where many share a parent: one look at
 *   a list costs less than a look at each of its items.
 */
export function gathered(nodes: ReadonlySet<Node>): Set<Node> {
  if (nodes.size < MANY_SIBLINGS) return new Set(nodes);
  const byParent = new Map<Node | null, Node[]>();
  for (const node of nodes) {
    const parent = parentOf(node);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(node);
    else byParent.set(parent, [node]);
  }
  const trees = new Set<Node>();
  for (const [parent, siblings] of byParent) {
    // A parent that holds much else would be read again and again as it grows.
    const isMostlyNew = parent instanceof Element && siblings.length * 2 > parent.childElementCount;
    if (siblings.length >= MANY_SIBLINGS && isMostlyNew) trees.add(parent);
    else for (const node of siblings) trees.add(node);
  }
  return trees;
}
