import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageDate, readArticleDate } from '@/utils/page/reading/page-date';
import { DATED_PAGES, said } from '../../fixtures/dated-pages';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

const goTo = (url: string) => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
const TODAY = '2026-11-22';
/** @returns the date of a page, as "2025-07-03 high ld", with the day of change where there is one. */
function dateOf(head: string, body = '', url = ''): string | null {
  goTo(url);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  const date = readArticleDate(document, TODAY);
  return said(date);
}
beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('the date of a page', () => {
  it.each(DATED_PAGES)('%s: %s', (_, expected, head, body, path = '/story.html') => {
    expect(dateOf(head, body, `https://paper.example${path}`)).toBe(expected);
  });

  it('is read once for an address, and again while there is none', () => {
    goTo('https://paper.example/story');
    const facts = pageDate(document);
    expect(facts()).toEqual({});
    document.head.innerHTML = '<meta name="pubdate" content="2025-07-03">';
    expect(facts().date?.published).toBe('2025-07-03');
    document.head.innerHTML = '<meta name="pubdate" content="2025-07-04">';
    expect(facts().date?.published).toBe('2025-07-03');
    goTo('https://paper.example/another');
    expect(facts().date?.published).toBe('2025-07-04');
  });

  it('is none where the page stands in the way', () => {
    const query = vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new TypeError('not a function');
    });
    expect(pageDate(document)()).toEqual({});
    query.mockRestore();
  });
});
