import type { SpareView } from '@/utils/core/facts/card-view';
import { readStored } from './stored';

/** Where the worker leaves them for pages: it alone writes there, so nothing is checked anew. */
export const SPARE_KEY = 'spareCards';

/** @returns the card of a topic that says only that there is no answer. Rejects where there is none. */
export async function readSpareCard(topicId: string): Promise<SpareView> {
  const cards = (await readStored(SPARE_KEY)) as SpareView[];
  const card = cards.find((each) => each.topicId === topicId);
  if (!card) throw new Error(topicId);
  return card;
}
