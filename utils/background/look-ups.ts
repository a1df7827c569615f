import { browser } from 'wxt/browser';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { lookUp } from '@/utils/core/search/look-up';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { askForPanel } from '@/utils/extension/native-panel';
import { type AskingTab, openPanel } from './panel';
import { packsInUse } from './shelf';

/** A passage longer than this says no more about what it is about. */
const MOST = 2000;

/**
 * Opens the panel at what the reader's selection is about, all topics considered, also those that are switched off; where nothing
 * is, the panel says so. A page that no script may enter (a PDF, a store) has the panel in a tab of its own.
 *
 * @param beside whether they want the browser's own panel, as `openPanel`: to be called in the click itself then.
 */
export async function lookUpIn(tab: AskingTab, selection: string, beside: boolean): Promise<void> {
  const wish = wishOf(selection.slice(0, MOST).replace(/\s+/g, ' ').trim());
  await openPanel(tab, wish, beside).catch(async () => {
    const { id } = await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
    if (id !== undefined) await askForPanel({ ...(await wish), tabId: id, at: Date.now() });
  });
}

/** @returns what some words speak of. Where there are no facts to look in, the panel itself says what is wrong. */
async function wishOf(words: string): Promise<PanelWish> {
  const packs = await packsInUse().catch(() => undefined);
  if (!packs) return {};
  const found = lookUp(words, packs.flatMap(topicRecords), scanPlan(packs, DEFAULT_SETTINGS));
  if (!found) return { lookedUp: words };
  const { topicId, statement } = found;
  return { topicId, lookedUp: words, ...(statement && { place: { topicId, ...statement } }) };
}
