import { useMemo } from 'react';
import type { SilencedSense } from '@/utils/core/settings/settings';
import { siteOf } from '@/utils/core/sites/site-of';
import { ask } from '@/utils/extension/messages';

/** What the panel needs for "wrong match": where it stands, and who keeps the reader's word. */
export interface WrongMatch {
  /** The page's site; undefined where it has none. */
  site: string | undefined;
  /** Rejects with a Problem when it could not be saved. */
  silence(sense: SilencedSense): Promise<void>;
}

/** @param address of the page beside which the panel stands. @returns how the panel tells the worker of a wrong match there. */
export function useWrongMatch(address: string): WrongMatch {
  return useMemo(() => ({ site: siteOf(address), silence: (sense) => ask('settings/wrong-match', sense) }), [address]);
}
