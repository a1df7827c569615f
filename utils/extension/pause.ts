import * as z from 'zod/mini';
import type { Pause } from '@/utils/core/settings/pause';
import { readItems } from './read-items';
import { watchStored } from './stored';

/** Where a pause lies in `storage.local`; nothing or null where there is none. */
export const PAUSE_KEY = 'pause';

const pause = z.object({ until: z.nullable(z.number()) });

/**
 * @returns the pause that is noted, also one whose time has passed; null where there is none.
 * @throws Problem `settings-unreadable`.
 */
export async function readPause(): Promise<Pause | null> {
  return asPause((await readItems([PAUSE_KEY]))[PAUSE_KEY]);
}

/** Calls back with the pause whenever one begins or ends. @returns the way to stop. */
export function watchPause(changed: (pause: Pause | null) => void): () => void {
  return watchStored(PAUSE_KEY, (stored) => changed(asPause(stored)));
}

function asPause(stored: unknown): Pause | null {
  const read = z.safeParse(pause, stored);
  return read.success ? read.data : null;
}
