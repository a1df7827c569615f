/** Short forms whose stop ends no sentence: titles, places and others of the news, in English and Spanish. */
const SHORT = /^(?:Gov|Sen|Rep|Atty|Gen|Lt|Sgt|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Jr|St|Fla|Calif|EE|UU|Inc|vs?)$/;
/** Those that end none before a number. */
const OF_NUMBERS = /^(?:no|núm|art|sec)$/i;

/** So much is looked at before a stop: no short form is as long. */
const LONGEST = 40;
/** Where a sentence may end: the stop, the first of several, what closes behind it, space, and what can begin the next. */
const BREAK = /(?<![.!?…])([.!?…]+)["'”’»)\]]*\s+(?=["'“‘«(¿¡[]*([\p{Lu}\p{N}]))/gu;

/**
 * @returns where sentences stop in a text (behind what closes them) and where the next begin. A stop after a single capital ("U.S.") or
 *   a short form ("Gov.") ends none.
 */
export function sentenceBreaks(text: string): { stop: number; next: number }[] {
  return [...text.matchAll(BREAK)].flatMap((found) => {
    const [whole, stop, first = ''] = found;
    const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, found.index - LONGEST), found.index))?.[0] ?? '';
    const isShort = /^\p{Lu}$/u.test(word) || SHORT.test(word) || (OF_NUMBERS.test(word) && /\p{N}/u.test(first));
    return stop === '.' && isShort ? [] : [{ stop: found.index + whole.trimEnd().length, next: found.index + whole.length }];
  });
}

/** @returns the sentences of a text. */
export function sentencesOf(text: string): string[] {
  const breaks = sentenceBreaks(text);
  const starts = [0, ...breaks.map(({ next }) => next)];
  return starts.map((start, at) => text.slice(start, breaks[at]?.stop).trim()).filter((sentence) => sentence !== '');
}
