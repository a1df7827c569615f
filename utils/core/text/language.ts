import type { LanguageWords } from './small-words';

/** The language of texts, and what their small words tell. */
export interface Languages {
  /**
   * @param declared the `lang` that stands over the text, if any.
   * @returns the language of a text, as `en`: as declared, unless its small words clearly say otherwise; undefined where
   *   nobody can say.
   */
  languageOf(text: string, declared?: string): string | undefined;
  /** @returns whether a word begins sentences and is no name: a small word, a day, "although". */
  isNoName(word: string): boolean;
  /** @returns whether a word is in one of the lists. */
  has(list: 'articles' | 'numbered' | 'short' | 'units', word: string): boolean;
  /** What laws are called, parted by bars. */
  laws: string;
  /** @returns whether a heading announces what stands elsewhere. */
  announcesOthers(heading: string): boolean;
}

/** Fewer votes than this, or less of a lead, and nobody can say. */
const LEAST_VOTES = 3;
const LEAD = 1.25;
/** So many votes overrule what a page declares of itself: templates often say `en` whatever the text. */
const CERTAIN_VOTES = 10;
/** No more of a text is looked at: a paragraph is enough. */
const MOST_CHARACTERS = 2000;

/** @param words see `LANGUAGE_WORDS`. */
export function createLanguages({ small, openers, elsewhere, ...lists }: LanguageWords): Languages {
  const byWord = new Map<string, string[]>();
  for (const [language, words] of Object.entries(small)) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
  const begins = new Set(openers.split(' '));
  const beginnings = elsewhere.split('|');

  const vote = (text: string): { language: string; votes: number } | undefined => {
    const votes = new Map<string, number>();
    for (const [word] of text
      .slice(0, MOST_CHARACTERS)
      .normalize()
      .toLowerCase()
      .matchAll(/[a-zß-ɏ]+/g)) {
      // A word of several languages says less for each.
      const languages = byWord.get(word) ?? [];
      for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
    }
    const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
    if (!first || first[1] < LEAST_VOTES || first[1] < LEAD * (second?.[1] ?? 0)) return undefined;
    return { language: first[0], votes: first[1] };
  };

  return {
    languageOf(text, declared) {
      const code = declared?.toLowerCase().split(/[-_]/)[0];
      const voted = vote(text);
      return code && (voted?.votes ?? 0) < CERTAIN_VOTES ? code : voted?.language;
    },
    isNoName(word) {
      const plain = word.toLowerCase().replace(/\.$/, '');
      return byWord.has(plain) || begins.has(plain);
    },
    laws: lists.laws,
    has: (list, word) => lists[list].split(' ').includes(word.toLowerCase()),
    announcesOthers(heading) {
      const begin = heading.trim().toLowerCase().replace(/\s+/g, ' ');
      return beginnings.some((words) => begin.startsWith(words) && !/^[A-Za-zÀ-ɏ]/.test(begin.slice(words.length)));
    },
  };
}
