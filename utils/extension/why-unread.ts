import { browser } from 'wxt/browser';
import { type Unread, unreadByAddress, unreadByContent } from '@/utils/core/sites/unread';
import { mayReadPages } from './page-tabs';

/**
 * @param address of the tab's page, absent where the browser does not let us see it.
 * @returns why a page is not read in which no script of ours answers.
 */
export async function whyUnread(tabId: number, address: string | undefined): Promise<Unread> {
  const said = address === undefined ? undefined : unreadByAddress(address);
  if (said) return said;
  // Without access the address is hidden too, so of a hidden one either may be true.
  if (!(await mayReadPages())) return 'no-access';
  if (address === undefined) return 'browser-page';
  const look = { target: { tabId }, func: () => document.contentType };
  const [seen] = await browser.scripting.executeScript(look).catch(() => []);
  return unreadByContent(address, seen?.result ?? null);
}
