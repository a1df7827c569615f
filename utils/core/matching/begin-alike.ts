import type { Among, Entry } from './matcher';

/** So few are compared one after the other. */
const FEW = 30;
/** In the gaps of one mention there may stand as many characters as the longest literal has, and so many more. */
const WIDER = 50;

/** Literals by their letters, and how long those of the longest are. */
interface ByLetters {
  literals: Map<string, Entry[]>;
  lengths: ReadonlySet<number>;
  most: number;
}

/**
 * @returns what picks, of literals that begin alike, those whose letters stand at a place of a text: one look-up for each length
 *   that they have. A reader's list may name thousands ("House Bill 1" to "House Bill 10000"), and a page may name as many.
 */
export function beginAlike(): Among {
  const known = new WeakMap<readonly Entry[], ByLetters>();
  return (literals, text, at) => {
    if (literals.length <= FEW) return literals;
    const alike = known.get(literals) ?? byLetters(literals);
    known.set(literals, alike);
    const letters = lettersOf(text.slice(at, at + 2 * alike.most + WIDER));
    return [...alike.lengths].flatMap((length) => alike.literals.get(letters.slice(0, length)) ?? []);
  };
}

function byLetters(entries: readonly Entry[]): ByLetters {
  const literals = Map.groupBy(entries, ({ folded }) => lettersOf(folded));
  const lengths = new Set(literals.keys().map(({ length }) => length));
  return { literals, lengths, most: Math.max(...lengths) };
}

/** @returns a text without gaps and brackets, around which another may write the same otherwise. */
function lettersOf(text: string): string {
  return text.replace(/[ "'()-]+/g, '');
}
