import { numbersSaid } from '@/utils/core/article/numbers-said';
import type { ArticleSaid } from '@/utils/core/mentions/page-mentions';

/** No more of a page is read: articles are shorter, and lists of comments are no article. */
const MOST_PARTS = 400;
const MOST_CHARACTERS = 4000;
const MOST_NUMBERS = 40;
const MOST_LINKS = 2000;
const PARTS = 'h1, h2, h3, p, li, td, blockquote, figcaption';

/** @returns the numbers that a page's article gives, and where the page links to. Nothing where the page stands in the way. */
export function readArticle(document: Document): ArticleSaid {
  try {
    const root = document.querySelector('main, [role="main"], article') ?? document.body;
    const texts = [...root.querySelectorAll(PARTS)]
      .slice(0, MOST_PARTS)
      // What holds paragraphs of its own says it in them.
      .filter((part) => !part.querySelector(PARTS))
      .map((part) => (part.textContent ?? '').slice(0, MOST_CHARACTERS).replace(/\s+/g, ' ').trim());
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MOST_LINKS).map(({ href }) => href);
    return {
      numbers: texts.flatMap((text) => (/[\d]|vot|vòt/i.test(text) ? numbersSaid(text) : [])).slice(0, MOST_NUMBERS),
      links: [...new Set(links.filter((link) => /^https?:/.test(link)))],
    };
  } catch {
    return { numbers: [], links: [] };
  }
}
