import { firstNot } from '@/utils/core/text/halving';
import { nextFrame } from '../dom/after-frame';
import { isElement } from '../dom/node-kind';
import {
  elementsIn,
  firstElementOf,
  isBefore,
  isBlank,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  queryAll,
  textOf,
} from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { isUnread } from '../looking/block-names';
import { type Part, type PartSize, partsIn, shownIn } from '../looking/parts';
import type { Tree } from '../looking/trees';
import { HEADING } from './blocks';

/** Small, so that little is read closely around a hit, and not so small that asking each costs more than reading it. */
const PART: PartSize = { elements: 150, characters: Number.POSITIVE_INFINITY, overlap: 0 };
/** Parts with text on each side of a hit that are read too: what stands there says what the page is about. */
const NEAR = 3;

/** A tree of more elements is first looked at in pieces, so that what is read of it can be shown before the rest. */
const LONG = 3000;
const PIECE: PartSize = { ...PART, elements: 1000 };
/** A piece begins no other part behind so much: in characters, as many of which an element is taken for. */
const MOST_CHARACTERS = 10_000;
const ELEMENT = 10;
/** What is longer is not asked as a whole: that would take milliseconds. */
const LONG_TEXT = 1_000_000;

/** Milliseconds until it is asked where the reader is, and between two askings: each waits for a frame. */
const ASK_EVERY = 50;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Neighbouring nodes that are read one after the other. */
export type Run = readonly Node[];

/** What of one piece of a tree is read closely. */
export interface ClosePiece {
  /** Which piece of the tree, in its order. */
  at: number;
  runs: Run[];
  /** Whether it stood on the screen when it was chosen. */
  isSeen: boolean;
}

interface Piece {
  parts: Part['nodes'][];
  isHit: boolean;
  /** The first element in it, once asked for. */
  first?: Element | undefined;
}

interface LookedAt {
  nodes: Part['nodes'];
  isHit: boolean;
  isBlank: boolean;
}

/**
 * Finds what of a tree is read closely: what may hold a term, text on either side, and the headings above, which part the page and
 * say what is below them. Order comes from the way through the tree: to compare two nodes takes browsers as long as what stands
 * beside them is many.
 *
 * @param test whether a text may hold a term at all.
 * @returns runs in their order, piece by piece; the pieces as the reader sees them, wherever that is by then, the others from the top
 *   down. Ends early when the work is called off.
 */
export async function* closeRuns(tree: Tree, test: (text: string) => boolean, slices: Slices): AsyncGenerator<ClosePiece> {
  const begun = performance.now();
  // One so long is asked block by block.
  const mayHold = (text: string) => text.length > LONG_TEXT || test(text);
  const pieces = await piecesOf(tree, mayHold, slices);
  const headings = queryAll(tree, HEADINGS);
  const cut: LookedAt[][] = [];
  const partsOf = (at: number) => {
    const piece = pieces[at];
    cut[at] ??= partsIn(piece?.parts.flatMap((each) => each()) ?? [], PART)
      .map(({ nodes, text }) => ({ nodes, isHit: !!piece?.isHit && mayHold(text), isBlank: isBlank(text) }))
      .toArray();
    return cut[at];
  };
  const isRead = (at: number) => [at - 1, at, at + 1].some((each) => pieces[each]?.isHit);
  const beginsAboveScreen = (at: number) => {
    const piece = pieces[at];
    if (!piece) return false;
    // Texts can't be asked where they stand.
    piece.first ??= piece.parts
      .values()
      .flatMap((nodes) => nodes())
      .find(isElement);
    return !!piece.first && Element.prototype.getBoundingClientRect.call(piece.first).top < 0;
  };
  const left = new Set(pieces.keys().filter(isRead));
  let seen = Number.NaN;
  let asked = begun;
  while (left.size > 0) {
    if (performance.now() - asked > ASK_EVERY) {
      await nextFrame();
      if (!(await slices.next())) return;
      seen = firstNot(pieces.length - 1, (at) => beginsAboveScreen(at + 1));
      asked = performance.now();
    }
    const at = [seen, seen + 1, ...left].find((each) => left.has(each)) ?? 0;
    left.delete(at);
    const before = partsOf(at - 1);
    const own = partsOf(at);
    const near = nearHits([...before, ...own, ...partsOf(at + 1)]);
    const runs: Run[] = [];
    const first = own[0]?.nodes()[0];
    if (first && !isRead(at - 1)) runs.push(...headingsAbove(first, headings));
    for (const [number, { nodes }] of own.entries()) {
      if (near[before.length + number]) runs.push(nodes());
      else if (headings.length > 0) for (const heading of headingsIn(nodes())) runs.push([heading]);
    }
    yield { at, runs, isSeen: at === seen || at === seen + 1 };
    if (slices.isOver() && !(await slices.next())) return;
  }
}

