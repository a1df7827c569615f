import type { Settings } from '@/utils/core/settings/settings';
import { readItems } from './read-items';

/** When each setting was chosen last, in milliseconds; a setting that never was has none. */
export type SettingTimes = Partial<Record<keyof Settings, number>>;

export const TIMES_KEY = 'settingTimes';

/** @returns the times as stored; one that can't be read counts as never chosen. @throws Problem `settings-unreadable`. */
export async function readTimes(): Promise<SettingTimes> {
  const times: object = Object((await readItems([TIMES_KEY]))[TIMES_KEY]);
  // One by one: without its time each choice would give way to an older one of another browser. One that no choice could follow is none.
  return Object.fromEntries(
    Object.entries(times).filter(([, when]) => Number.isSafeInteger(when) && when < Number.MAX_SAFE_INTEGER),
  );
}

/** @returns the times once these fields are chosen: always later than before, however clocks were set. */
export function timesAfter(known: SettingTimes, fields: readonly (keyof Settings)[], now: number): SettingTimes {
  return { ...known, ...Object.fromEntries(fields.map((field) => [field, Math.max(now, (known[field] ?? 0) + 1)])) };
}
