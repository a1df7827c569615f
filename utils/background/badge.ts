import { browser } from 'wxt/browser';
import { catalogues } from '@/data/locales';
import { badgeText, type Counts, countByTopic, totals } from '@/utils/core/mentions/counts';
import { isJsonAddress, type PackOffer } from '@/utils/core/packs/pack-offer';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { askPage } from '@/utils/extension/messages';
import { type PageTab, pageTabs } from '@/utils/extension/page-tabs';
import { readSettings } from '@/utils/extension/settings';
import { watchStored } from '@/utils/extension/stored';
import { resolveLanguage } from '@/utils/extension/strings';
import { LEDGER_KEY } from '@/utils/packs/ledger';
import { offerInTab } from '@/utils/packs/tab-pack';
import type { Place } from './place';
import { shelfView } from './shelf-view';
import { isThere } from './tabs';

/**
 * Shows on the toolbar what a page has, as its scripts have just counted it. Not once its tab has gone on, as it may have while the
 * worker awoke: the badge would stand on the next page.
 *
 * @param url of the page.
 */
export async function showCount(place: Place, url: string | undefined, counts: Record<string, number>): Promise<void> {
  const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
  if (await isThere(place, url)) await show({ id: place.tabId, url }, new Map(Object.entries(counts)), settings);
}

/**
 * Shows it anew in every tab: what the badge counts was chosen, or the language of its words, or a pack came or went. The browser
 * keeps what stands there by tab, also while the worker sleeps, so nothing else is lost; what the pages hold they are asked.
 */
export async function refreshBadges(): Promise<void> {
  const [settings, tabs] = await Promise.all([readSettings().catch(() => DEFAULT_SETTINGS), pageTabs()]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const mentions = await askPage(id, 'mentions/list').catch(() => null);
      // A pack that a tab shows is shown where no script of ours counts.
      if (mentions || isJsonAddress(url ?? '')) await show({ id, url }, countByTopic(mentions ?? []), settings);
    }),
  );
}

/** A tab that shows a pack says what can be done with it, until it is there. */
export function followPacks(): void {
  watchStored(LEDGER_KEY, () => void refreshBadges());
}

async function show({ id: tabId, url }: PageTab, counts: Counts, { badge, language }: Settings): Promise<void> {
  const { name, toolbar, popup } = catalogues[resolveLanguage(language, browser.i18n.getUILanguage())];
  const { mentions, topics } = totals(counts);
  const offer = await packToTake(tabId, url);
  const title = mentions === 0 ? name : toolbar.title(mentions, topics);
  const { add, update, is } = popup.pack;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: offer && badge !== 'off' ? '+' : badgeText(counts, badge) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b3a36' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({
      tabId,
      title: offer ? `${is} ${offer.what === 'add' ? add : update(offer.from, offer.to)}` : title,
    }),
    // A tab that has closed meanwhile has no badge.
  ]).catch(() => undefined);
}

/** @returns what the popup offers on a tab that shows a pack, where that is new to the reader. */
async function packToTake(
  tabId: number,
  url: string | undefined,
): Promise<Extract<PackOffer, { what: 'add' | 'update' }> | undefined> {
  if (url === undefined || !isJsonAddress(url)) return undefined;
  const offer = await offerInTab(tabId, url, shelfView).catch(() => undefined);
  return offer?.what === 'add' || offer?.what === 'update' ? offer : undefined;
}
