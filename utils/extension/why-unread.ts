import { browser } from 'wxt/browser';
import { type Unread, unreadByAddress, unreadByContent } from '@/utils/core/settings/unread';

/** Every page, as the manifest asks for it. */
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/**
 * @param address of the tab's page, absent where the browser does not let us see it.
 * @returns why a page is not read in which no script of ours answers.
 */
export async function whyUnread(tabId: number, address: string | undefined): Promise<Unread> {
  const said = address === undefined ? undefined : unreadByAddress(address);
  if (said) return said;
  // Without access the address is hidden too, so of a hidden one either may be true.
  if (!(await browser.permissions.contains(PAGES).catch(() => true))) return 'no-access';
  if (address === undefined) return 'browser-page';
  const look = { target: { tabId }, func: () => document.contentType };
  const [seen] = await browser.scripting.executeScript(look).catch(() => []);
  return unreadByContent(address, seen?.result ?? null);
}

/** Asks the reader for access to pages. Must be called in a click. @returns whether it was given. */
export function askForPages(): Promise<boolean> {
  return browser.permissions.request(PAGES);
}
