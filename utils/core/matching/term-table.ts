import { RUN_TOGETHER } from './matcher';

/**
 * The quick no for long lists. An expression of a few hundred terms takes longer to compile than a page to read. Here an
 * expression parts words, and bits say whether a term begins like two of them: the same work a word for 100 terms as for
 * 10,000, and nothing to unpack. The table, made by the worker, takes 64 kB for 10,000 terms.
 */
export interface TermTable {
  /** Bits, six a character: how the first two words of terms begin, two bits for each. */
  pairs: string;
  /** The same for terms of one word; empty where there are none. */
  ones: string;
  /** An xor filter of the hashes of whole terms (Graf and Lemire 2020): 18 bits a place, three characters. */
  slots: string;
  /** What its places were found by. */
  seed: number;
  /** Some of its terms are written in other letters than Latin ones: all letters are read then. */
  isOfAll?: true;
}

/** So many letters and digits tell one term from another. */
export const MOST_LETTERS = 24;
/** Six bits as a printable character: this one has none of them set. */
export const BASE = 48;

/**
 * Words as a page runs them together: blocks touch in `textContent`, so a capital behind a small letter or digit may begin one.
 * All that is no letter or digit goes with the word before it.
 */
const WORDS = /[A-Z]*[a-z\d_\u00c0-\u024f]*[^A-Za-z\d_\u00c0-\u024f]*/g;

/** The same with the letters of all scripts; where words run together each character is one. */
function wordsOfAll(): RegExp {
  const alone = RUN_TOGETHER.source;
  const letter = '\\p{L}\\p{N}_';
  return new RegExp(`(?:[[${letter}]&&${alone}]|[A-Z]*[[${letter}]--[A-Z]--${alone}]*)[^${letter}]*`, 'gv');
}

/** Two of six bits each, so that one look at a character tells both. */
const MASKS = /* @__PURE__ */ new Uint8Array([3, 5, 9, 17, 33, 6, 10, 18, 34, 12, 20, 36, 24, 40, 48, 3]);

/**
 * @returns what tells whether a text holds a term, most surely: its words in any case and with any accent, whatever signs stand
 *   between them. Written out where each word comes by: most pages are read once, before anything is compiled, when a call takes
 *   longer than what it does. Given a set it looks at all of the text, and adds the hashes of the terms there.
 */
export function termSearch({ pairs, ones, slots, seed, isOfAll }: TermTable): (text: string, hashes?: Set<number>) => boolean {
  const words = isOfAll ? wordsOfAll() : WORDS;
  const count = pairs.length;
  const someOnes = ones.length > 0;
  let isFound = false;
  let all: Set<number> | undefined;
  /** Stops at the first where nobody asks for all. @param least so many words a term has at least. */
  const isTermAt = (text: string, start: number, least: number): boolean => {
    let hash = 0;
    let ends = 0;
    let code = text.charCodeAt(start);
    let letter = letterOf(code);
    for (let at = start + 1, letters = 0; letters < MOST_LETTERS && at <= text.length; at++) {
      code = text.charCodeAt(at);
      const next = letterOf(code);
      if (letter !== 0) {
        hash = addLetter(hash, letter);
        letters++;
        // A word ends, or may: behind a capital nothing tells.
        if (next === 0 || (code < 91 && code > 64) || runsOn(letter) || runsOn(next) || letters === MOST_LETTERS) {
          ends++;
          if ((ends >= least || letters === MOST_LETTERS) && hasTerm(slots, seed, hash)) {
            isFound = true;
            if (!all) return true;
            all.add(hash);
          }
        }
      }
      letter = next;
    }
    return false;
  };
  /** @param last where the first of two words begins. @param at where the second does. */
  const areTwo = (text: string, last: number, pair: number, at: number): boolean =>
    hasBits(pairs, pairHash(pair, keyBetween(text, last + 3, at))) && isTermAt(text, last, 2);

  return (text, hashes) => {
    const { length } = text;
    isFound = false;
    all = hashes;
    // The word before, and the one that it ends where several touch ("McDonald", but also "ParisMcDonald").
    let before = 0;
    let last = 0;
    let run = 0;
    let runKey = 0;
    words.lastIndex = 0;
    for (let at = 0; at < length; at = words.lastIndex) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      const third = text.charCodeAt(at + 2);
      // `keyAt` without accents, then `pairHash` and `hasBits`.
      let key = (first & 31) << 10;
      if ((second & 64) !== 0) {
        key |= (second & 31) << 5;
        if ((third & 64) !== 0) key |= third & 31;
      }
      if ((first | second | third) > 127) key = keyAt(text, at);
      const pair = before * 16_381 + key * 16_369;
      const mask = MASKS[pair & 15] as number;
      if (((pairs.charCodeAt((pair >>> 4) % count) - BASE) & mask) === mask && areTwo(text, last, pair, at)) return true;
      if (run !== last) {
        const longer = pairHash(runKey, key);
        if (hasBits(pairs, longer) && areTwo(text, run, longer, at)) return true;
      }
      if (someOnes && hasBits(ones, pairHash(key, 0)) && isTermAt(text, at, 1)) return true;
      if (first > 90) run = at;
      else {
        // Where capitals run together blocks may touch at any of them: "KEYWEST".
        if (second < 91 && second > 64 && isCapital(text, at + 3) && isTermAt(text, at, 1)) return true;
        const touching = at === 0 ? 0 : letterOf(text.charCodeAt(at - 1));
        if (touching === 0 || runsOn(touching)) run = at;
      }
      if (run === at) runKey = key;
      before = key;
      last = at;
      words.test(text);
    }
    return isFound;
  };
}

