import { SYNC_STATES, type SyncState } from '@/utils/core/settings/sync-state';
import { followStored } from './stored';

/** Where the worker notes in `storage.local` how the mirror of the settings stands. */
export const SYNC_STATE_KEY = 'syncState';

/** Calls back with it, undefined where nothing is noted: now and at each change. @returns the way to stop. */
export function followSyncState(told: (state: SyncState | undefined) => void): () => void {
  return followStored(SYNC_STATE_KEY, (stored) => told(SYNC_STATES.find((state) => state === stored)));
}
