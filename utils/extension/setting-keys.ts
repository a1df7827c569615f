import type { Settings } from '@/utils/core/settings';
import { CARD_DELAY_KEY } from './card-delay';
import { watchStored } from './stored';

/** Where each setting lies in `storage.local`: one key a field, so that two writes never undo each other. */
export const SETTING_KEYS = {
  topics: 'settings.topics',
  offSites: 'settings.offSites',
  language: 'settings.language',
  silenced: 'settings.silenced',
  cardDelay: CARD_DELAY_KEY,
} as const satisfies Record<keyof Settings, string>;

/**
 * Calls back whenever one setting changes, without reading it: who only passes the word on needs no validator.
 * @returns the way to stop.
 */
export function watchSetting(field: keyof Settings, changed: () => void): () => void {
  return watchStored(SETTING_KEYS[field], changed);
}
