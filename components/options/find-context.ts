import { createContext } from 'react';
import { foldText } from '@/utils/core/text/fold-text';

/** The words that are looked for on the page, folded; none where nothing is. */
export const FindContext = createContext<readonly string[]>([]);

/** @returns the words of what was typed, as texts are compared: accents and capitals make no difference. */
export function wordsOf(typed: string): string[] {
  return folded(typed).split(' ').filter(Boolean);
}

/** @returns whether a text has all the words in it. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const plain = folded(text);
  return words.every((word) => plain.includes(word));
}

function folded(text: string): string {
  return foldText(text).normalize('NFKD').replace(/\p{M}/gu, '');
}
