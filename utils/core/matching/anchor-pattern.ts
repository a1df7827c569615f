import type { Pack } from '@/data/schema';
import { barePattern, leastOf } from './gate-pattern';

/**
 * The first question to a page, short enough to ship in the always-on script: compiling an expression of all terms costs
 * more than twice as much as reading a small page. Anchors are pieces that many terms share ("sanctua", "uthmei"); a page
 * without any of them holds no term, one that has some is asked part by part: see `core/matching/gate`.
 */

/** Shorter pieces ("tuar", "west") stand in half of all pages. */
const LEAST = 6;
/** A number tells more: what holds one is asked for with it, since "acuerdo" without its 287 stands in most Spanish pages. */
const LEAST_NUMBERED = 5;
const DIGIT = /\d/;
/** A longer piece says no more. */
const MOST = 14;

/** Something of more forms than these stands in nearly every page, and naming it all would make the always-on script large. */
export const MOST_ANCHORED = 1_200;

/** @returns the anchors of packs with all their topics: what the reader has switched off the gate knows. */
export function anchorsOf(packs: readonly Pack[]): string {
  const terms = packs.flatMap(({ topics }) => topics.flatMap((topic) => topic.terms.filter(({ sense }) => sense !== 'never')));
  return anchorPattern(terms.flatMap(({ text, forms = [] }) => [text, ...forms]));
}

/**
 * Picks anchors greedily, the piece first that stands in most of the terms left (the usual answer to set cover; Chvátal 1979).
 *
 * @param terms as the pack writes them, in every form.
 * @returns the source of an expression before `withAccents`, for use with the flag `i`: with them it matches wherever
 *   `gatePattern(terms)` does.
 */
export function anchorPattern(terms: readonly string[]): string {
  if (terms.length > MOST_ANCHORED) return '[^]';
  const left = new Set(leastOf(terms));
  const anchors: string[] = [];
  for (let anchor = mostShared(left); anchor; anchor = mostShared(left)) {
    anchors.push(anchor);
    for (const term of left) if (term.includes(anchor)) left.delete(term);
  }
  const pieces = [...anchors, ...left];
  const finds = pieces.map((piece) => new RegExp(barePattern([piece])));
  // "SB 2-C" finds "SB 2C", too: a gap may be none, and may hold a sign.
  return barePattern(pieces.filter((piece) => !finds.some((it, at) => pieces[at] !== piece && it.test(piece))));
}

/** @returns the piece that most of the terms share, the longest of those; undefined where no two share any. */
function mostShared(terms: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const term of terms) for (const piece of piecesOf(term)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  shared.sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return shared[0]?.[0];
}

function piecesOf(term: string): Set<string> {
  const pieces = new Set<string>();
  const isNumbered = DIGIT.test(term);
  const least = isNumbered ? LEAST_NUMBERED : LEAST;
  for (let from = 0; from + least <= term.length; from++) {
    for (let to = from + least; to <= Math.min(term.length, from + MOST); to++) {
      const piece = term.slice(from, to);
      if (/^[\p{L}\p{N}].*\S$/u.test(piece) && (!isNumbered || DIGIT.test(piece))) pieces.add(piece);
    }
  }
  return pieces;
}
