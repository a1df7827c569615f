import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings, SITE_LISTS, type WholeField } from '@/utils/core/settings/settings';
import { isWhole, MAPS, OF_ENTRIES, WHOLE } from './setting-fields';

/**
 * @param stored gives what is stored of a field, unchecked.
 * @returns settings of which a field that is missing or damaged has its default, and a list or map keeps the entries that can be
 *   read: one damaged entry must not cost the others.
 */
export function salvage(stored: (field: keyof Settings) => unknown): Settings {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    topics: mapOf(OF_ENTRIES.topics, stored('topics')),
    hues: mapOf(OF_ENTRIES.hues, stored('hues')),
    silenced: listOf(OF_ENTRIES.silenced, stored('silenced')),
  };
  for (const list of SITE_LISTS) settings[list] = listOf(OF_ENTRIES[list], stored(list));
  for (const field of Object.keys(WHOLE).filter(isWhole)) take(settings, field, stored(field));
  return settings;
}

function take<Field extends WholeField>(settings: Settings, field: Field, stored: unknown): void {
  const read = z.safeParse(WHOLE[field], stored);
  if (read.success) settings[field] = read.data;
}

/**
 * @param value of a field as another browser has stored it.
 * @returns the field alone; of a list or map the entries that can be read; undefined where nothing can.
 */
export function readField(field: keyof Settings, value: unknown): Partial<Settings> | undefined {
  const isReadable = isWhole(field)
    ? z.safeParse(WHOLE[field], value).success
    : typeof value === 'object' && value !== null && Array.isArray(value) === Array.isArray(DEFAULT_SETTINGS[field]);
  return isReadable ? { [field]: salvage((each) => (each === field ? value : undefined))[field] } : undefined;
}

/** @returns the entries of a stored map that this version can't read. */
export function unreadable(field: keyof typeof MAPS, stored: unknown): Record<string, unknown> {
  const map = z.safeParse(z.record(z.string(), z.unknown()), stored);
  const entries = Object.entries(map.success ? map.data : {});
  return Object.fromEntries(entries.filter(([, value]) => !z.safeParse(MAPS[field], value).success));
}

function listOf<Entry>(schema: z.ZodMiniType<Entry>, stored: unknown): Entry[] {
  const list = z.safeParse(z.array(z.unknown()), stored);
  return (list.success ? list.data : []).flatMap((entry) => {
    const read = z.safeParse(schema, entry);
    return read.success ? [read.data] : [];
  });
}

function mapOf<Entry>(schema: z.ZodMiniType<Entry>, stored: unknown): Record<string, Entry> {
  const map = z.safeParse(z.record(z.string(), z.unknown()), stored);
  return Object.fromEntries(
    Object.entries(map.success ? map.data : {}).flatMap(([key, value]) => {
      const read = z.safeParse(schema, value);
      return read.success ? [[key, read.data]] : [];
    }),
  );
}
