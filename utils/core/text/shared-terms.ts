/** How texts are compared by the words that they share. */
import type { LocalText } from '@/data/schema';

/** Words are compared by their beginnings: "commission" and "commissioners", "acuerdo" and "acuerdos". */
const STEM = 6;

/** Short words say little by themselves, and of the longer small ones those that most texts hold. */
const SMALL = new Set(
  'that this with from have were will they been said says would could their there which while when what where after before about into more than also only under over para como pero este esta entre sobre desde hasta cuando donde según también porque fueron sido dijo'
    .split(' ')
    .map(plain),
);

/** @returns the words of a text that say something, by their beginnings, and each pair of neighbours ("June 30", "Fort Myers"). */
export function termsOf(text: string): string[] {
  const words = [...plain(text).matchAll(/\p{L}+|\d+(?:[.,]\d+)*/gu)]
    .map(([word]) => word)
    .filter((word) => !SMALL.has(word) && (word.length > 3 || /\d/.test(word)))
    .map((word) => word.slice(0, STEM));
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** The terms of one text, in each of its languages on its own. */
export type LocalTerms = ReadonlySet<string>[];

/** @returns the terms of some texts that belong together, for each language that the first of them is in. */
export function localTerms(texts: readonly LocalText[]): LocalTerms {
  const said = texts.map((text) => new Map(Object.entries(text)));
  return [...(said[0]?.keys() ?? [])].map((language) => new Set(termsOf(said.map((text) => text.get(language) ?? '').join(' '))));
}

/** @returns how much it says that a text has a term, in bits: the fewer of all the texts have it, the more. */
export function bitsAmong(texts: readonly LocalTerms[]): (term: string) => number {
  const spread = new Map<string, number>();
  for (const terms of texts) {
    for (const term of new Set(terms.flatMap((ofLanguage) => [...ofLanguage]))) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return (term) => Math.log2((texts.length + 1) / (spread.get(term) ?? 1));
}

/** @returns how close a text is that shares so many bits: a long one shares more words with anything. */
export function closeness(bits: number, { size }: ReadonlySet<string>): number {
  return bits / Math.sqrt(10 + size / 4);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
