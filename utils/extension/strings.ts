import { type Catalogue, catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import type { Settings } from '@/utils/core/settings';

export type { Catalogue } from '@/data/locales';

/**
 * @param browserLanguage a BCP 47 tag such as `es-MX`
 * @returns the language to speak: the reader's choice, else the browser's where we have it, else English.
 */
export function resolveLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const primary = browserLanguage.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(catalogues, primary) ? (primary as Language) : 'en';
}

/** @returns every string of a language. */
export function catalogue(language: Language): Catalogue {
  return catalogues[language];
}
