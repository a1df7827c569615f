import { browser } from 'wxt/browser';
import { catalogues } from '@/data/locales';
import { badgeText, type Counts, countByTopic, totals } from '@/utils/core/counts';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { askPage } from '@/utils/extension/messages';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';

/** Shows on the toolbar what a tab's page has, as its scripts have just counted it. */
export async function showCount(tabId: number, counts: Record<string, number>): Promise<void> {
  await show(tabId, new Map(Object.entries(counts)), await readSettings().catch(() => DEFAULT_SETTINGS));
}

/**
 * Shows it anew in every tab: what the badge counts was chosen, or the language of its words. The browser keeps what stands there
 * by tab, also while the worker sleeps, so nothing else is lost; what the pages hold they are asked.
 */
export async function refreshBadges(): Promise<void> {
  const [settings, tabs] = await Promise.all([
    readSettings().catch(() => DEFAULT_SETTINGS),
    browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false }),
  ]);
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const mentions = await askPage(id, 'mentions/list').catch(() => null);
      if (mentions) await show(id, countByTopic(mentions), settings);
    }),
  );
}

async function show(tabId: number, counts: Counts, { badge, language }: Settings): Promise<void> {
  const { name, toolbar } = catalogues[resolveLanguage(language, browser.i18n.getUILanguage())];
  const { mentions, topics } = totals(counts);
  const title = mentions === 0 ? name : toolbar.title(mentions, topics);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badgeText(counts, badge) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b3a36' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
    // A tab that has closed meanwhile has no badge.
  ]).catch(() => undefined);
}
