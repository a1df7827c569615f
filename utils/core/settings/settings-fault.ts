import type { SomeSettings } from './settings';

/** What can be wrong with a file of settings as a whole. */
export const SETTINGS_FAULTS = ['empty', 'large', 'unread', 'json', 'other', 'newer'] as const;
export type SettingsFault = (typeof SETTINGS_FAULTS)[number];

/** What a place in it has to hold, where it is not one of a few values. */
export const WANTED_TYPES = ['list', 'map', 'text', 'number', 'truth', 'site', 'other'] as const;
export type WantedType = (typeof WANTED_TYPES)[number];

/** A place in it that holds something else. */
export interface ValueFault {
  /** `settings.offSites[2]` */
  path: string;
  /** What stands there, as JSON, cut short. */
  found: string;
  wanted: { type: WantedType } | { values: string };
}

/** What stands in a file: settings that are all good, or what is wrong. */
export type SettingsFile =
  | { settings: SomeSettings; unknown: string[] }
  | { fault: SettingsFault; settings?: undefined }
  | { faults: ValueFault[]; settings?: undefined };
