import { fold, unfold } from './fold';
import { literalOf, mayHold, quickPattern } from './quick-pattern';

/** A literal to look for, and whatever the caller wants back with it. */
export interface Literal<Tag> {
  text: string;
  /** True where capitals matter: "ICE" is not "ice". */
  exactCase?: boolean | undefined;
  tag: Tag;
}

/** A place where a literal stands: UTF-16 offsets in the text as given, `end` not included. */
export interface Match<Tag> {
  start: number;
  end: number;
  tags: Tag[];
}

export interface Matcher<Tag> {
  /** @returns leftmost-longest matches in order, whole words only, none overlapping. The same text always gives the same matches. */
  find(text: string): Match<Tag>[];
  /** @returns whether the text may hold a match: a quick no, never a wrong one. */
  mayFind(text: string): boolean;
}

interface Entry<Tag> {
  folded: string;
  exact: string | null;
  tags: Tag[];
}

const WORD = /[\p{L}\p{N}_]/u;
const DIGIT = /\d/;

/**
 * Compiles literals once. Matching looks at each candidate that the quick pattern finds, so its cost is that of the
 * pattern over the text plus a few comparisons a candidate, whatever the text.
 *
 * A space of a literal stands for a space, a hyphen or a dash of the text; spaces around brackets are free
 * ("287(g)" finds "287 (g)").
 */
export function compileMatcher<Tag>(literals: readonly Literal<Tag>[]): Matcher<Tag> {
  // By first character, so that a candidate is compared with few of them.
  const entries = new Map<string, Entry<Tag>[]>();
  const known = new Map<string, Entry<Tag>>();
  for (const { text, exactCase, tag } of literals) {
    const folded = literalOf(fold(text).text);
    // What shows nothing stands nowhere.
    if (!folded) continue;
    const exact = exactCase ? literalOf(fold(text, true).text) : null;
    const same = known.get(`${folded}\n${exact}`);
    if (same) {
      if (!same.tags.includes(tag)) same.tags.push(tag);
      continue;
    }
    const entry = { folded, exact, tags: [tag] };
    known.set(`${folded}\n${exact}`, entry);
    const key = folded.charAt(0);
    const sharing = entries.get(key);
    if (sharing) sharing.push(entry);
    else entries.set(key, [entry]);
  }
  for (const sharing of entries.values()) sharing.sort((a, b) => b.folded.length - a.folded.length);

  const source = quickPattern(literals.map((literal) => literal.text));
  const quick = new RegExp(source || '(?!)', 'i');
  const candidates = new RegExp(source || '(?!)', 'gi');

  /** @returns the longest entry that stands at `at`, with its end. */
  const longestAt = (folded: string, at: number, isExact: (exact: string, end: number) => boolean) => {
    let best: { end: number; tags: Tag[] } | null = null;
    for (const entry of entries.get(folded.charAt(at)) ?? []) {
      const end = endOf(entry.folded, folded, at);
      if (end < 0 || (best && end < best.end) || !isWholeWord(folded, at, end)) continue;
      if (entry.exact !== null && !isExact(entry.exact, end)) continue;
      if (best && best.end === end) best.tags.push(...entry.tags.filter((tag) => !best?.tags.includes(tag)));
      else best = { end, tags: [...entry.tags] };
    }
    return best;
  };

  return {
    mayFind: (text) => mayHold(quick, text),
    find(text) {
      const matches: Match<Tag>[] = [];
      const folded = fold(text);
      let cased: string | undefined;
      candidates.lastIndex = 0;
      for (let found = candidates.exec(folded.text); found; found = candidates.exec(folded.text)) {
        const at = found.index;
        const best = longestAt(folded.text, at, (exact, end) => {
          cased ??= fold(text, true).text;
          return endOf(exact, cased, at) === end;
        });
        if (best) {
          const [start, end] = unfold(text, folded, at, best.end);
          matches.push({ start, end, tags: best.tags });
        }
        candidates.lastIndex = best ? best.end : at + 1;
      }
      return matches;
    },
  };
}

/** @returns where the literal ends in the text when it starts at `at`, or -1. */
function endOf(literal: string, text: string, at: number): number {
  let t = at;
  for (let l = 0; l < literal.length; l++) {
    const wanted = literal.charAt(l);
    if (wanted === ' ') {
      const from = t;
      while (text[t] === ' ' || text[t] === '-') t++;
      // A bracket next in the literal brings its own free spaces.
      if (t === from && literal[l + 1] !== '(') return -1;
      continue;
    }
    if (wanted === '(' || wanted === ')') while (text[t] === ' ') t++;
    if (text[t] !== wanted) return -1;
    t++;
    if (wanted === '(') while (text[t] === ' ') t++;
  }
  return t;
}

/** A letter or digit of the term must not go on in the text: "Keystone", "1287(g)", "1,287". */
function isWholeWord(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const before = characterBefore(text, start);
  if (WORD.test(first) && WORD.test(before)) return false;
  if (DIGIT.test(first) && /[.,]/.test(before) && DIGIT.test(text.charAt(start - 2))) return false;
  const last = text.charAt(end - 1);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  return !(WORD.test(last) && WORD.test(after));
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
