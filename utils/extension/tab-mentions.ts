import { browser } from 'wxt/browser';
import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { askPage } from './messages';

/**
 * Asks a tab's page for its mentions. A page without candidates has no script that listens for questions, so where none
 * answers the page is looked at.
 *
 * @throws Problem `no-answer` where it is one that we don't read.
 */
export async function mentionsIn(tabId: number): Promise<MentionView[]> {
  try {
    return await askPage(tabId, 'mentions/list');
  } catch (error) {
    if (await isWatched(tabId)) return [];
    throw error;
  }
}

/** Whether a tab's page takes card and panel away as often as they come, so that nothing of ours stands in it any more. */
export async function isUnwanted(tabId: number): Promise<boolean> {
  const look = { target: { tabId }, func: () => Reflect.get(globalThis, Symbol.for('sidelight'))?.isUnwanted === true };
  const [seen] = await browser.scripting.executeScript(look).catch(() => []);
  return seen?.result === true;
}

/** Whether the always-on script runs in a tab's page: it leaves its name in the isolated world. */
async function isWatched(tabId: number): Promise<boolean> {
  const look = { target: { tabId }, func: () => Symbol.for('sidelight') in globalThis };
  const [seen] = await browser.scripting.executeScript(look).catch(() => []);
  return seen?.result === true;
}
