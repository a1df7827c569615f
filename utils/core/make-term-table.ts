import { compared } from './matcher';
import {
  addLetter,
  BASE,
  bitOf,
  EMPTY,
  letterAt,
  MOST_LETTERS,
  MOST_PROBES,
  pairKey,
  signOf,
  type TermTable,
  wordKey,
} from './term-table';

/** Shorter terms would be found in every text. */
const LEAST_LETTERS = 3;
/** Bits for each beginning, and places for each term: more of them are wrong less often, and take more room. */
const BITS = 6;
const PLACES = 1.35;
/** Of few beginnings too, most words must be none. */
const LEAST_BITS = 6000;

/** @returns whether a table can hold a term: letters enough, all of them Latin once folded, between them plain signs. */
export function fitsTable(term: string): boolean {
  const folded = compared(term);
  return /^[a-z0-9 !-/§]*$/.test(folded) && lettersOf(folded).length >= LEAST_LETTERS;
}

/** @param terms as the pack writes them, of which each fits. @returns their table; the same for the same terms in any order. */
export function makeTermTable(terms: readonly string[]): TermTable {
  const pairs = new Set<number>();
  const ones = new Set<number>();
  const hashes = new Set<number>();
  for (const folded of terms.map(compared)) {
    const [first = '', second] = folded.match(/\w+/g) ?? [];
    if (second) {
      const pair = pairKey(wordKey(first, 0), wordKey(second, 0));
      pairs.add(pair).add(~pair);
    } else ones.add(wordKey(first, 0));
    hashes.add(hashOf(lettersOf(folded).slice(0, MOST_LETTERS)));
  }
  return { pairs: bitsOf(pairs), ones: bitsOf(ones), slots: slotsOf([...hashes].sort((a, b) => a - b)) };
}

function lettersOf(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}

function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at++) hash = addLetter(hash, letterAt(letters, at));
  return hash;
}

function bitsOf(keys: ReadonlySet<number>): string {
  if (keys.size === 0) return '';
  const characters = new Uint8Array(Math.ceil(Math.max(keys.size * BITS, LEAST_BITS) / 6)).fill(BASE);
  for (const key of keys) {
    const bit = bitOf(key, characters.length * 6);
    const at = Math.floor(bit / 6);
    characters[at] = BASE + (((characters[at] ?? BASE) - BASE) | (1 << (bit % 6)));
  }
  return Array.from(characters, (code) => String.fromCharCode(code)).join('');
}

/** With more places where too many terms would have to stand in a row. */
function slotsOf(hashes: readonly number[], places = Math.ceil(hashes.length * PLACES)): string {
  const slots = new Array<string>(places).fill(EMPTY);
  for (const hash of hashes) {
    let place = (hash >>> 0) % places;
    let probe = 0;
    for (; probe < MOST_PROBES && slots[place] !== EMPTY; probe++) place = (place + 1) % places;
    if (probe === MOST_PROBES) return slotsOf(hashes, places + Math.ceil(places / 4));
    slots[place] = signOf(hash);
  }
  return slots.join('');
}
