import { useCallback } from 'react';
import type { SiteVerdict } from '@/utils/core/sites/site-rules';
import { ask } from '@/utils/extension/messages';
import { useLoad } from './use-load';
import { useSettingChange } from './use-setting-change';

/** @returns whether pages at an address are read and what decided, kept up to date; undefined until the worker has said it. */
export function useSiteVerdict(address: string | undefined): SiteVerdict | undefined {
  const change = useSettingChange('offSites') + useSettingChange('onlySites') + useSettingChange('onSites');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rule is a reason to ask anew
  const load = useCallback(() => ask('sites/judge', { address: address ?? '' }), [address, change]);
  return useLoad(address === undefined ? undefined : load).value;
}
