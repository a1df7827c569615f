import { useCallback } from 'react';
import { type PackOffer, packOffer } from '@/utils/core/pack-offer';
import { ask } from '@/utils/extension/messages';
import { packAddress } from '@/utils/packs/pack-address';
import { glimpsePack } from '@/utils/packs/tab-pack';
import type { ActiveTab } from './use-active-tab';
import { useLoad } from './use-load';

/** @returns what the popup can offer where the tab's document is a pack; undefined elsewhere, and until that is known. */
export function usePackOffer(tab: ActiveTab | null | undefined): PackOffer | undefined {
  const isThere = tab?.url !== undefined && /^https?:/.test(tab.url);
  const { id, url, loading } = tab ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it has loaded is a reason to look anew; some viewers never say so
  const load = useCallback(
    () => (id === undefined || url === undefined ? Promise.reject(new Error('no tab')) : offerOf(id, url)),
    [id, url, loading],
  );
  const { value } = useLoad(isThere ? load : undefined);
  return isThere ? value : undefined;
}

async function offerOf(tabId: number, url: string): Promise<PackOffer | undefined> {
  const seen = await glimpsePack(tabId);
  // Nearly every page is none: nothing more is asked for it.
  if (seen === null) return undefined;
  return packOffer({ url, isAllowed: packAddress(url) !== undefined }, seen, await ask('packs/shelf'));
}
