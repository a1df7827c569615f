import { describe, expect, it } from 'vitest';
import { bitsAmong, closeness, localTerms, termsOf } from '@/utils/core/text/shared-terms';

describe('the terms of a text', () => {
  it('are the beginnings of its words, and its pairs of neighbours, without case and accents', () => {
    expect(termsOf('Los comisionados')).toEqual(['comisi']);
    expect(termsOf('The Commissioners of Fort Myers')).toEqual(['commis', 'fort', 'myers', 'commis fort', 'fort myers']);
    expect(termsOf('según la Comisión')).toEqual(['comisi']);
  });

  it('are numbers too, however short', () => {
    expect(termsOf('On June 30, 1,843')).toEqual(['june', '30', '1,843', 'june 30', '30 1,843']);
  });

  it('are those of each language on its own, in as many as the first text has', () => {
    const terms = localTerms([{ en: 'harbor rule', es: 'norma' }, { en: 'The mayor' }]);
    expect(terms.map((of) => [...of])).toEqual([['harbor', 'rule', 'mayor', 'harbor rule', 'rule mayor'], ['norma']]);
  });
});

describe('what texts share', () => {
  const texts = ['harbor rule', 'harbor pier', 'harbor mayor'].map((en) => localTerms([{ en }]));
  const bits = bitsAmong(texts);

  it('says the more, the fewer of them have it, whatever the language', () => {
    expect(bits('pier')).toBe(2);
    expect(bits('harbor')).toBeCloseTo(0.415, 3);
    const twice = bitsAmong([[new Set(['pier']), new Set(['pier'])], [new Set(['mayor'])]]);
    expect(twice('pier')).toBe(twice('mayor'));
  });

  it('says less in a longer text', () => {
    expect(closeness(6, new Set(['a']))).toBeGreaterThan(closeness(6, new Set('abcdefgh')));
  });
});
