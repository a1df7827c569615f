import { useEffect, useMemo, useRef } from 'react';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';
import { siteOf } from '@/utils/core/sites/site-of';
import { askPage } from '@/utils/extension/messages';
import { mentionsIn } from '@/utils/extension/tab-mentions';
import type { ActiveTab } from './use-active-tab';

/** A page goes on changing after it has loaded, and a tab has no way to tell an extension page so. */
const REREAD_MS = 2000;

/** @returns the mentions of a tab's page, over messages; null where the tab holds no page that we read. */
export function useTabMentions(tab: ActiveTab | null | undefined): PageMentions | null {
  const listeners = useRef(new Set<() => void>());
  const readable = tab?.url !== undefined && siteOf(tab.url) !== undefined;
  const tabId = readable ? tab.id : undefined;
  const url = tab?.url;
  const visit = tab?.visit;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that has finished loading has other mentions
  useEffect(() => {
    for (const changed of listeners.current) changed();
  }, [visit]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page
  return useMemo(() => {
    if (tabId === undefined) return null;
    return {
      list: () => mentionsIn(tabId),
      date: () => askPage(tabId, 'page/date'),
      article: () => askPage(tabId, 'page/article'),
      cameFrom: (topicId) => askPage(tabId, 'mentions/came-from', { topicId }),
      subscribe(changed) {
        listeners.current.add(changed);
        const timer = setInterval(() => document.visibilityState === 'visible' && changed(), REREAD_MS);
        return () => {
          listeners.current.delete(changed);
          clearInterval(timer);
        };
      },
      // A page that has just gone has nothing to jump to.
      jump: (id) => void askPage(tabId, 'mentions/jump', { id }).catch(() => {}),
    };
  }, [tabId, url]);
}
