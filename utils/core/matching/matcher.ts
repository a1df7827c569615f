import { type Folded, fold, unfold } from '../text/fold.ts';

/** A literal to look for. */
export interface Literal {
  text: string;
  /** True where capitals matter: "ICE" is not "ice". */
  exactCase?: boolean | undefined;
}

/** Literals as `literalIndex` prepares them: in few strings, since thousands of objects would cost a page more than its matching. */
export interface LiteralIndex {
  /** Source of the expression that finds where a literal may begin in folded text, with all of the first word that is ASCII. */
  pattern: string;
  /**
   * A line for each first word, of fields parted by tabs: the word, then three a literal: the rest of it, its capitals where they
   * matter, its numbers in the list.
   */
  lines: string;
}

/** A place where a literal stands: UTF-16 offsets, `end` not included. */
export interface Match<Tag> {
  start: number;
  end: number;
  tags: Tag[];
}

/**
 * @param folded the text as `fold` makes it. @returns leftmost-longest matches in order, whole words only, none overlapping, by
 *   offsets in the folded text. The same text always gives the same matches.
 */
export type Matcher<Tag> = (text: string, folded: Folded) => Match<Tag>[];

/** One that `createMatcher` compares. */
export interface Entry {
  folded: string;
  /** What `inCase` gives where capitals matter. */
  exact: string;
  /** Which of the literals it is: several where they are written alike. */
  which: number[];
}

/** Picks, of literals that begin alike, those that may stand at a place of the folded text: more is no fault, fewer is. */
export type Among = (literals: readonly Entry[], text: string, at: number) => readonly Entry[];

const WORD = /[\p{L}\p{N}_]/u;
/** Scripts that run words together: Chinese, Japanese but for its Katakana, Thai, Lao, Burmese, Khmer. A word has no edges there. */
export const RUN_TOGETHER = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u309f\u3100-\u9fff\uf900-\ufaff]/;

/**
 * One expression over the text finds places where a literal's first word may begin; a map from beginnings to literals decides.
 * So the cost is that of the expression and a look-up a candidate, however many literals there are and whatever the text.
 *
 * A space of a literal stands for spaces, hyphens and dashes of the text, quotes among them ("‘sanctuary’ city"); spaces
 * around brackets are free ("287(g)" finds "287 (g)").
 *
 * @param tagOf gives what the caller wants back for the literal of a number, counted from 0. @param among for lists in
 *   which thousands begin alike: see `begin-alike`.
 */
export function createMatcher<Tag>(
  index: LiteralIndex,
  tagOf: (which: number) => Tag,
  among: Among = (literals) => literals,
): Matcher<Tag> {
  const candidates = new RegExp(index.pattern || '(?!)', 'g');
  // Read when first asked for: most pages hold few of the words that literals begin with.
  let lines: Map<string, string | Map<string, Entry[]>> | undefined;
  const entriesOf = (word: string): Map<string, Entry[]> | undefined => {
    lines ??= linesOf(index);
    const line = lines.get(word);
    if (line === undefined) return;
    const entries = typeof line === 'string' ? entriesIn(line) : line;
    lines.set(word, entries);
    return entries;
  };

  /** @returns the longest literal that stands at `at`, with its end. */
  const longestAt = (text: string, folded: Folded, at: number, word: string) => {
    const entries = entriesOf(word);
    if (!entries) return;
    let best: { end: number; which: number[] } | undefined;
    const long = beginningOf(word, folded.text, at + word.length);
    for (const beginning of long === word ? [word] : [long, word]) {
      for (const entry of among(entries.get(beginning) ?? [], folded.text, at)) {
        const end = endOf(entry.folded, folded.text, at);
        if (end < 0 || (best && end < best.end) || !isWholeWord(folded.text, at, end)) continue;
        if (entry.exact && inCase(text.slice(...unfold(text, folded, at, end))) !== entry.exact) continue;
        best = { end, which: best?.end === end ? [...best.which, ...entry.which] : entry.which };
      }
    }
    return best;
  };

  return (text, folded) => {
    const matches: Match<Tag>[] = [];
    candidates.lastIndex = 0;
    for (let found = candidates.exec(folded.text); found; found = candidates.exec(folded.text)) {
      const start = found.index;
      const plain = found[0];
      // A first word that is ASCII to its end.
      const isWhole = isPlain(plain.charCodeAt(0)) && !(folded.text.charCodeAt(start + plain.length) > 0x7f);
      const word = isWhole ? plain : firstWord(folded.text, start);
      const best = longestAt(text, folded, start, word);
      if (best) matches.push({ start, end: best.end, tags: [...new Set(best.which.map(tagOf))] });
      candidates.lastIndex = best ? best.end : start + (isWhole ? plain.length : 1);
    }
    return matches;
  };
}

/** @returns the lines of an index by their words. */
export function linesOf({ lines }: LiteralIndex): Map<string, string> {
  return new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
}

/** @returns the literals of a first word's line by how they begin: see `beginningOf`. */
function entriesIn(line: string): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  const [word = '', ...fields] = line.split('\t');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const folded = word + fields[at];
    const beginning = beginningOf(word, folded, word.length);
    const sharing = entries.get(beginning) ?? [];
    entries.set(beginning, sharing);
    sharing.push({ folded, exact: fields[at + 1] ?? '', which: (fields[at + 2] ?? '').split(' ').map(Number) });
  }
  return entries;
}

/** What may stand between two words of a literal; a space or a hyphen must be among it. */
function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x2d || code === 0x27 || code === 0x22;
}

/** @returns what a place is looked up by: the first word, and what begins the next one. "The" alone begins too many. */
function beginningOf(word: string, text: string, at: number): string {
  let next = at;
  while (isGap(text, next)) next++;
  return next > at ? `${word} ${text.charAt(next)}` : word;
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
    if (isPlain(code)) end++;
    else if (code >= 0x80 && isWordCharacter(text, end)) end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else break;
  }
  return text.slice(at, end > at ? end : at + 1);
}

/** A letter or digit of folded ASCII. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** @returns where the literal ends in the text when it starts at `at`, or -1. */
function endOf(literal: string, text: string, at: number): number {
  let t = at;
  for (let l = 0; l < literal.length; l++) {
    const wanted = literal.charAt(l);
    if (wanted === ' ') {
      let parted = false;
      for (; isGap(text, t); t++) parted ||= text[t] === ' ' || text[t] === '-';
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

/** A letter or digit of the term must not go on in the text: "Keystone", "1287(g)", "1,287", "section 908.103" for "section 908". */
function isWholeWord(text: string, start: number, end: number): boolean {
  const before = isTrail(text, start - 1) ? start - 2 : start - 1;
  if (isWordCharacter(text, start) && isWordCharacter(text, before)) return false;
  if ([start - 1, end].some((at) => /^\d[.,]\d/.test(text.slice(Math.max(0, at - 1), at + 2)))) return false;
  return !(isWordCharacter(text, isTrail(text, end - 1) ? end - 2 : end - 1) && isWordCharacter(text, end));
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  // Most are plain: compiling the tables of Unicode costs a page more than all its words.
  if (code < 0x80) return isPlain(code) || code === 0x5f;
  const character = String.fromCodePoint(code);
  return WORD.test(character) && !RUN_TOGETHER.test(character);
}

/** The second unit of a character that has two. */
function isTrail(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Letters and digits with their capitals: all that folding leaves to compare where capitals matter. */
export function inCase(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replace(/[^a-z0-9]+/gi, '');
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
}
