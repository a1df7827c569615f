import { browser } from 'wxt/browser';
import type { Settings } from '@/utils/core/settings/settings';
import { readItems } from './read-items';
import { salvage, unreadable } from './salvage-settings';
import { isMap } from './setting-fields';
import { SETTING_FIELDS, settingKey } from './setting-keys';

/**
 * @returns the reader's settings; a field that is missing or damaged has its default, the others stay.
 * @throws Problem `settings-unreadable` when storage gives no answer after several attempts. Defaults must not be
 *   written then: what is stored may be whole.
 */
export async function readSettings(): Promise<Settings> {
  const stored = await readItems(SETTING_FIELDS.map(settingKey));
  return salvage((field) => stored[settingKey(field)]);
}

/** Calls back with the whole settings whenever one of them changes, wherever it was changed. @returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const keys = SETTING_FIELDS.map(settingKey);
  const listen = (changes: Record<string, unknown>) => {
    // A failed read keeps what is shown; the next change brings the truth.
    if (Object.keys(changes).some((key) => keys.includes(key))) readSettings().then(changed, () => undefined);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/**
 * @param value of one field. @param stored the same field as it is stored: entries of a map that we can't read (a mode of a newer
 *   version) are kept.
 * @returns what to write into `storage.local` for it.
 */
export function settingItems<Field extends keyof Settings>(
  field: Field,
  value: Settings[Field],
  stored: unknown,
): Record<string, unknown> {
  return { [settingKey(field)]: isMap(field) ? { ...unreadable(field, stored), ...Object(value) } : value };
}

/** @returns every field as it is stored, unchecked. @throws Problem as `readSettings`. */
export async function readRawSettings(): Promise<(field: keyof Settings) => unknown> {
  const stored = await readItems(SETTING_FIELDS.map(settingKey));
  return (field) => stored[settingKey(field)];
}
