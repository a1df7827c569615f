import { useEffect, useState } from 'react';
import type { SyncState } from '@/utils/core/settings/sync-state';
import { followSyncState } from '@/utils/extension/sync-state';

/** @returns how the mirror of the settings stands, kept up to date; undefined until that is known. */
export function useSyncState(): SyncState | undefined {
  const [state, setState] = useState<SyncState>();
  useEffect(() => followSyncState(setState), []);
  return state;
}
