/**
 * Folding: the form in which page text and terms are compared. Case, accents, widths, kinds of quote, dash and space
 * don't hide a mention; characters that show nothing (soft hyphens, zero-width ones, marks of direction) are left out.
 * Normalisation is Unicode's NFKD (UAX #15) with the combining marks dropped.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the offset of its character in the text before; null where both are the same. */
  offsets: Uint32Array | null;
}

/** Characters that show nothing or only change how their neighbour looks: soft hyphen, zero-width, direction, variation, combining. */
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
/** Characters that fold to something else than what a quick pattern lists: accents beyond Latin-1, letterlike, ligatures, full width. */
const CHANGING =
  '\\u00aa\\u00b2\\u00b3\\u00b9\\u00ba\\u0100-\\u02ff\\u1d2c-\\u1dbf\\u1e00-\\u1eff\\u2070-\\u209f\\u2100-\\u218f\\u2460-\\u24ff\\u3200-\\u33ff\\ufb00-\\ufb06\\ufe50-\\ufe6f\\uff00-\\uffef\\ud835\\ud83c';

const INVISIBLE_OR_MARK = new RegExp(`[${INVISIBLE}${MARKS}]`);
const MARK = new RegExp(`[${MARKS}]`);
const SPACE = /\s/;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const QUOTE = /[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`\uff07]/;
/** What must be folded character by character. Looked for rather than excluded: an expression over all of a long text runs out of stack. */
const UNUSUAL = /[^ -_a-~]| {2}/;

/**
 * Source of an expression that finds text which a quick pattern can't judge and which must be folded first. An
 * invisible character counts only behind one that a term could hold: emoji are full of the others.
 */
export const NEEDS_FOLDING = `[\\s!-\\u1fff\\u2010-\\u2044\\u2212\\u3040-\\ud7ff][${INVISIBLE}${MARKS}]|[${CHANGING}]`;

/**
 * @param keepCase leaves capitals as they are; offsets are the same either way.
 * @returns the text as it is compared, with the way back to the offsets of the text given.
 */
export function fold(text: string, keepCase = false): Folded {
  const cased = (piece: string) => (keepCase ? piece : piece.toLowerCase());
  if (!UNUSUAL.test(text)) return { text: cased(text), offsets: null };
  let folded = '';
  let isAfterSpace = false;
  let offsets = new Uint32Array(text.length + 16);
  const put = (piece: string, offset: number) => {
    if (folded.length + piece.length > offsets.length) {
      const longer = new Uint32Array((folded.length + piece.length) * 2);
      longer.set(offsets);
      offsets = longer;
    }
    for (let i = 0; i < piece.length; i++) offsets[folded.length + i] = offset;
    folded += piece;
    // Asking the text itself would make the engine put it together anew at every space.
    if (piece) isAfterSpace = piece === ' ';
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (code > 0x20 && code < 0x7f && code !== 0x60) put(cased(text.charAt(at)), at);
    else {
      const character = text.slice(at, at + width);
      // First what shows nothing: to `\s` a byte order mark is a space.
      if (!INVISIBLE_OR_MARK.test(character)) {
        const piece = SPACE.test(character) ? ' ' : cased(foldCharacter(character));
        if (piece !== ' ' || !isAfterSpace) put(piece, at);
      }
    }
    at += width;
  }
  return { text: folded, offsets: offsets.subarray(0, folded.length) };
}

function foldCharacter(character: string): string {
  if (DASH.test(character)) return '-';
  if (QUOTE.test(character)) return "'";
  const plain = character
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ');
  return plain === character ? plain : [...plain].map((it) => (DASH.test(it) ? '-' : QUOTE.test(it) ? "'" : it)).join('');
}

/**
 * @param start @param end UTF-16 offsets in the folded text, `end` not included, at least one character.
 * @returns the same stretch in the text before folding, with the combining marks that belong to its last character.
 */
export function unfold(source: string, folded: Folded, start: number, end: number): [start: number, end: number] {
  if (!folded.offsets) return [start, end];
  const first = folded.offsets[start] ?? 0;
  const last = folded.offsets[end - 1] ?? first;
  let after = last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  while (after < source.length && MARK.test(source.charAt(after))) after++;
  return [first, after];
}
