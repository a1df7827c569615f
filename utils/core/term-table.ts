/**
 * The quick no for long lists. An expression of thousands of terms takes longer to compile than a page to read. Here an
 * expression parts words, and bits say whether a term begins like two of them: nothing is unpacked, and a page costs the same
 * for 1,000 terms as for 10,000. Their table, made by the worker, takes 60 kB at most.
 */
export interface TermTable {
  /** Bits, six a character: how the first two words of terms begin, two bits for each. */
  pairs: string;
  /** The same for terms of one word; empty where there are none. */
  ones: string;
  /** Places for the hashes of whole terms, three characters each. */
  slots: string;
}

/** So many letters and digits tell one term from another. */
export const MOST_LETTERS = 24;
/** Places that may be taken one behind another: a look-up ends there. */
export const MOST_PROBES = 200;
export const EMPTY = '   ';
/** Six bits as a printable character: this one has none of them set. */
export const BASE = 48;

/**
 * Words as a page runs them together: blocks touch in `textContent`, so a capital behind a small letter or digit may begin one.
 * All that is no letter or digit goes with the word before it.
 */
const WORDS = /[A-Z]*[a-z\d_]*\W*/g;

/**
 * @returns whether text holds a term of the table, most surely: its words in any case, whatever signs stand between them.
 *   Written out where each word comes by: most pages are read once, before anything is compiled, when calls are dear.
 */
export function isInTable({ pairs, ones, slots }: TermTable, text: string): boolean {
  const bits = pairs.length * 6;
  // The word before, and the one that it ends where several touch ("McDonald", but also "ParisMcDonald").
  let before = 0;
  let last = 0;
  let run = 0;
  let runKey = 0;
  WORDS.lastIndex = 0;
  for (let at = 0; at < text.length; at = WORDS.lastIndex) {
    const key = wordKey(text, at);
    const bit = bitOf(pairKey(before, key), bits);
    if ((((pairs.charCodeAt((bit / 6) | 0) - BASE) >> (bit % 6)) & 1) === 1) {
      if (hasBit(pairs, ~pairKey(before, key)) && isTermAt(slots, text, last)) return true;
    }
    if (run !== last && hasBit(pairs, pairKey(runKey, key)) && isTermAt(slots, text, run)) return true;
    if (ones !== '' && hasBit(ones, key) && isTermAt(slots, text, at)) return true;
    if (at === 0 || letterAt(text, at - 1) === 0) {
      run = at;
      runKey = key;
    }
    before = key;
    last = at;
    WORDS.test(text);
  }
  return false;
}

/** @returns a number for the three letters or digits at a place; what stands behind a shorter word says nothing. */
export function wordKey(text: string, at: number): number {
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  const third = text.charCodeAt(at + 2) | 32;
  if (!(first > 96 ? first < 123 : first > 47 && first < 58)) return 0;
  if (!(second > 96 ? second < 123 : second > 47 && second < 58)) return first << 14;
  if (!(third > 96 ? third < 123 : third > 47 && third < 58)) return (first << 14) | (second << 7);
  return (first << 14) | (second << 7) | third;
}

/** @returns a number for two words that follow each other. */
export function pairKey(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) + second;
}

/** @returns which of so many bits stands for a number. */
export function bitOf(key: number, bits: number): number {
  return (Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> 0) % bits;
}

function hasBit(bits: string, key: number): boolean {
  const bit = bitOf(key, bits.length * 6);
  return (((bits.charCodeAt((bit / 6) | 0) - BASE) >> (bit % 6)) & 1) === 1;
}

/** @returns whether the letters from a place on are those of a term, to the end of a word. */
function isTermAt(slots: string, text: string, start: number): boolean {
  let hash = 0;
  for (let at = start, letters = 0; at < text.length && letters < MOST_LETTERS; at++) {
    const code = letterAt(text, at);
    if (code === 0) continue;
    hash = addLetter(hash, code);
    // A small letter and a capital have the same code but for this bit.
    const isEnd = letterAt(text, at + 1) === 0 || (text.charCodeAt(at) & 32) > (text.charCodeAt(at + 1) & 32);
    letters++;
    if ((isEnd || letters === MOST_LETTERS) && hasTerm(slots, hash)) return true;
  }
  return false;
}

/** @returns the hash of letters with one more behind them. */
export function addLetter(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

/** @returns the code of the letter or digit at an offset, small; 0 for anything else. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) | 32;
  return (code > 96 ? code < 123 : code > 47 && code < 58) ? code : 0;
}

function hasTerm(slots: string, hash: number): boolean {
  const sign = signOf(hash);
  const places = slots.length / 3;
  for (let probe = 0, place = (hash >>> 0) % places; probe < MOST_PROBES; probe++, place = (place + 1) % places) {
    const found = slots.substr(place * 3, 3);
    if (found === sign) return true;
    if (found === EMPTY) return false;
  }
  return false;
}

/** @returns what tells a hash from others at its place: 18 bits. */
export function signOf(hash: number): string {
  const mixed = Math.imul(hash, 0xc2b2ae35) >>> 14;
  return String.fromCharCode(BASE + (mixed >> 12), BASE + ((mixed >> 6) & 63), BASE + (mixed & 63));
}
