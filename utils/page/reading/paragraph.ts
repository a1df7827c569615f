import { MOST_PARAGRAPH } from '@/utils/core/facts/card-view';
import { blockAround, blocksIn, type Point } from './blocks';

/** As much of a paragraph on either side of a mention. */
const MOST = MOST_PARAGRAPH / 2;

/** @returns the text of the block in which a mention stands, or what is near it there; its spaces made single. */
export function paragraphAround({ node, offset }: Point): string {
  for (const block of blocksIn([blockAround(node)])) {
    const at = block.nodes.indexOf(node);
    const middle = (block.starts[at] ?? 0) + offset;
    // A long text stands in several blocks.
    if (at < 0 || middle > block.text.length) continue;
    return block.text
      .slice(Math.max(0, middle - MOST), middle + MOST)
      .replace(/\s+/g, ' ')
      .trim();
  }
  return node.data.slice(0, MOST_PARAGRAPH);
}
