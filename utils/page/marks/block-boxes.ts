import type { Box } from '@/utils/core/interface/card-place';
import { containsNode, elementOf } from '../dom/nodes';
import { blockAround } from '../reading/blocks';
import type { Mention } from '../reading/mention';
import { isOnLine, linesOf } from './lines';

/** Milliseconds for which measured boxes are trusted although nothing was heard of: fonts and images move text unannounced. */
const FRESH = 1000;

/** The boxes of the mentions of one block, the last that was measured. */
export interface BlockBoxes {
  measure(block: Node | null): void;
  /** @returns whether a block with mentions is to be measured, by when the pointer was in it. */
  areDue(block: Node | null, timeStamp: number): boolean;
  /** @param top the element on top at a point of a block. @returns the mention there, as far as the block is the measured one. */
  find(block: Node | null, top: Element | null, x: number, y: number): Mention | null;
  /** The mentions changed, or may have moved. */
  forget(): void;
}

/** @param mentions of a document; another list once they have changed. */
export function createBlockBoxes(mentions: () => readonly Mention[]): BlockBoxes {
  let indexed: readonly Mention[] = [];
  let byBlock = new Map<Node, Mention[]>();
  let measured: { block: Node | null; boxes: { mention: Mention; lines: Box[] }[] } = { block: null, boxes: [] };
  let freshUntil = 0;
  return {
    measure(block) {
      if (indexed !== mentions()) {
        indexed = mentions();
        byBlock = Map.groupBy(indexed, ({ start }) => blockAround(start.node));
      }
      freshUntil = performance.now() + FRESH;
      const inBlock = (block && byBlock.get(block)) ?? [];
      measured = { block, boxes: inBlock.map((mention) => ({ mention, lines: linesOf(mention) })) };
    },
    areDue(block, timeStamp) {
      if (!block) return false;
      const isLate = timeStamp > freshUntil || block !== measured.block;
      return indexed !== mentions() || (isLate && byBlock.has(block));
    },
    find(block, top, x, y) {
      if (!top || block !== measured.block) return null;
      const hit = measured.boxes.find(({ lines }) => lines.some((line) => isOnLine(line, x, y)));
      return hit && isWithin(top, hit.mention) ? hit.mention : null;
    },
    forget() {
      freshUntil = 0;
    },
  };
}

/** @returns whether what lies on top is the mention's own text, not something over it. */
function isWithin(top: Element, { start, end }: Mention): boolean {
  const own = elementOf(start.node);
  return own !== null && (top === elementOf(end.node) || containsNode(top, start.node) || containsNode(own, top));
}
