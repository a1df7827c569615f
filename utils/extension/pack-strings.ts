import type { PackWords } from '@/data/locales/packs/en';
import type { Language } from '@/data/schema/languages';

/** Pieces of their own: only the part of the options that is about packs loads them. */
const PIECES: Record<Language, () => Promise<PackWords>> = {
  en: async () => (await import('@/data/locales/packs/en')).packsEn,
  es: async () => (await import('@/data/locales/packs/es')).packsEs,
  ht: async () => (await import('@/data/locales/packs/ht')).packsHt,
};

/** @returns what options say of packs, in one language. Rejects where the extension has gone. */
export function loadPackWords(language: Language): Promise<PackWords> {
  return PIECES[language]();
}
