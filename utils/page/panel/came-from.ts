import type { CameFrom } from '@/utils/core/mentions/page-mentions';
import { paragraphAround } from '../reading/paragraph';
import { world } from '../world/world';

/** @returns the mention of a topic that the reader pointed at last, null where they pointed at another topic or at none. */
export function cameFrom(topicId: string): CameFrom | null {
  const { reader, pointedAt } = world();
  const mention = reader?.mentions().find((it) => it.id === pointedAt && it.topicId === topicId);
  return mention ? { id: mention.id, paragraph: paragraphAround(mention.start) } : null;
}
