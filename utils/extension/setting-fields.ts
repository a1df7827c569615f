import * as z from 'zod/mini';
import { HUES } from '@/data/schema/hues';
import { LANGUAGES } from '@/data/schema/languages';
import { DOCKS, PANEL_WIDTHS } from '@/utils/core/settings/panel-stand';
import {
  BADGE_KINDS,
  CARD_DELAYS,
  type Choice,
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
import { siteOf } from '@/utils/core/sites/site-of';
import { readSite } from '@/utils/core/sites/site-pattern';

/** No reader has so many. */
const MOST_TOPICS = 1000;

/** Settings that are lists or maps, and what each entry may be. */
export const OF_ENTRIES = {
  topics: z.enum(TOPIC_MODES),
  hues: z.literal(HUES),
  offSites: z.string(),
  onlySites: z.string(),
  onSites: z.string(),
  silenced: z.object({ topicId: z.string(), term: z.string(), site: z.nullable(z.string()) }),
};

/** Settings that are chosen whole, and what each may be. */
export const WHOLE: { [Field in WholeField]: z.ZodMiniType<Settings[Field]> } = {
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
  z.minLength(1),
  z.maxLength(253),
  // The popup names hosts that no reader would write as well: one without a dot, as an office has, one with signs, `www.` twice.
  z.refine((text) => readSite(text).pattern === text || siteOf(`https://www.${text}/`) === text),
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

/** Settings that are maps. */
export const MAPS = { topics: OF_ENTRIES.topics, hues: OF_ENTRIES.hues };

/** @returns whether a setting is a map, changed entry by entry. */
export function isMap(field: keyof Settings): field is keyof typeof MAPS {
  return Object.hasOwn(MAPS, field);
}

/** @returns whether there is such a setting that is chosen whole. */
export function isWhole(field: string): field is WholeField {
  return Object.hasOwn(WHOLE, field);
}
