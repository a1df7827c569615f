import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '@/test/fixtures/compile-matcher';

const find = (terms: readonly string[], text: string) =>
  compileMatcher(terms.map((term) => ({ text: term, tag: term }))).find(text);

describe('a long list', () => {
  it('finds what a short one does: there every word is looked up, here only those that begin so', () => {
    const others = Array.from({ length: 700 }, (_, at) => `q${at.toString(36)}x and more`);
    const word = fc.constantFrom('key', 'west', 'keyж', 'ж', 'Юрий', '287', '(g)', 'é', '§', '移民', 'q1', '_', 'a');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '', '-', '. ', '\n')), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), text, (terms, pieces) => {
        const page = pieces.flat().join('');
        expect(find([...terms, ...others], page)).toEqual(find(terms, page));
      }),
      { numRuns: 300 },
    );
  });

  it('knows its own', () => {
    const terms = Array.from({ length: 700 }, (_, at) => `q${at.toString(36)}x and more`);
    expect(find(terms, terms.join('; ')).flatMap(({ tags }) => tags)).toEqual(terms);
  });
});
