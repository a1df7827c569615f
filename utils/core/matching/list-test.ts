import { someBare } from './bare-text';
import type { Gate } from './gate';
import { patternTest } from './quick-pattern';
import { termSearch } from './term-table';

/**
 * What a table can't judge and text is folded around first: characters that show nothing, marks, and those that fold to
 * something else than one plain letter. Signs that fold to other signs part words anyway.
 */
const NOT_PLAIN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of characters, none joined to another
  /[\u00aa\u00ad\u00b2\u00b3\u00b9\u00ba\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u0250-\u036f\u061c\u180b-\u180e\u1ab0-\u1aff\u1d2c-\u1eff\u200b-\u200f\u202a-\u202e\u2060-\u209f\u20d0-\u218f\u2460-\u24ff\u3200-\u33ff\ufb00-\ufb06\ufe00-\ufe6f\ufeff-\uffef\ud835\ud83c]/g;
/** Other scripts have accents of their own. */
const NOT_ASCII = /[^\0-~]/g;

/**
 * @returns what tells whether text as the page has it may hold a term of a gate with a long list. Given a set it goes on to the end, and
 *   adds the hashes of all the terms of the list that it finds.
 */
export function listTest({ pattern, table }: Pick<Gate, 'pattern' | 'table'>): (text: string, hashes?: Set<number>) => boolean {
  const others = pattern ? patternTest(pattern) : () => false;
  if (!table) return others;
  const search = termSearch(table);
  const odd = table.isOfAll ? NOT_ASCII : NOT_PLAIN;
  return (text, hashes) => {
    if (!hashes) return others(text) || search(text) || someBare(text, odd, search);
    let isFound = others(text);
    const look = (piece: string) => {
      isFound = search(piece, hashes) || isFound;
      return false;
    };
    look(text);
    someBare(text, odd, look);
    return isFound;
  };
}
