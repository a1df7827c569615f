import { useCallback } from 'react';
import type { PackOffer } from '@/utils/core/packs/pack-offer';
import { siteOf } from '@/utils/core/sites/site-of';
import { ask } from '@/utils/extension/messages';
import { offerInTab } from '@/utils/packs/tab-pack';
import type { ActiveTab } from './use-active-tab';
import { useLoad } from './use-load';

/** @returns what the popup can offer where the tab's document is a pack; undefined elsewhere, and until that is known. */
export function usePackOffer(tab: ActiveTab | null | undefined): PackOffer | undefined {
  const isThere = tab?.url !== undefined && siteOf(tab.url) !== undefined;
  const { id, url, loading } = tab ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it has loaded is a reason to look anew; some viewers never say so
  const load = useCallback(
    () => (id === undefined || url === undefined ? Promise.reject(new Error('no tab')) : offerInTab(id, url, askShelf)),
    [id, url, loading],
  );
  const { value } = useLoad(isThere ? load : undefined);
  return isThere ? value : undefined;
}

const askShelf = () => ask('packs/shelf');
