/** Latin-1 letters that fold to each of these, as ranges of a class; others fold by `patternTest`. The `i` flag adds capitals. */
const ACCENTED: Record<string, string> = { a: 'à-å', c: 'ç', e: 'è-ë', i: 'ì-ï', n: 'ñ', o: 'ò-ö', u: 'ù-ü', y: 'ýÿ' };

/**
 * @param pattern source of an expression from `barePattern`: what it looks for stands in small letters, and nothing else does.
 * @returns the source of one that also finds the letters with their accents.
 */
export function withAccents(pattern: string): string {
  return pattern.replace(/[aceinouy]/g, (letter) => `[${letter}${ACCENTED[letter]}]`);
}
