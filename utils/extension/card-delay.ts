import { CARD_DELAYS, DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { followSetting } from './setting-keys';

/** Calls back with the milliseconds before a card shows: now and at each change. @returns the way to stop. */
export function followCardDelay(changed: (ms: number) => void): () => void {
  // Without `settings.ts`, which would bring its validator along.
  return followSetting('cardDelay', (stored) => changed(CARD_DELAYS.find((ms) => ms === stored) ?? DEFAULT_SETTINGS.cardDelay));
}
