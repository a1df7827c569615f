import { fold, unfold } from '../text/fold.ts';

/** A word as search compares it, and where it stands in its text. */
export interface Word {
  term: string;
  start: number;
  end: number;
  /** A number and a letter that only a space holds together: "287 g", but also "June 30 a judge". */
  isLoose?: boolean;
}

/** A number, with the letter of a provision behind it ("287(g)", "1357 (g)", "4-C"); or letters. In folded text. */
const WORDS = /(\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+)(?:( ?\( ?|-| )?([a-z])(?![\p{L}\d])(?: ?\))?)?|\p{L}+/gu;

/**
 * @returns the words of a text in their order: accents, case and kinds of dash folded, thousands without their marks. A
 *   number with a letter is found by itself and with the letter. Letters that stand alone say nothing and are left out.
 */
export function searchWords(text: string): Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  const add = (term: string, from: number, to: number, isLoose = false) => {
    const [start, end] = unfold(text, folded, from, to);
    words.push({ term, start, end, ...(isLoose && { isLoose }) });
  };
  for (const { 0: whole, 1: number, 2: gap, 3: letter, index } of folded.text.matchAll(WORDS)) {
    if (number === undefined) {
      if (whole.length > 1) add(whole, index, index + whole.length);
      continue;
    }
    const plain = number.replaceAll(/[.,]/g, '');
    add(plain, index, index + number.length);
    if (letter !== undefined) add(plain + letter, index, index + whole.length, gap === ' ');
  }
  return words;
}
