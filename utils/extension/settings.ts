import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { LANGUAGES } from '@/data/schema/languages';
import { Problem } from '@/utils/core/problem';
import { TOPIC_MODES } from '@/utils/core/reading';
import { CARD_DELAYS, DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { SETTING_KEYS as KEYS } from './setting-keys';

const languageField = z.enum(['auto', ...LANGUAGES]);
const silencedSense = z.object({ topicId: z.string(), term: z.string(), site: z.nullable(z.string()) });

/** Attempts and the pause between them: a browser that has just started may refuse the first reads (Privacy Badger, #2344). */
const ATTEMPTS = 5;
const PAUSE = 200;

/**
 * @returns the reader's settings; a field that is missing or damaged has its default, the others stay.
 * @throws Problem `settings-unreadable` when storage gives no answer after several attempts. Defaults must not be
 *   written then: what is stored may be whole.
 */
export async function readSettings(): Promise<Settings> {
  for (let attempt = 1; ; attempt++) {
    try {
      return salvage(await browser.storage.local.get(Object.values(KEYS)));
    } catch (error) {
      if (attempt >= ATTEMPTS) throw new Problem('settings-unreadable', String(error));
      await new Promise((resume) => {
        setTimeout(resume, PAUSE);
      });
    }
  }
}

/** Calls back with the whole settings whenever one of them changes, wherever it was changed. @returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const keys: readonly string[] = Object.values(KEYS);
  const listen = (changes: Record<string, unknown>) => {
    // A failed read keeps what is shown; the next change brings the truth.
    if (Object.keys(changes).some((key) => keys.includes(key))) readSettings().then(changed, () => undefined);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/**
 * @param value of one field. @param stored the same field as it is stored: entries of topics that we can't read (a mode of a
 *   newer version) are kept.
 * @returns what to write into `storage.local` for it.
 */
export function settingItems<Field extends keyof Settings>(
  field: Field,
  value: Settings[Field],
  stored: unknown,
): Record<string, unknown> {
  const kept = field === 'topics' ? z.safeParse(z.record(z.string(), z.unknown()), stored) : undefined;
  return { [KEYS[field]]: kept?.success && typeof value === 'object' ? { ...kept.data, ...value } : value };
}

/** @returns one field as it is stored, unchecked. */
export async function readRawSetting(field: keyof Settings): Promise<unknown> {
  return (await browser.storage.local.get(KEYS[field]))[KEYS[field]];
}

function salvage(stored: Record<string, unknown>): Settings {
  const topics = z.safeParse(z.record(z.string(), z.unknown()), stored[KEYS.topics]);
  const offSites = z.safeParse(z.array(z.unknown()), stored[KEYS.offSites]);
  const language = z.safeParse(languageField, stored[KEYS.language]);
  const silenced = z.safeParse(z.array(z.unknown()), stored[KEYS.silenced]);
  const cardDelay = z.safeParse(z.literal(CARD_DELAYS), stored[KEYS.cardDelay]);
  return {
    // Entry by entry: one damaged entry must not cost the others.
    topics: Object.fromEntries(
      Object.entries(topics.success ? topics.data : {}).flatMap(([id, value]) => {
        const mode = z.safeParse(z.enum(TOPIC_MODES), value);
        return mode.success ? [[id, mode.data]] : [];
      }),
    ),
    offSites: offSites.success ? offSites.data.filter((site) => typeof site === 'string') : DEFAULT_SETTINGS.offSites,
    language: language.success ? language.data : DEFAULT_SETTINGS.language,
    silenced: (silenced.success ? silenced.data : []).flatMap((entry) => {
      const sense = z.safeParse(silencedSense, entry);
      return sense.success ? sense.data : [];
    }),
    cardDelay: cardDelay.success ? cardDelay.data : DEFAULT_SETTINGS.cardDelay,
  };
}
