import { describe, expect, it } from 'vitest';
import { keywords } from '../../eval/detectors';
import { TERMS } from './inject';
import { newsPage } from './news';

const find = keywords();
const termsIn = (text: string) => find({ id: '', kind: '', language: 'en', title: '', text, mentions: [] });

describe('generated pages', () => {
  it('are the same for the same seed, and another for another', () => {
    expect(newsPage(1, 40)).toBe(newsPage(1, 40));
    expect(newsPage(2, 40)).not.toBe(newsPage(1, 40));
  });

  it('grow with their paragraphs', () => {
    const short = newsPage(1, 20).length;
    expect(short).toBeGreaterThan(20_000);
    expect(newsPage(1, 400).length).toBeGreaterThan(5 * short);
  });

  it('are built as pages of news are', () => {
    const html = newsPage(3, 60);
    for (const part of ['<nav>', '<article>', '<aside>', '<footer>', '<iframe ', '<script>', '<style>', 'application/ld+json']) {
      expect(html, part).toContain(part);
    }
    // A comment below a comment, and words in three elements.
    expect(html).toMatch(/<\/div><ul><li class="comment">/);
    expect(html).toMatch(/<a [^>]*><span class="link">/);
    const count = (tag: string) => html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
    const ends = (tag: string) => html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0;
    for (const tag of ['div', 'ul', 'ol', 'li', 'p', 'span', 'a', 'aside', 'section', 'main'])
      expect(count(tag), tag).toBe(ends(tag));
  });

  it('hold nothing that is tracked, while each term that is put in is', () => {
    expect(termsIn(newsPage(4, 300))).toEqual([]);
    for (const term of TERMS) {
      for (const text of [term, term.toUpperCase()]) {
        expect(termsIn(`so ${text} and`), text).toMatchObject([{ start: 3, end: 3 + text.length }]);
      }
    }
  });
});
