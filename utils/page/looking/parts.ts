import { isElement, nodeTypeOf } from '../dom/node-kind';
import {
  bodyOf,
  childNodesOf,
  elementsIn,
  firstElementOf,
  nextSiblingOf,
  parentElementOf,
  previousSiblingOf,
  textOf,
} from '../dom/nodes';
import { isBlock, isUnread } from './block-names';
import type { Tree } from './trees';

/** A piece of a tree that no mention reaches beyond: one block with all it holds, or a run of what stands beside blocks. */
export interface Part {
  /** Its nodes, neighbours of each other: wrapped only when they are asked for. */
  nodes(): Node[];
  /** What `textContent` says: with what the page hides, without what elements add (line breaks). */
  text: string;
  /** How many elements it holds, about; of a run, and where there are none, it is not told. */
  elements?: number | undefined;
}

/** How large a part may be. */
export interface PartSize {
  /** A block of more elements is cut into those below it. */
  elements: number;
  /** A run of more characters is cut all the same; the next part begins with the last `overlap` of them again. */
  characters: number;
  overlap: number;
}

/**
 * Cuts trees into parts and reads them natively: `textContent` makes no wrappers for text nodes, so this costs less than
 * a walk over them.
 *
 * @param roots what to cut: what `shownIn` gives, or what was added.
 */
export function* partsIn(roots: Iterable<Node>, size: PartSize): Generator<Part> {
  const stack = [...roots].reverse();
  // Words may lie in neighbours: "in Key <b>West</b>" right in the body, "287" and "(g)" in two spans.
  let run = newRun();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isUnread(node)) continue;
    if (isElement(node)) {
      const isOwnBlock = isBlock(node);
      if (isOwnBlock && run.all.length > 0) {
        yield run;
        run = newRun();
      }
      // Asked first: most elements hold text alone, and Firefox (153) takes 10 µs for each list.
      const elements = firstElementOf(node) && elementsIn(node);
      if (elements?.[size.elements]) {
        if (isOwnBlock && childNodesOf(node)[LONG_LIST]) yield* stretchesOf(node, size.elements / elements.length);
        else for (const child of childrenOf(node).reverse()) stack.push(child);
        continue;
      }
      if (isOwnBlock) {
        const block = node;
        yield { nodes: () => [block], text: textOf(block) ?? '', elements: elements?.length };
        continue;
      }
    }
    run.all.push(node);
    run.text += textOf(node) ?? '';
    if (run.text.length > size.characters) {
      yield run;
      run = newRun([node], run.text.slice(-size.overlap));
    }
  }
  if (run.all.length > 0) yield run;
}

function newRun(all: Node[] = [], text = ''): Part & { all: Node[] } {
  return { all, text, nodes: () => all };
}

/** A block with more children than this is read by stretches of them: a wrapper for each would cost more than its text. */
const LONG_LIST = 200;

/**
 * A range reads what lies between two children without making wrappers for them. Where nothing but text runs on (a transcript, each
 * word an element of its own), it is parted behind so many more: a mention there may be missed, else each would be asked whether it is a block.
 */
function* stretchesOf(parent: Element, share: number): Generator<Part> {
  const children = childNodesOf(parent);
  const length = Math.ceil(share * children.length);
  const range = document.createRange();
  for (let from = 0, to = 0; from < children.length; from = to) {
    to = Math.min(children.length, from + length);
    let next = children[to];
    while (next && to < from + length + LONG_LIST && !isBlock(next)) next = children[++to];
    // From one child to another: to their numbers Chromium (156) counts from the first on.
    range.setStart(children[from] ?? parent, 0);
    range.setEnd(next ?? parent, next ? 0 : to);
    // Each turn of the loop has a `from` and a `to` of its own.
    yield { nodes: () => childrenOf(parent, from, to), text: range.toString(), elements: length };
  }
}

/**
 * @param nodes those that were added or have changed. @returns what reads as one text with each, from end to end, once for all that
 *   stand in it; for a block also the runs that it parts. Never more than that: a blank text right in the body would have the whole
 *   page read again.
 */
export function* partsAround(nodes: Iterable<Node>): Generator<Node[]> {
  const found = new Set<Node>();
  for (const node of nodes) {
    let top = node;
    for (let at: Node | null = node; at && !found.has(top) && !isBlock(at); at = parentElementOf(at)) top = at;
    if (found.has(top)) continue;
    const before = runBeside(top, previousSiblingOf).reverse();
    const after = runBeside(top, nextSiblingOf);
    const run = [...before, top, ...after];
    for (const each of run) found.add(each);
    yield* isBlock(top) ? [before, [top], after] : [run];
  }
}

function runBeside(node: Node, next: (node: Node) => Node | null): Node[] {
  const run: Node[] = [];
  for (let at = next(node); at && !isBlock(at); at = next(at)) run.push(at);
  return run;
}

/**
 * @returns what a document or an open shadow root shows, from its top: the children of its body, or the body itself where it holds
 *   more elements than `most`. Thousands of children take Chromium (156) half a microsecond each, all in one go.
 */
export function shownIn(tree: Tree, most = Number.POSITIVE_INFINITY): Node[] {
  const body = nodeTypeOf(tree) === Node.DOCUMENT_NODE && bodyOf(tree as Document);
  return body && elementsIn(body)[most] ? [body] : childrenOf(body || tree);
}

/** @returns the children of a node as they are now. */
function childrenOf(node: Node, from?: number, to?: number): Node[] {
  return Array.prototype.slice.call(childNodesOf(node), from, to);
}
