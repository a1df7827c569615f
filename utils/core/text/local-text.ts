import type { Language, LocalText, TextLanguage } from '@/data/schema';

/** A text as it can be shown: the words, the language they are in, and whether that is not the one wanted. */
export interface PickedText<Wanted extends TextLanguage = Language> {
  text: string;
  language: Wanted | 'en';
  fallback: boolean;
}

/** @returns the text in a language, or in English where the pack does not have it. */
export function pick<Wanted extends TextLanguage>(text: LocalText, language: Wanted): PickedText<Wanted> {
  const wanted = text[language];
  return wanted === undefined
    ? { text: text.en, language: 'en', fallback: language !== 'en' }
    : { text: wanted, language, fallback: false };
}
