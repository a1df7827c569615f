import * as z from 'zod/mini';
import { LANGUAGES } from '@/data/schema/languages';
import { DOCKS, PANEL_WIDTHS } from '@/utils/core/panel-stand';
import { TOPIC_MODES } from '@/utils/core/reading';
import {
  BADGE_KINDS,
  CARD_DELAYS,
  type Choice,
  DEFAULT_SETTINGS,
  PANEL_PLACES,
  type Settings,
  type StandChoice,
  type WholeField,
} from '@/utils/core/settings';

/** Settings that are lists or maps, and what each entry may be. */
const OF_ENTRIES = {
  topics: z.enum(TOPIC_MODES),
  offSites: z.string(),
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
};

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
    offSites: listOf(OF_ENTRIES.offSites, stored('offSites')),
    language: whole('language'),
    silenced: listOf(OF_ENTRIES.silenced, stored('silenced')),
    cardDelay: whole('cardDelay'),
    dock: whole('dock'),
    panelWidth: whole('panelWidth'),
    makeRoom: whole('makeRoom'),
    panelPlace: whole('panelPlace'),
    badge: whole('badge'),
  };
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
