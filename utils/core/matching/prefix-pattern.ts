import { compared, firstWord } from './matcher';
import { literal, triePattern } from './trie-pattern';

/** First letters of a first word that the expression looks for: few make many candidates, many make a large expression. */
const PREFIX = 4;
/** With more first words than this every word is a candidate: to compile their letters costs more than to look each up. */
const MANY_WORDS = 600;

/**
 * @param options `isAny`: whether any word of plain letters may be the first of one: then the expression is short, and the same for most lists.
 * @returns the source of the expression that finds where one of the literals may begin in folded text.
 */
export function prefixPattern(literals: Iterable<string>, { isAny = false } = {}): string {
  const words = [...new Set([...literals].map((text) => firstWord(compared(text), 0)))].filter(Boolean);
  // `\b` knows ASCII only; what begins otherwise is looked for without.
  const isPlain = (word: string) => /^[a-z0-9]/.test(word);
  const units = (word: string) => {
    const characters = [...word];
    const end = isPlain(word) && characters.length < PREFIX ? ['(?![a-z0-9])'] : [];
    return [...characters.slice(0, PREFIX).map(literal), ...end];
  };
  const plain = isAny || words.length > MANY_WORDS ? '[a-z0-9]' : triePattern(words.filter(isPlain).map(units));
  const other = triePattern(words.filter((word) => !isPlain(word)).map(units));
  return [plain && `\\b${plain}[a-z0-9]*`, other].filter(Boolean).join('|');
}
