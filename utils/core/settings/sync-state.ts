/** How the mirror of the settings stands; `full` and `refused` keep them in this browser. */
export const SYNC_STATES = ['off', 'fine', 'full', 'refused'] as const;
export type SyncState = (typeof SYNC_STATES)[number];
