import * as z from 'zod/mini';
import { HUES } from '@/data/schema/hues';
import { LANGUAGES } from '@/data/schema/languages';
import { DOCKS, PANEL_WIDTHS } from '@/utils/core/settings/panel-stand';
import {
  BADGE_KINDS,
  CARD_DELAYS,
  type Choice,
  DEFAULT_SETTINGS,
  MARK_STYLES,
  MARKS,
  PANEL_PLACES,
  type Settings,
  type SomeSettings,
  type StandChoice,
  SYNCS,
  TEXT_SIZES,
  THEMES,
  TOPIC_MODES,
  type WholeField,
} from '@/utils/core/settings/settings';
import { readSite } from '@/utils/core/settings/site-pattern';

/** No reader has so many. */
const MOST_TOPICS = 1000;

/** Settings that are lists or maps, and what each entry may be. */
const OF_ENTRIES = {
  topics: z.enum(TOPIC_MODES),
  hues: z.literal(HUES),
  offSites: z.string(),
  onlySites: z.string(),
  onSites: z.string(),
  silenced: z.object({ topicId: z.string(), term: z.string(), site: z.nullable(z.string()) }),
};

/** Settings that are chosen whole, and what each may be. */
const WHOLE: { [Field in WholeField]: z.ZodMiniType<Settings[Field]> } = {
  language: z.enum(['auto', ...LANGUAGES]),
  cardDelay: z.literal(CARD_DELAYS),
  dock: z.enum(DOCKS),
  panelWidth: z.int().check(z.minimum(PANEL_WIDTHS.least), z.maximum(PANEL_WIDTHS.most)),
  makeRoom: z.boolean(),
  panelPlace: z.enum(PANEL_PLACES),
  badge: z.enum(BADGE_KINDS),
  order: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_TOPICS)),
  markStyle: z.enum(MARK_STYLES),
  marks: z.enum(MARKS),
  theme: z.enum(THEMES),
  textSize: z.literal(TEXT_SIZES),
  sync: z.enum(SYNCS),
};

/** A site as it is kept. */
const sitePattern = z.string().check(
  z.maxLength(253),
  z.refine((text) => {
    const read = readSite(text);
    // The popup names hosts without a dot as well: an office has some.
    return read.pattern === text || read.fault === 'dot';
  }),
);
const sites = z.array(sitePattern).check(z.maxLength(5000));

/** Some or all settings, each whole: nothing is salvaged here. Fields that are not known are left out. */
export const wholeSettings: z.ZodMiniType<SomeSettings> = z.partial(
  z.object({
    ...WHOLE,
    topics: z.record(z.string(), OF_ENTRIES.topics),
    hues: z.record(z.string(), OF_ENTRIES.hues),
    offSites: sites,
    onlySites: sites,
    onSites: sites,
    silenced: z.array(OF_ENTRIES.silenced).check(z.maxLength(5000)),
  }),
);

/** What may come as a choice in a message. */
export const choice = z.custom<Choice>((value) => {
  const { field, value: chosen }: { field?: unknown; value?: unknown } = Object(value);
  return typeof field === 'string' && isWhole(field) && z.safeParse(WHOLE[field], chosen).success;
});

/** What may come as a choice from the panel in a page: how it stands there, and nothing else. */
export const standChoice = z.custom<StandChoice>(
  (value) => z.safeParse(choice, value).success && ['dock', 'panelWidth'].includes(Object(value).field),
);

/**
 * @param stored gives what is stored of a field, unchecked.
 * @returns settings of which a field that is missing or damaged has its default, and a list or map keeps the entries that can be
 *   read: one damaged entry must not cost the others.
 */
export function salvage(stored: (field: keyof Settings) => unknown): Settings {
  const whole = <Field extends WholeField>(field: Field): Settings[Field] => {
    const read = z.safeParse(WHOLE[field], stored(field));
    return read.success ? read.data : DEFAULT_SETTINGS[field];
  };
  return {
    topics: mapOf(OF_ENTRIES.topics, stored('topics')),
    order: whole('order'),
    hues: mapOf(OF_ENTRIES.hues, stored('hues')),
    offSites: listOf(OF_ENTRIES.offSites, stored('offSites')),
    onlySites: listOf(OF_ENTRIES.onlySites, stored('onlySites')),
    onSites: listOf(OF_ENTRIES.onSites, stored('onSites')),
    language: whole('language'),
    silenced: listOf(OF_ENTRIES.silenced, stored('silenced')),
    cardDelay: whole('cardDelay'),
    dock: whole('dock'),
    panelWidth: whole('panelWidth'),
    makeRoom: whole('makeRoom'),
    panelPlace: whole('panelPlace'),
    badge: whole('badge'),
    markStyle: whole('markStyle'),
    marks: whole('marks'),
    theme: whole('theme'),
    textSize: whole('textSize'),
    sync: whole('sync'),
  };
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

/** Settings that are maps. */
const MAPS = { topics: OF_ENTRIES.topics, hues: OF_ENTRIES.hues };

export function isMap(field: keyof Settings): field is keyof typeof MAPS {
  return Object.hasOwn(MAPS, field);
}

/** @returns the entries of a stored map that this version can't read. */
export function unreadable(field: keyof typeof MAPS, stored: unknown): Record<string, unknown> {
  const map = z.safeParse(z.record(z.string(), z.unknown()), stored);
  const entries = Object.entries(map.success ? map.data : {});
  return Object.fromEntries(entries.filter(([, value]) => !z.safeParse(MAPS[field], value).success));
}

function isWhole(field: string): field is WholeField {
  return Object.hasOwn(WHOLE, field);
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
