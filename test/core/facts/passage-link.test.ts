import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '@/utils/core/facts/passage-link';

const link = (url: string, quote?: string, passage = true) => passageLink({ url, quote, passage });

describe('passageLink', () => {
  it('lands on the quote', () => {
    expect(link('https://a.example/page', 'not more than ten')).toBe('https://a.example/page#:~:text=not%20more%20than%20ten');
  });

  it('encodes what the directive gives a meaning to: dash, comma, ampersand', () => {
    expect(link('https://a.example/', 'day-to-day, and R&D')).toBe('https://a.example/#:~:text=day%2Dto%2Dday%2C%20and%20R%26D');
  });

  it('keeps the query and the section', () => {
    expect(link('https://a.example/law?id=4&v=2#part-2', 'ten')).toBe('https://a.example/law?id=4&v=2#part-2:~:text=ten');
  });

  it('does not double an empty section', () => {
    expect(link('https://a.example/law#', 'ten')).toBe('https://a.example/law#:~:text=ten');
  });

  it.each([
    ['no quote', undefined, true],
    ['an empty quote', '  ', true],
    ['no passage to land on', 'ten', false],
  ])('adds nothing for %s', (_, quote, passage) => {
    expect(link('https://a.example/law?id=4#part-2', quote, passage)).toBe('https://a.example/law?id=4#part-2');
  });

  it('leaves a directive made by hand alone', () => {
    expect(link('https://a.example/#:~:text=by-,hand', 'ten')).toBe('https://a.example/#:~:text=by-,hand');
  });

  it.each([
    'http://a.example/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'view-source:https://a.example',
    'chrome-extension://abc/page.html',
    '//a.example',
    'a.example',
    '',
  ])('gives no link for %j', (url) => {
    expect(link(url, 'ten')).toBeUndefined();
  });

  it('survives half a surrogate pair', () => {
    expect(link('https://a.example/', 'a\ud800b')).toBe('https://a.example/#:~:text=a%EF%BF%BDb');
  });

  it('adds nothing but the directive, and the directive holds the quote', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (url, quote) => {
          const made = link(url, quote) ?? '';
          const [address, directive] = made.split('#:~:text=');
          expect(address).toBe(new URL(url).href);
          const wanted = quote.trim();
          expect(directive === undefined).toBe(wanted === '');
          expect(directive ?? '').not.toMatch(/[-,&#]/);
          expect(decodeURIComponent(directive ?? '')).toBe(wanted.toWellFormed());
        },
      ),
    );
  });

  it('gives https or nothing, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (url, quote) => {
        expect(link(url, quote) ?? 'https://').toMatch(/^https:\/\//);
      }),
    );
  });
});

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
