import { useCallback } from 'react';
import { isUnwanted } from '@/utils/extension/tab-mentions';
import type { ActiveTab } from './use-active-tab';
import { useLoad } from './use-load';

/** @returns whether the tab's page takes away what of ours stands in it; false until that is known. */
export function useUnwanted(tab: ActiveTab | null | undefined): boolean {
  const id = tab?.id;
  const visit = tab?.visit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit is another page
  const load = useCallback(() => (id === undefined ? Promise.resolve(false) : isUnwanted(id)), [id, visit]);
  return useLoad(load).value ?? false;
}
