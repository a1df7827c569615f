import { CARD_DELAYS, DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readStored, watchStored } from './stored';

/** The one setting that a script in a page reads by itself: `settings.ts` would bring its validator along. */
export const CARD_DELAY_KEY = 'settings.cardDelay';

/** Calls back with the milliseconds before a card shows: now and at each change. @returns the way to stop. */
export function followCardDelay(changed: (ms: number) => void): () => void {
  const told = (stored: unknown) => changed(CARD_DELAYS.find((ms) => ms === stored) ?? DEFAULT_SETTINGS.cardDelay);
  readStored(CARD_DELAY_KEY).then(told, () => undefined);
  return watchStored(CARD_DELAY_KEY, told);
}
