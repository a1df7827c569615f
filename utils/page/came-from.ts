import { MOST_PARAGRAPH } from '@/utils/core/facts/card-view';
import type { CameFrom } from '@/utils/core/mentions/reading';
import { blockAround, blocksIn, type Point } from './blocks';
import { world } from './world';

/** As much of a paragraph on either side of a mention. */
const MOST = MOST_PARAGRAPH / 2;

/** @returns the mention of a topic that the reader pointed at last, null where they pointed at another topic or at none. */
export function cameFrom(topicId: string): CameFrom | null {
  const { reader, pointedAt } = world();
  const mention = reader?.mentions().find((it) => it.id === pointedAt && it.topicId === topicId);
  return mention ? { id: mention.id, paragraph: paragraphAround(mention.start) } : null;
}

/** @returns the text of the block in which a mention stands, or what is near it there; its spaces made single. */
export function paragraphAround({ node, offset }: Point): string {
  for (const block of blocksIn([blockAround(node)])) {
    const at = block.nodes.indexOf(node);
    if (at < 0) continue;
    const middle = (block.starts[at] ?? 0) + offset;
    return block.text
      .slice(Math.max(0, middle - MOST), middle + MOST)
      .replace(/\s+/g, ' ')
      .trim();
  }
  return node.data.slice(0, MOST_PARAGRAPH);
}
