import { browser } from 'wxt/browser';
import { type LookedUp, lookUp } from '@/utils/core/look-up';
import { scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { placeHash } from '@/utils/core/statement-place';
import { topicRecords } from '@/utils/core/topic-record';
import { packsInUse } from './facts';
import { showPanel } from './tabs';

/** A passage longer than this says no more about what it is about. */
const MOST = 2000;

/**
 * Opens the panel at what the reader's selection is about, all topics considered, also those that are switched off; where nothing
 * is, the panel says so. A page that no script may enter (a PDF, a store) has the panel in a tab of its own.
 *
 * @throws Problem when there are no facts to look in.
 */
export async function lookUpIn(tabId: number, selection: string): Promise<void> {
  const words = selection.slice(0, MOST).replace(/\s+/g, ' ').trim();
  const found = await find(words);
  await showPanel(tabId, found?.topicId, words).catch(async () => {
    await browser.tabs.create({
      url: browser.runtime.getURL(`/sidepanel.html${found ? hashOf(found) : ''}` as '/sidepanel.html'),
    });
  });
}

async function find(words: string): Promise<LookedUp | null> {
  const packs = await packsInUse();
  return lookUp(words, packs.flatMap(topicRecords), scanPlan(packs, DEFAULT_SETTINGS));
}

/** Where it stands, as the panel's own page takes it from its address. */
function hashOf({ topicId, statement }: LookedUp): string {
  const { kind, id } = statement ?? ({ kind: 'opening', id: 'answer' } as const);
  return placeHash({ topicId, kind, id });
}
