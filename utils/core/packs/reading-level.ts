/**
 * How hard a text is to read, by the formulas that newsrooms and health services use. They count lengths and know nothing of
 * meaning: a figure to watch, not a target to write for.
 */
import { sentencesOf } from '../text/sentences.ts';

interface Lengths {
  sentences: number;
  words: number;
  syllables: number;
}

/** INFLESZ bands of the Szigriszt score: https://legibilidad.blogspot.com/2015/01/escala-inflesz.html */
const BANDS = [
  [40, 'very hard'],
  [55, 'somewhat hard'],
  [65, 'normal'],
  [80, 'fairly easy'],
  [Number.POSITIVE_INFINITY, 'very easy'],
] as const;

/** @returns the school grade of an English text by Flesch-Kincaid: 9 is the ninth year of U.S. schools. */
export function fleschKincaidGrade(text: string): number {
  const { sentences, words, syllables } = lengths(text, englishSyllables);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** @returns the ease of a Spanish text by Fernández Huerta, 0 to 100, and its INFLESZ band. */
export function spanishEase(text: string): { fernandezHuerta: number; band: string } {
  const { sentences, words, syllables } = lengths(text, spanishSyllables);
  const szigriszt = 206.835 - 62.3 * (syllables / words) - words / sentences;
  return {
    fernandezHuerta: 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences),
    band: BANDS.find(([below]) => szigriszt < below)?.[1] ?? '',
  };
}

function lengths(text: string, syllablesOf: (word: string) => number): Lengths {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d[\d.,]*/gu) ?? [];
  return {
    sentences: Math.max(1, sentencesOf(text).length),
    words: Math.max(1, words.length),
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllablesOf(word)), 0),
  };
}

/** Groups of vowels, without the silent e at the end: right for nine words of ten. */
function englishSyllables(word: string): number {
  const spoken = word.replace(/(?<=[^aeiouy])e$/, '').replace(/(?<=[^aeioutdy])(es|ed)$/, '');
  return spoken.match(/[aeiouy]+/g)?.length ?? 0;
}

/** Groups of vowels; two strong ones, or an accented weak one beside a strong one, are two syllables. */
function spanishSyllables(word: string): number {
  const plain = word.replace(/(?<=[gq])u(?=[eiéí])/g, '');
  return plain.match(/[iuü]?[aeoáéó][iuü]?|[iuü]+|[íú]/g)?.length ?? 0;
}
