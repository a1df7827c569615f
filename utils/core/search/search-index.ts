import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Language } from '@/data/schema';
import type { StatementKind } from '../facts/statement-place.ts';
import { LANGUAGE_WORDS } from '../text/small-words.ts';
import type { SearchDocument } from './search-documents.ts';
import { searchWords } from './search-words.ts';

/** A statement that was found, and by which of its words. */
export interface Hit {
  document: SearchDocument;
  /** As `markWords` and `excerpt` take them. */
  terms: ReadonlySet<string>;
}

export interface Hits {
  /** The best first. */
  hits: Hit[];
  /** Whether each of them has every word that was asked for. */
  haveAll: boolean;
}

/** What a title says counts most, then what is said and by whom; a topic's name lets "vote Key West" find its vote. */
const BOOST = { title: 2.5, said: 1, who: 1, names: 1, date: 0.6, topic: 0.3 };
const FIELDS = Object.keys(BOOST);
/** Whoever looks for a topic wants to know what it is; what a source is called counts less than what was taken from it. */
const BY_KIND: Partial<Record<StatementKind, number>> = { opening: 1.5, source: 0.25 };
/** Beside 1 for a word that is there as it was typed. */
const WEIGHTS = { prefix: 0.4, fuzzy: 0.2 };
/** What a plural is worth where the singular was asked for, and the other way. */
const OTHER_FORM = 0.6;
/** Words shorter than this, and numbers, have to be spelled right. */
const FUZZY_FROM = 5;

/**
 * Makes an index of statements.
 *
 * @param topicName names a topic by its id. @param language of the documents.
 * @returns what finds them: by all words of a query, each whole or as a beginning; where nothing has them all, with a letter or
 *   two different; where nothing has them all even so, by some of them. Nothing for a query without a word.
 */
export function makeSearch(
  documents: readonly SearchDocument[],
  topicName: (id: string) => string,
  language: Language,
): (query: string) => Hits {
  const index = new MiniSearch<SearchDocument & { key: number }>({
    idField: 'key',
    fields: FIELDS,
    extractField: (indexed, field) => (field === 'key' ? indexed.key : textOf(indexed, field, topicName)),
    tokenize: (text) => searchWords(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  index.addAll(documents.map((document, key) => ({ ...document, key })));
  const small = new Set([LANGUAGE_WORDS.small[language], LANGUAGE_WORDS.small.en].flatMap((words) => foldedWords(words ?? '')));

  const options: SearchOptions = {
    boost: BOOST,
    weights: WEIGHTS,
    tokenize: (term) => [term],
    maxFuzzy: 2,
    boostDocument: (key) => BY_KIND[documents[key]?.kind ?? 'fact'] ?? 1,
  };
  return (text) => {
    const query = readQuery(text, small);
    if (query.length === 0) return { hits: [], haveAll: true };
    const find = (combineWith: 'AND' | 'OR', fuzzy: boolean) =>
      index.search(asQuery(query, combineWith, fuzzy), options).flatMap(({ id, match }): Hit[] => {
        const document = documents[id];
        return document ? [{ document, terms: new Set(Object.keys(match)) }] : [];
      });
    for (const fuzzy of [false, true]) {
      const hits = find('AND', fuzzy);
      if (hits.length > 0) return { hits, haveAll: true };
    }
    return { hits: query.length > 1 ? find('OR', true) : [], haveAll: false };
  };
}

function textOf(
  { title, said, names, dateWords, topicIds }: SearchDocument,
  field: string,
  topicName: (id: string) => string,
): string {
  if (field === 'title') return title?.text ?? '';
  if (field === 'said') return said.map(({ text }) => text.text).join('\n');
  if (field === 'who') return [...new Set(said.map(({ who }) => who?.text ?? ''))].join('\n');
  if (field === 'names') return names?.join('\n') ?? '';
  return field === 'date' ? dateWords : topicIds.map(topicName).join('\n');
}

/** A word that was asked for. */
interface Asked {
  term: string;
  /** What may have been meant, and is better where it is there: "287g" by "287 g". */
  perhaps?: string | undefined;
}

function readQuery(text: string, small: ReadonlySet<string>): Asked[] {
  const words = searchWords(text);
  const asked = words.flatMap(({ term, isLoose }, at): Asked[] => {
    const next = words[at + 1];
    // A number whose letter stands close to it is asked for with it.
    if (isLoose || (next && !next.isLoose && next.start === words[at]?.start)) return [];
    return [{ term, perhaps: next?.isLoose ? next.term : undefined }];
  });
  const telling = asked.filter(({ term }) => !small.has(term));
  return telling.length > 0 ? telling : asked;
}

function asQuery(asked: readonly Asked[], combineWith: 'AND' | 'OR', fuzzy: boolean): Query {
  const words = asked.map(({ term, perhaps }, at): Query => {
    const isNumber = /^\d/.test(term);
    const own: Query = {
      queries: [term],
      prefix: at === asked.length - 1 || (!isNumber && term.length > 2),
      fuzzy: fuzzy && !isNumber && term.length >= FUZZY_FROM ? 0.2 : false,
    };
    const others = otherForms(term).map((form): Query => ({ queries: [form], boostTerm: () => OTHER_FORM }));
    return { combineWith: 'OR', queries: [own, ...others, ...(perhaps === undefined ? [] : [perhaps])] };
  });
  return { combineWith, queries: words };
}

/** A beginning finds a plural, but not the one of a plural: "agreements", "ciudades", "cities". */
function otherForms(term: string): string[] {
  if (/[^aeiou]ies$/.test(term)) return [`${term.slice(0, -3)}y`];
  if (/[^aeiou]y$/.test(term)) return [`${term.slice(0, -1)}ies`];
  if (term.length < 4 || !/[^s]s$/.test(term)) return [];
  return [term.slice(0, -1), ...(term.endsWith('es') ? [term.slice(0, -2)] : [])];
}

function foldedWords(words: string): string[] {
  return searchWords(words).map(({ term }) => term);
}
