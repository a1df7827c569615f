import { browser } from 'wxt/browser';
import { catalogues } from '@/data/locales';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import type { Where } from './commands';
import { lookUpIn } from './look-ups';
import { toggleSite } from './site-switch';
import { inTurn } from './turns';

/**
 * Makes the items of the context menu, in the reader's language. The browser keeps them while the worker sleeps; made again, the
 * former ones go first, in one turn, so that there is never a second of any.
 */
export function makeMenus(): Promise<void> {
  return inTurn(async () => {
    const { language } = await readSettings().catch(() => DEFAULT_SETTINGS);
    const { menu } = catalogues[resolveLanguage(language, browser.i18n.getUILanguage())];
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'look-up', title: menu.lookUp, contexts: ['selection'] });
    // One item for both ways: menus are the same for all tabs, so none can say which it will be.
    browser.contextMenus.create({ id: 'site', title: menu.site, contexts: ['page', 'action'] });
  });
}

/** Does what an item of the menu says, in the tab where it was chosen. */
export async function runMenu(item: unknown, selection: string | undefined, tab: Where | undefined): Promise<void> {
  if (item === 'site') await toggleSite(tab?.url);
  if (item === 'look-up' && selection && tab?.id !== undefined) await lookUpIn(tab.id, selection);
}
