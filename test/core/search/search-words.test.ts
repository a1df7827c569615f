import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '@/utils/core/search/search-words';

const terms = (text: string) => searchWords(text).map(({ term }) => term);

describe('the words of a text', () => {
  it.each([
    ['The Commission’s vote', ['the', 'commission', 'vote']],
    ['Comisión RODRÍGUEZ', ['comision', 'rodriguez']],
    ['287(g)', ['287', '287g']],
    ['287 (g) agreements', ['287', '287g', 'agreements']],
    ['287 g', ['287', '287g']],
    ['287g', ['287', '287g']],
    ['２８７（ｇ）', ['287', '287g']],
    ['287\u00a0(g)s', ['287', '287g']],
    ['§ 1357(g)(1)', ['1357', '1357g', '1']],
    ['SB 4-C', ['sb', '4', '4c']],
    ['SB4\u2011C', ['sb', '4', '4c']],
    ['SB168', ['sb', '168']],
    ['1,843 agreements', ['1843', 'agreements']],
    ['10.000.000 de dólares', ['10000000', 'de', 'dolares']],
    ['by 6-1 on June 30, 2025', ['by', '6', '1', 'on', 'june', '30', '2025']],
    ['soft\u00adware', ['software']],
    ['y a — …', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('stand where they are said to, a provision with its brackets', () => {
    const text = 'Under «287 (g)», Comisión’s';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Under', '287', '287 (g)', 'Comisión']);
  });

  it('only a space makes a number and a letter loose', () => {
    expect(searchWords('287 g').map(({ isLoose = false }) => isLoose)).toEqual([false, true]);
    expect(searchWords('287(g) 287g 4-C').some(({ isLoose }) => isLoose)).toBe(false);
  });

  it('lie within any text, in order, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let from = 0;
        for (const { term, start, end } of searchWords(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = start;
        }
      }),
    );
  });
});
