import type { Language, LocalText } from '@/data/schema';

/** A text as it can be shown: the words, the language they are in, and whether that is not the one wanted. */
export interface PickedText {
  text: string;
  language: Language;
  fallback: boolean;
}

/** @returns the text in a language, or in English where the pack does not have it. */
export function pick(text: LocalText, language: Language): PickedText {
  const wanted = text[language];
  return wanted === undefined
    ? { text: text.en, language: 'en', fallback: language !== 'en' }
    : { text: wanted, language, fallback: false };
}
