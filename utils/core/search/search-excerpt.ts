import type { Said, SearchDocument } from './search-documents.ts';
import { searchWords } from './search-words.ts';

/** A piece of a text: found words, or what stands between them. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** @returns the text in pieces, the words that were found apart from the rest. */
export function markWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let to = 0;
  for (const { start, end } of stretches(text, terms)) {
    if (start > to) pieces.push({ text: text.slice(to, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    to = end;
  }
  if (to < text.length) pieces.push({ text: text.slice(to), isFound: false });
  return pieces;
}

/** A text may be this long before it is cut, in UTF-16 units. */
const LONGEST = 260;
/** Of which this much stands before the first word found. */
const LEAD = 70;

/** @returns the text, or where it is long the part around the first word found, cut between words, with marks of omission. */
export function excerpt(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= LONGEST) return text;
  const first = stretches(text, terms)[0]?.start ?? 0;
  const wanted = Math.min(Math.max(0, first - LEAD), text.length - LONGEST);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const last = from + LONGEST < text.length ? text.lastIndexOf(' ', from + LONGEST) : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, last)}${last < text.length ? ' …' : ''}`;
}

/** @returns where the terms stand in a text, those that overlap as one. */
function stretches(text: string, terms: ReadonlySet<string>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { term, start, end } of searchWords(text)) {
    if (!terms.has(term)) continue;
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Of the ways in which a topic is written, this many show that it was found by one. */
const MOST_NAMES = 3;

/**
 * @returns what of a statement shows best why it was found: the text with the most of the words; undefined where only the title
 *   has them, and one text alone would stand for more.
 */
export function bestSaid({ kind, said, names = [] }: SearchDocument, terms: ReadonlySet<string>): Said | undefined {
  const count = (text: string) => new Set(searchWords(text).flatMap(({ term }) => (terms.has(term) ? [term] : []))).size;
  const [best] = said
    .map((one) => ({ one, found: count(`${one.text.text} ${one.who?.text ?? ''}`) }))
    .sort((a, b) => b.found - a.found);
  if (best && best.found > 0) return best.one;
  const found = names.filter((name) => count(name) > 0);
  if (found.length > 0) {
    return { text: { text: found.slice(0, MOST_NAMES).join(' · '), language: 'und', fallback: false }, isNames: true };
  }
  return kind === 'dispute' || kind === 'law' ? undefined : said[0];
}
