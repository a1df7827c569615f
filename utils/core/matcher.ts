import { type Folded, fold, unfold } from './fold';

/** A literal to look for, and whatever the caller wants back with it. */
export interface Literal<Tag> {
  text: string;
  /** True where capitals matter: "ICE" is not "ice". */
  exactCase?: boolean | undefined;
  tag: Tag;
}

/** A place where a literal stands: UTF-16 offsets, `end` not included. */
export interface Match<Tag> {
  start: number;
  end: number;
  tags: Tag[];
}

export interface Matcher<Tag> {
  /** @returns leftmost-longest matches in order, whole words only, none overlapping. The same text always gives the same matches. */
  find(text: string): Match<Tag>[];
  /** The same in text that is folded already. @returns offsets in the folded text. */
  findFolded(text: string, folded: Folded): Match<Tag>[];
}

interface Entry<Tag> {
  folded: string;
  exact: string | null;
  tags: Tag[];
}

const WORD = /[\p{L}\p{N}_]/u;
const DIGIT = /\d/;

/**
 * Compiles literals once. One expression over the text finds places where a literal's first word may begin; a map from
 * first words to literals decides. So the cost is that of the expression and a look-up a candidate, however many literals
 * there are and whatever the text.
 *
 * A space of a literal stands for spaces, hyphens and dashes of the text, quotes among them ("‘sanctuary’ city"); spaces
 * around brackets are free ("287(g)" finds "287 (g)").
 *
 * @param pattern `prefixPattern` of the same literals, made beforehand since it costs more than matching a page.
 */
export function createMatcher<Tag>(literals: readonly Literal<Tag>[], pattern: string): Matcher<Tag> {
  const entries = entriesOf(literals);
  const candidates = new RegExp(pattern || '(?!)', 'g');

  /** @returns the longest literal that stands at `at`, with its end. */
  const longestAt = (text: string, folded: Folded, at: number) => {
    let best: { end: number; tags: Tag[] } | null = null;
    for (const entry of entries.get(firstWord(folded.text, at)) ?? []) {
      const end = endOf(entry.folded, folded.text, at);
      if (end < 0 || (best && end < best.end) || !isWholeWord(folded.text, at, end)) continue;
      if (entry.exact !== null && inCase(text.slice(...unfold(text, folded, at, end))) !== entry.exact) continue;
      if (best && best.end === end) best.tags.push(...entry.tags.filter((tag) => !best?.tags.includes(tag)));
      else best = { end, tags: [...entry.tags] };
    }
    return best;
  };

  const findFolded = (text: string, folded: Folded): Match<Tag>[] => {
    const matches: Match<Tag>[] = [];
    candidates.lastIndex = 0;
    for (let found = candidates.exec(folded.text); found; found = candidates.exec(folded.text)) {
      const start = found.index;
      const best = longestAt(text, folded, start);
      if (best) matches.push({ start, ...best });
      candidates.lastIndex = best ? best.end : start + 1;
    }
    return matches;
  };

  return {
    findFolded,
    find(text) {
      const folded = fold(text);
      return findFolded(text, folded).map((match) => {
        const [start, end] = unfold(text, folded, match.start, match.end);
        return { start, end, tags: match.tags };
      });
    },
  };
}

/** By the first word, the longest first: most places are decided by one comparison. */
function entriesOf<Tag>(literals: readonly Literal<Tag>[]): Map<string, Entry<Tag>[]> {
  const entries = new Map<string, Entry<Tag>[]>();
  for (const { text, exactCase, tag } of literals) {
    const folded = compared(text);
    if (!folded) continue;
    const exact = exactCase ? inCase(text) : null;
    const word = firstWord(folded, 0);
    const sharing = entries.get(word) ?? [];
    if (sharing.length === 0) entries.set(word, sharing);
    const same = sharing.find((entry) => entry.folded === folded && entry.exact === exact);
    if (!same) sharing.push({ folded, exact, tags: [tag] });
    else if (!same.tags.includes(tag)) same.tags.push(tag);
  }
  for (const sharing of entries.values()) sharing.sort((a, b) => b.folded.length - a.folded.length);
  return entries;
}

/** @returns the literal as it is compared: however it writes its gaps, a text may write them otherwise. */
export function compared(text: string): string {
  return fold(text)
    .text.trim()
    .replace(/ ?\( ?/g, '(')
    .replace(/ \)/g, ')')
    .replace(/[-'"]* [ \-'"]*/g, ' ');
}

/** @returns the letters and digits from `at` on, or the one character there that is neither. */
export function firstWord(text: string, at: number): string {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) end++;
    else if (code >= 0x80 && isWordCharacter(text, end)) end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else break;
  }
  return text.slice(at, end > at ? end : at + 1);
}

/** @returns where the literal ends in the text when it starts at `at`, or -1. */
function endOf(literal: string, text: string, at: number): number {
  let t = at;
  for (let l = 0; l < literal.length; l++) {
    const wanted = literal.charAt(l);
    if (wanted === ' ') {
      let parted = false;
      for (; /[ \-'"]/.test(text.charAt(t)); t++) parted ||= text[t] === ' ' || text[t] === '-';
      if (!parted) return -1;
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
  return !(WORD.test(text.charAt(end - 1)) && isWordCharacter(text, end));
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && WORD.test(String.fromCodePoint(code));
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}

/** Letters and digits with their capitals: all that folding leaves to compare where capitals matter. */
function inCase(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
}
