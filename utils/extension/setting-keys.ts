import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { watchStored } from './stored';

/** @returns where a setting lies in `storage.local`: one key a field, so that two writes never undo each other. */
export function settingKey(field: keyof Settings): string {
  return `settings.${field}`;
}

/** Every setting there is. */
export const SETTING_FIELDS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/**
 * Calls back whenever one setting changes, without reading it: who only passes the word on needs no validator.
 * @returns the way to stop.
 */
export function watchSetting(field: keyof Settings, changed: () => void): () => void {
  return watchStored(settingKey(field), changed);
}
