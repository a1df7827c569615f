import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { followStored, watchStored } from './stored';

/** @returns where a setting lies in `storage.local`: one key a field, so that two writes never undo each other. */
export function settingKey(field: keyof Settings): string {
  return `settings.${field}`;
}

/** Every setting there is. Marked, so that scripts in pages which do not ask for it leave the defaults out. */
export const SETTING_FIELDS = /* @__PURE__ */ Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/**
 * Calls back whenever one setting changes, without reading it: who only passes the word on needs no validator.
 * @returns the way to stop.
 */
export function watchSetting(field: keyof Settings, changed: () => void): () => void {
  return watchStored(settingKey(field), changed);
}

/**
 * Calls back with a setting as it is stored, unchecked: now and at each change. For scripts in pages, which carry no validator;
 * only the worker writes settings, and it has checked what it wrote.
 *
 * @returns the way to stop.
 */
export function followSetting(field: keyof Settings, told: (stored: unknown) => void): () => void {
  return followStored(settingKey(field), told);
}
