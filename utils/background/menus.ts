import { browser } from 'wxt/browser';
import { catalogues } from '@/data/locales';
import { DEFAULT_SETTINGS, type PanelPlace } from '@/utils/core/settings/settings';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import type { Where } from './commands';
import { lookUpIn } from './look-ups';
import { toggleSite } from './site-switch';
import { inTurn } from './turns';

/**
 * The item says where the reader wants the panel: browsers open their own in the click itself, and the settings would come too
 * late.
 */
const LOOK_UPS = { page: 'look-up', browser: 'look-up-beside' } as const satisfies Record<PanelPlace, string>;

/**
 * Makes the items of the context menu, in the reader's language. The browser keeps them while the worker sleeps; made again, the
 * former ones go first, in one turn, so that there is never a second of any.
 */
export function makeMenus(): Promise<void> {
  return inTurn(async () => {
    const { language, panelPlace } = await readSettings().catch(() => DEFAULT_SETTINGS);
    const { menu } = catalogues[resolveLanguage(language, browser.i18n.getUILanguage())];
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: LOOK_UPS[panelPlace], title: menu.lookUp, contexts: ['selection'] });
    // One item for both ways: menus are the same for all tabs, so none can say which it will be.
    browser.contextMenus.create({ id: 'site', title: menu.site, contexts: ['page', 'action'] });
  });
}

/** Does what an item of the menu says, in the tab where it was chosen. To be called in the click itself. */
export async function runMenu(item: unknown, selection: string | undefined, tab: Where | undefined): Promise<void> {
  if (item === 'site') await toggleSite(tab?.url);
  const isLookUp = item === LOOK_UPS.page || item === LOOK_UPS.browser;
  if (!isLookUp || !selection || tab?.id === undefined) return;
  await lookUpIn({ id: tab.id, windowId: tab.windowId }, selection, item === LOOK_UPS.browser);
}