/** The letters of what has accents, found when first met. */
const plain = new Map<number, number>();

/** @returns a number for the letter or digit of a code unit, in any case and with any accent; 0 for anything else. */
function letterOf(code: number): number {
  if (code < 128) {
    const bits = code & 31;
    return code > 63 ? (bits < 27 ? bits : 0) : code > 47 && code < 58 ? bits : 0;
  }
  // Signs between, most of them, are known without the tables of Unicode.
  if (!(code >= 0xc0) || (code > 0x1fff && code < 0x2c00)) return 0;
  let letter = plain.get(code);
  if (letter === undefined) {
    // Without its accent it is the first of what it comes apart into; those that don't ("ø", "æ") are letters of their own.
    const first = String.fromCharCode(code).toLowerCase().normalize('NFD').replace('ς', 'σ');
    const its = first.charCodeAt(0);
    letter = code < 0x250 ? its & 31 || 31 : /[\p{L}\p{N}]/u.test(first) ? its : 0;
    plain.set(code, letter);
  }
  return letter;
}

/** @returns whether a letter is a word of its own: where words run together. */
function runsOn(letter: number): boolean {
  return letter > 0xdff && RUN_TOGETHER.test(String.fromCharCode(letter));
}

/**
 * @returns a number for the first three letters of a word; what stands behind a shorter one says nothing. A digit ends it: of
 *   what is read here no sign has the sixth bit but letters and some brackets.
 */
export function keyAt(text: string, at: number): number {
  const letter = (offset: number) => {
    const code = text.charCodeAt(offset);
    const its = code > 64 ? letterOf(code) : 0;
    return runsOn(its) ? 0 : its & 31;
  };
  const first = letterOf(text.charCodeAt(at));
  if (runsOn(first)) return first & 0x7fff;
  const second = letter(at + 1);
  return ((first & 31) << 10) | (second << 5) | (second === 0 ? 0 : letter(at + 2));
}

/** @returns a number for the letters of a word behind its first three; 0 for a short one. @param end where the next word begins. */
export function keyBetween(text: string, at: number, end: number): number {
  if (at >= end || letterOf(text.charCodeAt(at - 1)) === 0 || letterOf(text.charCodeAt(at - 2)) === 0) return 0;
  const key = keyAt(text, at);
  return at + 1 >= end ? key & (31 << 10) : at + 2 >= end ? key & ~31 : key;
}

/** @returns a hash for two words that follow each other, or such a hash and more of the first, from which a place among bits follows. */
export function pairHash(first: number, second: number): number {
  // Of 30 bits, which browsers calculate with as they are.
  return (first > 0x7fff ? first % 32_749 : first) * 16_381 + second * 16_369;
}

/** @returns which character of so many holds the bits of a hash, and those bits. */
export function bitsAt(hash: number, characters: number): [at: number, bits: number] {
  return [(hash >>> 4) % characters, MASKS[hash & 15] as number];
}

function hasBits(all: string, hash: number): boolean {
  const bits = MASKS[hash & 15] as number;
  return ((all.charCodeAt((hash >>> 4) % all.length) - BASE) & bits) === bits;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 91 && code > 64;
}

/** @returns the hash of letters with one more behind them. */
export function addLetter(hash: number, letter: number): number {
  const mixed = Math.imul(hash ^ letter, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

/** @returns the hash of a term by its letters. */
export function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < Math.min(letters.length, MOST_LETTERS); at++) hash = addLetter(hash, letterOf(letters.charCodeAt(at)));
  return hash;
}

function hasTerm(slots: string, seed: number, hash: number): boolean {
  const third = slots.length / 3;
  const first = placeOf(hash, seed, third);
  const second = third + placeOf(hash, seed + 1, third);
  const last = 2 * third + placeOf(hash, seed + 2, third);
  const sign = signOf(hash);
  // Six bits at a time: most that are no terms differ in the first.
  for (let at = 0; at < 3; at++) {
    const bits =
      (slots.charCodeAt(first + at) - BASE) ^ (slots.charCodeAt(second + at) - BASE) ^ (slots.charCodeAt(last + at) - BASE);
    if (bits !== ((sign >> (6 * at)) & 63)) return false;
  }
  return true;
}

/** @returns one of the three places of a hash, each in a third of so many characters. */
export function placeOf(hash: number, seed: number, third: number): number {
  const mixed = Math.imul(hash ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  return (((mixed ^ (mixed >>> 15)) >>> 2) % (third / 3)) * 3;
}

/** @returns what tells a hash from others at its places: 18 bits. */
export function signOf(hash: number): number {
  return Math.imul(hash, 0xc2b2ae35) >>> 14;
}
