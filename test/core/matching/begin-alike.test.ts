import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginAlike } from '@/utils/core/matching/begin-alike';
import { literalIndex } from '@/utils/core/matching/literal-index';
import { type Among, createMatcher } from '@/utils/core/matching/matcher';
import { fold } from '@/utils/core/text/fold';

function finder(literals: readonly string[], among?: Among) {
  const index = literalIndex(literals.map((text) => ({ text, exactCase: text.endsWith('X') })));
  const matcher = createMatcher(index, (which) => literals[which], among);
  return (text: string) => matcher(text, fold(text));
}

it('picks what is found without it, whatever the literals and the text', () => {
  const word = fc.constantFrom('a', 'ab', "a'b", 'a-b', '(a)', 'bX', '1', '10', '(1)', '-', "'", '"', '–', ' ');
  const written = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `House ${words.join(' ')}`);
  const literals = fc.array(written, { minLength: 40, maxLength: 80 });
  const text = fc.array(fc.oneof(written, word), { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(literals, text, (all, read) => {
      expect(finder(all, beginAlike())(read)).toEqual(finder(all)(read));
    }),
    { numRuns: 500 },
  );
});

it('asks no more of a place where 10,000 literals begin alike than where 100 do', { retry: 2 }, () => {
  const alike = 'An act relating to the enforcement of federal immigration law in counties and municipalities';
  const text = `House Bill 7 and ${alike} Z. `.repeat(200);
  const cost = (size: number) => {
    const literals = Array.from({ length: size }, (_, at) => `${at % 2 ? 'House Bill' : alike} ${5000 + at}`);
    const find = finder(literals, beginAlike());
    find(text);
    const begun = performance.now();
    expect(find(text)).toEqual([]);
    return performance.now() - begun;
  };
  expect(cost(10_000) / cost(100)).toBeLessThan(10);
});
