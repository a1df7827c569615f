import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { HOSTS } from '@/data/permissions';
import { pageTabs } from '@/utils/extension/page-tabs';

/**
 * The scripts that run on every page: `scan`, which the manifest names, and while the reader has packs whose terms `scan` does not
 * ask pages for, `own-packs`, which is registered then. Readers without such packs pay nothing for it.
 */
const OWN = { ids: ['own-packs'] };
const SCAN_FILE = '/scan.js' satisfies ScriptPublicPath;
const OWN_FILE = '/own-packs.js' satisfies ScriptPublicPath;

/** Has `own-packs` run on every page that opens from now on, also after a restart. @returns whether it did not before. */
export async function addOwnScript(): Promise<boolean> {
  if (await isOwnRegistered()) return false;
  await browser.scripting.registerContentScripts([
    {
      id: 'own-packs',
      // The first is there already, or comes with it: nobody promises an order of what the manifest names and what is registered.
      js: [SCAN_FILE, OWN_FILE].map((file) => file.slice(1)),
      matches: [...HOSTS],
      runAt: 'document_idle',
      allFrames: false,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
  return true;
}

/** Where it runs it sees by itself that it is wanted no more. */
export async function removeOwnScript(): Promise<void> {
  if (await isOwnRegistered()) await browser.scripting.unregisterContentScripts(OWN);
}

/** @returns the scripts in their order. One that runs already in a page does nothing there. */
export async function alwaysOn(): Promise<ScriptPublicPath[]> {
  return (await isOwnRegistered()) ? [SCAN_FILE, OWN_FILE] : [SCAN_FILE];
}

/** Starts reading the pages that were open before one of them came, or its update. */
export async function readOpenTabs(): Promise<void> {
  const files = await alwaysOn();
  const tabs = await pageTabs();
  await Promise.all(
    tabs.map(({ id: tabId }) => browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined)),
  );
}

async function isOwnRegistered(): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts(OWN)).length > 0;
}
