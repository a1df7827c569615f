import { compared, firstWord, inCase, type Literal, type LiteralIndex } from './matcher';
import { prefixPattern } from './prefix-pattern';

/**
 * Prepares literals for `createMatcher`, in the worker: folding them costs more than matching a page.
 *
 * @param options `numberOf` gives the number by which the literal at a place in the list is known; `isAny`: see `prefixPattern`.
 * @returns the index. A literal without letters is left out.
 */
export function literalIndex(literals: readonly Literal[], { numberOf = (at: number) => at, isAny = false } = {}): LiteralIndex {
  const byWord = new Map<string, Map<string, { rest: string; exact: string; which: number[] }>>();
  literals.forEach(({ text, exactCase }, at) => {
    const folded = compared(text);
    if (!folded) return;
    const exact = exactCase ? inCase(text) : '';
    const which = numberOf(at);
    const word = firstWord(folded, 0);
    const sharing = byWord.get(word) ?? new Map();
    byWord.set(word, sharing);
    const rest = folded.slice(word.length);
    const same = sharing.get(`${rest}\t${exact}`);
    if (same) same.which.push(which);
    else sharing.set(`${rest}\t${exact}`, { rest, exact, which: [which] });
  });
  // The longest first: most places are decided by one comparison.
  const lines = [...byWord].map(([word, sharing]) => {
    const entries = [...sharing.values()].sort((a, b) => b.rest.length - a.rest.length);
    return [word, ...entries.flatMap(({ rest, exact, which }) => [rest, exact, which.join(' ')])].join('\t');
  });
  return {
    pattern: prefixPattern(
      literals.map(({ text }) => text),
      { isAny },
    ),
    lines: lines.join('\n'),
  };
}
