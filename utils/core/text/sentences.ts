/** Short forms whose full stop ends no sentence, in the languages of the packs. */
const ABBREVIATIONS = new Set([
  'no',
  'gov',
  'sen',
  'rep',
  'st',
  'fla',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sr',
  'sra',
  'ee',
  'uu',
  'núm',
  'vs',
  'inc',
]);

/** So much is looked at before a stop: no short form is as long. */
const LONGEST = 40;
/** Where one may end: the stop, the first of several, what closes behind it, space, and what can begin the next. */
const BREAK = /(?<![.!?…])([.!?…]+)[”’"»)]*\s+(?=[\p{Lu}\d¿¡“‘"«(])/gu;

/** @returns the sentences of a text. A stop after a single capital ("U.S.") or a short form ("Gov.") ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of text.matchAll(BREAK)) {
    const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(start, found.index - LONGEST), found.index))?.[0] ?? '';
    const short = found[1] === '.' && (/^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
    if (short) continue;
    const end = found.index + found[0].length;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest ? [...sentences, rest] : sentences;
}