/** Most trees are one piece, which holds something: nobody would read them closely otherwise. */
async function piecesOf(tree: Tree, mayHold: (text: string) => boolean, slices: Slices): Promise<Piece[]> {
  const all = 'host' in tree ? queryAll(tree, '*') : elementsIn(tree);
  if (!all[LONG]) return [{ parts: [() => shownIn(tree)], isHit: true }];
  const pieces: Piece[] = [];
  let last: (Piece & { size: number }) | undefined;
  for (const { nodes, text, elements = 0 } of partsIn(shownIn(tree), PIECE)) {
    if (!last || last.size > MOST_CHARACTERS) {
      last = { parts: [], isHit: false, size: 0 };
      pieces.push(last);
    }
    last.parts.push(nodes);
    last.isHit ||= mayHold(text);
    last.size += text.length + ELEMENT * elements;
    if (slices.isOver() && !(await slices.next())) return [];
  }
  // The headings of 100,000 elements are 10 ms in one go (Chromium 156), and no more than that in one task.
  return (await slices.next()) ? pieces : [];
}

/** @returns for each part whether it is read closely: those that may hold a mention, and those with text right beside them. */
function nearHits(parts: readonly LookedAt[]): boolean[] {
  const near = parts.map(({ isHit }) => isHit);
  for (const [hit, { isHit }] of parts.entries()) {
    for (const step of isHit ? [-1, 1] : []) {
      for (let left = NEAR, at = hit + step; left > 0 && parts[at]; at += step) {
        near[at] = true;
        if (!parts[at]?.isBlank) left--;
      }
    }
  }
  return near;
}

function* headingsIn(nodes: Run): Generator<Element> {
  for (const node of nodes) {
    // Most rows of a long list hold no element, and a list of none for each of 100,000 has the browser clean up for 40 ms.
    if (isElement(node)) yield* HEADING.test(localNameOf(node)) ? [node] : firstElementOf(node) ? queryAll(node, HEADINGS) : [];
  }
}

/** @returns what is read closely because a mention has come to a run: text on either side and the headings above, found from there. */
export function* runsAround(run: Run, tree: ParentNode & Node): Generator<Run> {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  yield* textBeside(first, previousSiblingOf);
  yield* textBeside(last, nextSiblingOf);
  yield* headingsAbove(first, queryAll(tree, HEADINGS));
}

function* textBeside(from: Node, next: (node: Node) => Node | null): Generator<Run> {
  let at = from;
  for (let left = NEAR; left > 0; ) {
    let beside = next(at);
    while (!beside) {
      const parent = parentOf(at);
      if (!parent) return;
      at = parent;
      beside = next(at);
    }
    at = beside;
    if (isUnread(at) || isBlank(textOf(at))) continue;
    yield [at];
    left--;
  }
}

/** The nearest heading, the nearest of a higher level above that, and so on. */
function* headingsAbove(node: Node, headings: NodeListOf<Element>): Generator<Run> {
  const isAbove = (at: number) => {
    const heading = headings[at];
    return !!heading && isBefore(heading, node);
  };
  let lowest = 7;
  for (let at = firstNot(headings.length, isAbove) - 1; at >= 0 && lowest > 1; at--) {
    const heading = headings[at];
    const level = Number(heading && localNameOf(heading)[1]);
    if (!heading || level >= lowest) continue;
    lowest = level;
    yield [heading];
  }
}
