import { browser } from 'wxt/browser';
import { Problem } from '@/utils/core/problem';
import { askPage } from '@/utils/extension/messages';
import { MARK_STYLE } from './mark-style';

/** What the worker does in a tab: put scripts and styles in, show the panel and the count. */

/** Puts the mentions script into a frame. A frame that has gone meanwhile is no fault. */
export async function readFrame(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/mentions.js'] }).catch(goneMeanwhile);
}

/** Puts the script into a frame that reads what its page says of itself. */
export async function readFacts(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/facts.js'] }).catch(goneMeanwhile);
}

/**
 * Puts the style of the marks into a frame, at USER origin: it beats the page's own `!important` and reaches shadow roots.
 */
export async function styleFrame(tabId: number, frameId: number): Promise<void> {
  await browser.scripting
    .insertCSS({ target: { tabId, frameIds: [frameId] }, css: MARK_STYLE, origin: 'USER' })
    .catch(goneMeanwhile);
}

/**
 * Shows the panel in a tab's top document, putting its script there first where it isn't.
 * @throws Problem `page-unreadable` where scripts can't run.
 */
export async function showPanel(tabId: number, topicId: string | undefined): Promise<void> {
  const show = () => askPage(tabId, 'panel/show', { topicId }).catch(() => false);
  if (await show()) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/panel.js'] }).catch((error: unknown) => {
    throw new Problem('page-unreadable', String(error));
  });
  if (!(await show())) throw new Problem('page-unreadable');
}

/** Shows on the toolbar how many mentions a page has. */
export async function showCount(tabId: number, counts: Record<string, number>): Promise<void> {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const text = sum === 0 ? '' : sum > 999 ? '999+' : String(sum);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b3a36' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]).catch(goneMeanwhile);
}

/** Starts reading the pages that were open before the extension came or was updated. Firefox does so by itself. */
export async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/scan.js'] }).catch(goneMeanwhile),
    ),
  );
}

/** Tabs close, navigate and forbid scripts at any moment; there is then nothing left to do in them. */
function goneMeanwhile(): void {}
