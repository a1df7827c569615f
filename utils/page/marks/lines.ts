import type { Box } from '@/utils/core/interface/card-place';
import { boxInTop } from '../dom/box-in-top';
import { type Mention, rangeOf } from '../reading/mention';

/** Pixels around a mention's line that still count as on it. */
const SLACK = 1;

/** @returns the boxes of a mention's lines in its own document, measured now; none where it isn't rendered. */
export function linesOf(mention: Mention): Box[] {
  const rects = rangeOf(mention)?.getClientRects() ?? [];
  return [...rects].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** @returns the same in the viewport of the top document. */
export function linesInTop(mention: Mention): Box[] {
  return linesOf(mention).map((line) => boxInTop(line, mention.start.node.ownerDocument));
}

/** @returns whether a point is on a line. */
export function isOnLine(line: Box, x: number, y: number): boolean {
  return x >= line.left - SLACK && x <= line.right + SLACK && y >= line.top - SLACK && y <= line.bottom + SLACK;
}
