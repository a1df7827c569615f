import { type ArticleDate, articleDate, type DateCandidate } from '@/utils/core/article/article-date';
import type { PageDate } from '@/utils/core/mentions/page-mentions';
import { dayHere } from '@/utils/core/text/calendar-day';
import { getter } from '../dom/getter';
import { attributeOf, parentOf, textOf } from '../dom/nodes';

const parentElementOf = /* @__PURE__ */ getter('Node', 'parentElement');
const nextElementOf = /* @__PURE__ */ getter('Element', 'nextElementSibling');

/** Larger blocks of data are no description of an article. */
const LARGEST = 500_000;
const ARTICLE = /(Article|Posting|Report)$/;
/** What an article's data says of other texts. */
const OTHERS = /^(comment|liveBlogUpdate|itemListElement|hasPart|isPartOf|citation|isBasedOn|mentions|review)$/;
const PUBLISHED =
  /^((og:)?article:published(_time)?|article\.published|og:published_time|parsely-pub-date|sailthru\.date|pub-?date|publish-?date|publication_date|citation_publication_date|datepublished|dc(terms)?\.(date\.)?(issued|created))$/;
const LOOSE = /^(date|dc(terms)?\.date)$/;
const MODIFIED = /^((og:)?article:modified(_time)?|og:updated_time|datemodified|last-modified|dc(terms)?\.(date\.)?modified)$/;
const CHANGED = /updated|modified|actualizad|modificad/i;

/** @returns the day of a page's article, read when it is first asked for and again where another address stands above it. */
export function pageDate(document: Document): () => PageDate {
  let known: { url: string; said: PageDate } | undefined;
  return () => {
    if (known?.url === document.URL) return known.said;
    const date = quietly(() => readArticleDate(document, dayHere(new Date())));
    // A page that is still loading may say its date yet.
    known = date ? { url: document.URL, said: { date } } : undefined;
    return known?.said ?? {};
  };
}

/** A page may put things of its own in the place of what documents answer: then it has said no date. */
function quietly<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** @param today the reader's day. @returns the date that a page gives to its article, null where it gives none. */
export function readArticleDate(document: Document, today: string): ArticleDate | null {
  const { path, paths } = addresses(document);
  return articleDate(
    [
      ...inData(document, paths),
      ...inTags(document),
      ...inTimes(document),
      ...path.map((raw) => ({ kind: 'address' as const, raw })),
      ...besideHeadline(document),
    ],
    today,
  );
}

/** @returns the path that may hold a date, the canonical one first, and every path that is this page. */
function addresses(document: Document): { path: string[]; paths: Set<string> } {
  const here = pathOf(document.URL, document);
  const canonical = pathOf(document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href, document);
  const paths = [canonical, here].filter((one) => one !== undefined);
  return { path: paths.slice(0, 1), paths: new Set(paths) };
}

function pathOf(address: unknown, document: Document): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, document.URL)) return undefined;
  return new URL(address, document.URL).pathname.replace(/\/$/, '') || undefined;
}

function inData(document: Document, paths: ReadonlySet<string>): DateCandidate[] {
  const found: DateCandidate[] = [];
  const add = (raw: unknown, modified: boolean, own: boolean) => {
    if (typeof raw === 'string' || typeof raw === 'number') found.push({ kind: 'ld', raw: String(raw), modified, own });
  };
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    if (
      !Array.isArray(value) &&
      'datePublished' in value &&
      [Reflect.get(value, '@type')].flat().some((type) => ARTICLE.test(type))
    ) {
      const page: unknown = Reflect.get(value, 'mainEntityOfPage');
      const said = [
        Reflect.get(value, 'url'),
        Reflect.get(value, '@id'),
        page,
        typeof page === 'object' && page && Reflect.get(page, '@id'),
      ];
      const own = said.some((one) => paths.has(pathOf(one, document) ?? ''));
      add(value.datePublished, false, own);
      add(Reflect.get(value, 'dateModified'), true, own);
    }
    for (const [key, inner] of Object.entries(value)) if (!OTHERS.test(key)) walk(inner, depth + 1);
  };
  for (const { textContent: text } of document.querySelectorAll('script[type*="ld+json" i]')) {
    if (!text || text.length > LARGEST) continue;
    // Broken data is no data: the page says its date elsewhere, or nowhere.
    quietly(() => walk(JSON.parse(text), 0));
  }
  return found;
}

function inTags(document: Document): DateCandidate[] {
  return [...document.querySelectorAll('meta[content]')].flatMap((tag): DateCandidate[] => {
    const raw = tag.getAttribute('content') ?? '';
    const name =
      ['property', 'name', 'itemprop']
        .map((key) => tag.getAttribute(key))
        .find(Boolean)
        ?.trim()
        .toLowerCase() ?? '';
    if (PUBLISHED.test(name)) return [{ kind: 'meta', raw }];
    if (LOOSE.test(name)) return [{ kind: 'loose', raw }];
    return MODIFIED.test(name) ? [{ kind: 'meta', raw, modified: true }] : [];
  });
}

function inTimes(document: Document): DateCandidate[] {
  const read = (element: Element) => attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? textOf(element) ?? '';
  const marked = [...document.querySelectorAll('time[pubdate], :not(meta)[itemprop~="datePublished"]')];
  const time = headlineOf(document)?.closest('article, header')?.querySelector('time[datetime]');
  const around = time && parentOf(time);
  return [
    ...marked.map((element) => ({ kind: 'marked' as const, raw: read(element) })),
    ...(time
      ? [{ kind: 'time' as const, raw: read(time), modified: CHANGED.test((around && textOf(around))?.slice(0, 80) ?? '') }]
      : []),
  ];
}

/** Words that stand right after the headline, or after what holds it. */
function besideHeadline(document: Document): DateCandidate[] {
  const lines: DateCandidate[] = [];
  let from: Element | null = headlineOf(document);
  for (let level = 0; level < 3 && from; level++, from = parentElementOf(from)) {
    let next = nextElementOf(from);
    for (let place = 0; place < 5 && next; place++, next = nextElementOf(next)) {
      const raw = textOf(next)?.trim() ?? '';
      if (raw.length < 160) lines.push({ kind: 'line', raw });
    }
  }
  return lines;
}

function headlineOf(document: Document): Element | null {
  return document.querySelector(':is(article, main) h1') ?? document.querySelector('h1');
}
