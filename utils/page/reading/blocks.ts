import { firstNot } from '@/utils/core/text/halving';
import { isElement, isText } from '../dom/node-kind';
import { containsNode, firstChildOf, localNameOf, nextSiblingOf, parentOf } from '../dom/nodes';
import { isBlock } from '../looking/block-names';

/** A run of text that a reader sees as one: text nodes of one block, over inline elements. */
export interface Block {
  text: string;
  /** The text nodes in order, with the offset in `text` (UTF-16 units) at which each begins: before it where only a stretch of one is in it. */
  nodes: Text[];
  starts: number[];
  /** 1 to 6 where the block begins in a heading. */
  heading?: number;
  /** True where it begins an item of a list. */
  isItem?: boolean;
}

/** A point in the page: a text node and an offset in it. */
export interface Point {
  node: Text;
  offset: number;
}

/** What shows nothing where it stands, or says again what its neighbour says (ruby): the text around it reads on. */
const UNSEEN = /^(script|style|noscript|template|datalist|rt|rp|head|title|desc|defs|metadata)$/;
/** What is seen but is no prose, or not the page's to be marked: it stands between the words around it. */
const NO_PROSE = /^(code|kbd|samp|textarea|input|select|iframe|object|embed|canvas|audio|video|math)$/;
/** What it catches is the level. */
export const HEADING = /^h([1-6])$/;
/** A block of more UTF-16 units goes on in another: the page waits while one is judged, and no paragraph is so long. */
const LONGEST = 8000;
/** Up to the last end of a sentence or line in so much text; where there is none up to the last space. */
const STRETCH = /.{4000,7998}[.!?\n]\s|.{1,7999}(?:\s|$)|.{8000}/gs;
/** Unicode's own sign for something that is no text: no term holds it. */
const OBJECT = '\ufffc';

/**
 * Reads trees block by block, without recursion (pages nest thousands deep) and without asking for styles.
 *
 * @param roots what to read, one after the other: neighbours read on as one text. Shadow roots below them are trees of their own.
 */
export function* blocksIn(roots: Iterable<Node>): Generator<Block> {
  let block: Block = { text: '', nodes: [], starts: [] };
  for (const root of roots) {
    let node: Node | null = root;
    while (node) {
      let inside: Node | null = null;
      if (isText(node)) {
        const text = node.data;
        let from = 0;
        for (const [stretch] of text.length > LONGEST ? text.matchAll(STRETCH) : [[text]]) {
          if (block.nodes.length > 0 && block.text.length + stretch.length > LONGEST) {
            yield block;
            block = { ...block, text: '', nodes: [], starts: [] };
          }
          block.nodes.push(node);
          block.starts.push(block.text.length - from);
          block.text += stretch;
          from += stretch.length;
        }
      } else if (isElement(node)) {
        const name = localNameOf(node);
        const isNoProse = NO_PROSE.test(name);
        if (name === 'br') block.text += '\n';
        // The number of a note is none of the word's before it: "sanctuary cities¹".
        else if (name === 'sup') block.text += ' ';
        else if (isNoProse) block.text += OBJECT;
        if (isBlock(node)) {
          if (block.nodes.length > 0) yield block;
          block = { text: '', nodes: [], starts: [] };
          const heading = HEADING.exec(name)?.[1];
          if (heading) block.heading = Number(heading);
          if (name === 'li') block.isItem = true;
        }
        if (!isNoProse && !UNSEEN.test(name)) inside = firstChildOf(node);
      } else inside = firstChildOf(node);
      if (inside) {
        node = inside;
        continue;
      }
      // Leaves what has been read, up to what comes next.
      let left: Node | null = node;
      node = null;
      while (left) {
        if (isBlock(left)) {
          if (block.nodes.length > 0) yield block;
          block = { text: '', nodes: [], starts: [] };
        }
        if (left === root) break;
        node = nextSiblingOf(left);
        if (node) break;
        left = parentOf(left);
      }
    }
  }
  if (block.nodes.length > 0) yield block;
}

/** @returns the nearest element at or above `node` that begins a block: what must be read anew when `node` changes. */
export function blockAround(node: Node): Node {
  let at: Node = node;
  for (;;) {
    if (isBlock(at)) return at;
    const parent: Node | null = parentOf(at);
    if (!parent) return at;
    at = parent;
  }
}

/** @returns the point of the page that an offset of the block's text stands for; at a seam, the node that `side` says. */
export function pointAt(block: Block, offset: number, side: 'start' | 'end'): Point | null {
  const wanted = side === 'end' ? offset - 1 : offset;
  const at = Math.max(0, firstNot(block.starts.length, (each) => (block.starts[each] ?? 0) <= wanted) - 1);
  const node = block.nodes[at];
  const start = block.starts[at];
  return node === undefined || start === undefined ? null : { node, offset: offset - start };
}

/**
 * @returns whether nothing between two points begins a block by its style: `<span style="display:block">` parts what
 *   the elements' names don't. Asks for styles, so only for mentions that lie in more than one node.
 */
export function isOneRun(from: Text, to: Text): boolean {
  if (from === to) return true;
  let above = parentOf(from);
  for (; above && !containsNode(above, to); above = parentOf(above)) if (partsText(above)) return false;
  for (let node = parentOf(to); node && node !== above; node = parentOf(node)) if (partsText(node)) return false;
  return true;
}

function partsText(node: Node): boolean {
  if (!isElement(node)) return false;
  const { display, cssFloat } = getComputedStyle(node);
  // A large first letter floats: nothing else within a mention does.
  return display === 'none' || !(/^(inline|contents|ruby)/.test(display) || /left|right/.test(cssFloat));
}
