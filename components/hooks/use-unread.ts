import { useCallback } from 'react';
import type { Unread } from '@/utils/core/sites/unread';
import { whyUnread } from '@/utils/extension/why-unread';
import type { ActiveTab } from './use-active-tab';
import { useLoad } from './use-load';

/**
 * @param answered whether a script of ours answered from the tab's page.
 * @returns why the tab's page is not read; undefined while it is, and until that is known.
 */
export function useUnread(tab: ActiveTab | null | undefined, answered: boolean): Unread | undefined {
  const isUnread = tab != null && !answered && !tab.loading;
  const [id, url] = [tab?.id, tab?.url];
  const load = useCallback(() => (id === undefined ? Promise.reject(new Error('no tab')) : whyUnread(id, url)), [id, url]);
  const { value } = useLoad(isUnread ? load : undefined);
  return isUnread ? value : undefined;
}
