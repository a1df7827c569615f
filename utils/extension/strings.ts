import type { Catalogue } from '@/data/locales/en';
import { LANGUAGES, type Language } from '@/data/schema/languages';
import type { Settings } from '@/utils/core/settings/settings';

/**
 * @param browserLanguage a BCP 47 tag such as `es-MX`
 * @returns the language to speak: the reader's choice, else the browser's where we have it, else English.
 */
export function resolveLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const primary = browserLanguage.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** Each a piece of its own, so that a page of ours loads the one that it speaks. */
const PIECES: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('@/data/locales/en')).en,
  es: async () => (await import('@/data/locales/es')).es,
  ht: async () => (await import('@/data/locales/ht')).ht,
};

/** @returns every string of a language, for pages of the extension. Rejects where the extension has gone. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return PIECES[language]();
}
