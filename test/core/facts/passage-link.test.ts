import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '@/utils/core/facts/deep-link';

const page = { url: 'https://a.example/page?x=1', quote: 'ten days', passage: true };

describe('a link to a passage', () => {
  it.each([
    [{ prefix: 'not more than' }, '#:~:text=not%20more%20than-,ten%20days'],
    [{ suffix: 'a year' }, '#:~:text=ten%20days,-a%20year'],
    [{ prefix: 'day-to-day, ', suffix: '& no more' }, '#:~:text=day%2Dto%2Dday%2C-,ten%20days,-%26%20no%20more'],
    [{ prefix: '  ', suffix: '' }, '#:~:text=ten%20days'],
  ])('says what stands around the words: %j', (around, directive) => {
    expect(passageLink({ ...page, ...around })).toBe(`https://a.example/page?x=1${directive}`);
  });

  it.each([
    ['https://a.example/law.pdf', 'https://a.example/law.pdf#page=12'],
    ['https://a.example/law.pdf?v=2', 'https://a.example/law.pdf?v=2#page=12'],
    ['https://a.example/law.pdf#', 'https://a.example/law.pdf#page=12'],
    ['https://a.example/law.pdf#part-2', 'https://a.example/law.pdf#part-2'],
  ])('opens a PDF at its page: %s', (url, link) => {
    expect(passageLink({ url, page: 12, passage: false })).toBe(link);
    expect(passageLink({ url, page: 12, quote: 'ten', passage: false })).toBe(link);
  });

  it('has page and words where both can be landed on', () => {
    expect(passageLink({ url: 'https://a.example/law.pdf', page: 3, quote: 'ten', passage: true })).toBe(
      'https://a.example/law.pdf#page=3:~:text=ten',
    );
  });

  it('has one directive of at most three parts, whatever stands around the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(words, words, words, (prefix, quote, suffix) => {
        const link = passageLink({ ...page, prefix, quote, suffix }) ?? '';
        const [, directive = '', ...more] = link.split(':~:text=');
        expect(more).toEqual([]);
        const parts = directive === '' ? [] : directive.split(',');
        expect(parts.length).toBeLessThanOrEqual(3);
        const said = parts.map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')));
        const wanted =
          quote.trim() === '' ? [] : [prefix, quote, suffix].map((text) => text.trim().toWellFormed()).filter(Boolean);
        expect(said).toEqual(wanted);
      }),
    );
  });
});
