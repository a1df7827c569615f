import { browser } from 'wxt/browser';
import { QUIET_SITES, type QuietSite } from '@/data/quiet-sites';
import { siteOf } from '@/utils/core/sites/site-of';
import { hasPaths, judgeSite, type SiteVerdict } from '@/utils/core/sites/site-rules';
import type { Sender } from '@/utils/extension/answering';
import { readSettings } from '@/utils/extension/settings';

/**
 * Which pages are read is judged here, before anything is put into them: a page costs what it did without rules, however many
 * there are, and no page's process is told where else the reader wants peace.
 */

/** @returns whether pages at an address are read, and what decided. @throws Problem when settings can't be read. */
export async function verdictOn(address: string): Promise<SiteVerdict> {
  return judgeSite(address, await readSettings(), QUIET_SITES);
}

/** @returns whether the page that asks is to be read. */
export async function isOn(sender: Sender): Promise<boolean> {
  return (await verdictOn(addressOf(sender))).on;
}

/** @returns whether what holds for the page may not hold for another of its site. */
export async function isOnByPath(sender: Sender): Promise<boolean> {
  return hasPaths(await readSettings(), addressOf(sender), QUIET_SITES);
}

const REFUSED = 'refused.';

/** Notes that a page with a candidate was left alone: once its site is on, it is to be read. The worker may end meanwhile. */
export async function noteRefused(tabId: number): Promise<void> {
  await browser.storage.session.set({ [REFUSED + tabId]: true });
}

/** @returns the tabs that were noted; they are no more. */
export async function takeRefused(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(REFUSED));
  await browser.storage.session.remove(keys);
  return keys.map((key) => Number(key.slice(REFUSED.length)));
}

/** @returns the sites that are off unless the reader says otherwise. */
export async function quietSites(): Promise<QuietSite[]> {
  return [...QUIET_SITES];
}

/** An `about:blank` page has its site from the one that opened it. */
function addressOf({ tab, url, origin }: Sender): string {
  return [tab?.url, url, origin].find((address) => siteOf(address ?? '') !== undefined) ?? '';
}
