import { compared, RUN_TOGETHER } from './matcher';
import { BASE, bitsAt, hashOf, keyAt, keyBetween, pairHash, placeOf, signOf, type TermTable } from './term-table';

/** Shorter terms would be found in every text. */
const LEAST_LETTERS = 3;
/** Bits for each beginning: more of them are wrong less often, and take more room. Places for each term, as the filter needs them. */
const BITS = 10;
const PLACES = 1.23;
/** Few terms find no places of their own otherwise. */
const LEAST_PLACES = 11;
/** Of few beginnings too, most words must be none. */
const LEAST_BITS = 6000;

/** A word in a folded term; where words run together, a character. */
const WORD = new RegExp(`${RUN_TOGETHER.source}|(?:(?!${RUN_TOGETHER.source})[^ !-/§])+`, 'g');

/** @returns whether a table can hold a term: letters enough once it is folded, between them plain signs. */
export function fitsTable(term: string): boolean {
  const folded = compared(term);
  if (!/^(?:[\p{L}\p{N} !-/§](?<![\u{10000}-\u{10ffff}]))*$/u.test(folded)) return false;
  // Two letters that run together say as much as a word.
  return lettersOf(folded).length >= LEAST_LETTERS || ((folded.match(WORD)?.length ?? 0) > 1 && !/[\0-~]/.test(folded));
}

/** @returns the hash by which a search names a term. */
export function termHash(term: string): number {
  return hashOf(lettersOf(compared(term)));
}

/** @param terms as the pack writes them, of which each fits. @returns their table; the same for the same terms in any order. */
export function makeTermTable(terms: readonly string[]): TermTable {
  const pairs = new Set<number>();
  const ones = new Set<number>();
  const folded = terms.map(compared);
  for (const term of folded) {
    const [first = '', second] = term.match(WORD) ?? [];
    if (second) {
      const pair = pairHash(keyAt(first, 0), keyAt(second, 0));
      pairs.add(pair).add(pairHash(pair, keyBetween(first, 3, first.length)));
    } else ones.add(pairHash(keyAt(first, 0), 0));
  }
  const hashes = new Set(folded.map((term) => hashOf(lettersOf(term))));
  const isOfAll = folded.some((term) => /[\u0250-\uffff]/.test(term));
  return {
    pairs: bitsOf(pairs),
    ones: bitsOf(ones),
    ...slotsOf([...hashes].sort((a, b) => a - b)),
    ...(isOfAll && { isOfAll }),
  };
}

function lettersOf(folded: string): string {
  return folded.replace(/[ !-/§]/g, '');
}

function bitsOf(hashes: ReadonlySet<number>): string {
  if (hashes.size === 0) return '';
  const characters = new Uint8Array(Math.ceil(Math.max((hashes.size * BITS) / 2, LEAST_BITS) / 6)).fill(BASE);
  for (const hash of hashes) {
    const [at, its] = bitsAt(hash, characters.length);
    characters[at] = BASE + (((characters[at] ?? BASE) - BASE) | its);
  }
  return asText(characters);
}

/**
 * Builds the xor filter: a hash that alone has one of its places is set aside, until none is left; in reverse, each then has a
 * place that nobody after it touches, and there goes what makes its three places its sign.
 */
function slotsOf(hashes: readonly number[]): { slots: string; seed: number } {
  const third = Math.ceil((hashes.length * PLACES) / 3) + LEAST_PLACES;
  for (let seed = 0; ; seed += 3) {
    const places = hashes.map((hash) => [0, 1, 2].map((which) => which * third + placeOf(hash, seed + which, 3 * third) / 3));
    const order = peeled(places, 3 * third);
    if (!order) continue;
    const signs = new Uint32Array(3 * third);
    for (const [which, place] of order.reverse()) {
      const others = (places[which] ?? []).filter((other) => other !== place);
      signs[place] = others.reduce((sign, other) => sign ^ (signs[other] ?? 0), signOf(hashes[which] ?? 0));
    }
    const characters = [...signs].flatMap((sign) => [0, 6, 12].map((shift) => BASE + ((sign >> shift) & 63)));
    return { slots: asText(characters), seed };
  }
}

/** @returns which of the keys was set aside for which place, in order; null where some are left. */
function peeled(places: readonly (readonly number[])[], count: number): [which: number, place: number][] | null {
  const users = Array.from({ length: count }, () => new Set<number>());
  for (const [which, its] of places.entries()) for (const place of its) users[place]?.add(which);
  const order: [number, number][] = [];
  const alone = users.flatMap(({ size }, place) => (size === 1 ? [place] : []));
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    const [which] = users[place] ?? [];
    if (which === undefined) continue;
    order.push([which, place]);
    for (const other of places[which] ?? []) {
      users[other]?.delete(which);
      if (users[other]?.size === 1) alone.push(other);
    }
  }
  return order.length === places.length ? order : null;
}

/** Without arguments by the ten thousand, of which a call takes no more. */
function asText(characters: Iterable<number>): string {
  return Array.from(characters, (code) => String.fromCharCode(code)).join('');
}
