/**
 * Folding: the form in which page text and terms are compared. Case, accents, widths, kinds of quote, dash and space
 * don't hide a mention; characters that show nothing (soft hyphens, zero-width ones, marks of direction) are left out.
 * Normalisation is Unicode's NFKD (UAX #15) with the combining marks dropped.
 */

const LEFT_OUT = /[\p{Cf}\p{M}]+/gu;
/** White space that is not one plain space already. The byte order mark, white space to JavaScript, shows nothing. */
const SPACES = /[^\S\ufeff]{2,}|[^\S \ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`\uff07]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g;
/** Of Latin letters and the signs of their texts the same is known without the tables of Unicode, which cost more than a page. */
const LATIN = /^[\0-\u036f\u2010-\u2027\u2030-\u205e]*$/;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: a range of marks, none joined to another
const LATIN_LEFT_OUT = /[\u00ad\u0300-\u036f]+/g;
/** What `plain` has something to do with. A sigma at the end of a word is written otherwise, and is the same letter. */
const SPECIAL = /[\p{Cf}\p{M}\p{P}\p{S}\s\u02bcς]/u;
const ODD = /[^!-_a-~ ]/u;
const ODDS = new RegExp(ODD, 'gu');

/** @returns the text as it is compared. */
export function foldText(text: string): string {
  // Native passes over the whole: a loop over characters costs many times as much.
  const single = text.replace(SPACES, ' ');
  const folded = ODD.test(single) ? single.replace(ODDS, foldCharacter).replace(/ {2,}/g, ' ') : single;
  return folded.toLowerCase();
}

/** Pages use few characters beyond ASCII, each often. Bounded, since a page can hold every one there is. */
const known = new Map<string, string>();
const MOST_KNOWN = 2000;

/** @returns a character as it is compared: nothing, one character or several. */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    // A spacing acute would come apart into a space and a mark.
    folded = plain(plain(character).normalize('NFKD')).toLowerCase();
    if (known.size < MOST_KNOWN) known.set(character, folded);
  }
  return folded;
}

function plain(piece: string): string {
  const isLatin = LATIN.test(piece);
  if (!isLatin && !SPECIAL.test(piece)) return piece;
  return piece
    .replace(isLatin ? LATIN_LEFT_OUT : LEFT_OUT, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/ς/g, 'σ');
}
