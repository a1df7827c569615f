import { browser } from 'wxt/browser';
import { SITE_LISTS } from '@/utils/core/settings/settings';
import { type PageTab, pageTabs } from '@/utils/extension/page-tabs';
import { settingKey } from '@/utils/extension/setting-keys';
import { isWaiting } from './in-page';
import { placeIn } from './place';
import { noteRefused, takeRefused, verdictOn } from './sites';
import { injectMentions, paintAnew } from './tabs';

/** Makes changes of settings act in open tabs where the scripts there can't follow by themselves. */
export function followInOpenTabs(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (SITE_LISTS.some((list) => settingKey(list) in changes)) void readRefused();
    if (settingKey('markStyle') in changes) void eachTab(({ id }) => paintAnew(id));
  });
}

async function eachTab(act: (tab: PageTab) => Promise<void>): Promise<void> {
  await Promise.all((await pageTabs()).map(act));
}

/** Reads the pages that had a candidate while their site was off, and are on now. */
async function readRefused(): Promise<void> {
  const refused = new Set(await takeRefused());
  await eachTab(async ({ id }) => {
    if (!refused.has(id)) return;
    const [answer] = await browser.scripting.executeScript({ target: { tabId: id }, func: isWaiting }).catch(() => []);
    if (!answer?.result) return;
    // Judged after that: where the tab has gone on meanwhile, the document that waits takes nothing any more.
    const tab = await browser.tabs.get(id).catch(() => undefined);
    if (tab?.url === undefined || !(await verdictOn(tab.url)).on) return noteRefused(id);
    await injectMentions(placeIn(id, answer.documentId));
  });
}
