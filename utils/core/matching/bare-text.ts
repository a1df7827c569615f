/** Characters on either side of an odd one that a term could reach over: longer than any term. */
const REACH = 150;
/** What may stand between two words of a term, however much there is of it. Less says something: "sheriff’s". */
const LONG_GAP = /[\t-\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\-‐-―−'"‘-‟]{9,}/g;

/**
 * Half of folding, for the quick no: what hides letters is gone, accents and widths too; case, spaces, dashes and quotes are
 * left to whoever compares. Only the surroundings of odd characters: most pages hold a few, and the rest of their text has
 * been looked at as it is.
 *
 * @param odd finds what has to be folded; flag `g`. @returns whether a piece of the text passes, once bare.
 */
export function someBare(text: string, odd: RegExp, passes: (piece: string) => boolean): boolean {
  if (text.search(odd) < 0) return false;
  const short = text.replace(LONG_GAP, ' ');
  // Nothing as yet.
  let from = 0;
  let to = Number.NEGATIVE_INFINITY;
  const isFound = () => passes(bare(short.slice(from, to)));
  for (const { index } of short.matchAll(odd)) {
    if (index - REACH > to) {
      if (isFound()) return true;
      from = Math.max(0, index - REACH);
    }
    to = index + REACH;
  }
  return isFound();
}

function bare(text: string): string {
  return (
    text
      // It would come apart into a space and a mark.
      .replace(/´/g, "'")
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]+/gu, '')
  );
}
