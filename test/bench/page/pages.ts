import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { serve } from '../../drive/serve.ts';
import { ROOT } from '../../run/setup.mjs';
import { inject, TERMS } from './inject.ts';
import { newsPage } from './news.ts';
import { spread } from './statistics.ts';

/** Where saved real pages may lie beside the project. */
const SHARED = join(ROOT, '..', 'shared', 'corpus', 'pages');

/** Paragraphs of each generated page: pages of news are small far more often than large. */
const GENERATED = [20, 30, 30, 45, 60, 60, 90, 120, 200, 400, 800, 1600];

/** Only extensions' scripts run: what a page's own would do differs from load to load. The last two headers give finer clocks. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const PLAIN = '<!doctype html><meta charset="utf-8"><title>Plain</title><h1>Plain</h1><p>Rows follow.</p><main id="rows"></main>';

/** The pages measured on. */
export interface Pages {
  names: readonly string[];
  /** Where they come from, in words. */
  from: string;
  /** @returns the address of a page with so many mentions put in; `noted` as in `inject`. */
  url(name: string, mentions: number, noted?: boolean): Promise<string>;
  /** The address of a page with an empty element `#rows` and nothing to find. */
  plain: string;
  /** Adds a page of so many characters, made of the others' bodies without their scripts. @returns its name. */
  addLong(characters: number): Promise<string>;
  /** Adds one body of about so many characters, without its scripts, so many times over. @returns the page's name. */
  addCopies(characters: number, copies: number): Promise<string>;
  /** The name of the page with the most HTML. */
  largest: string;
  close(): Promise<void>;
}

/**
 * @param browser a bare one, in which pages are prepared: its own parser knows where text stands.
 * @param folder of saved pages; undefined: the shared ones where they are, else generated ones. @param limit pages at most.
 * @throws Error where the folder holds no page.
 */
export async function openPages(browser: BrowserContext, folder: string | undefined, limit: number): Promise<Pages> {
  const { sources, from } = readSources(folder, limit);
  const names = [...sources.keys()];
  const sizeOf = (name: string) => sources.get(name)?.length ?? 0;
  const server = await serve({ headers: HEADERS, routes: { '/plain.html': PLAIN } });
  const served = new Set<string>();

  const opened = async <T>(name: string, use: (page: Page) => Promise<T>): Promise<T> => {
    server.route('/source.html', sources.get(name) ?? '');
    const page = await browser.newPage();
    try {
      await page.goto(`${server.origin}/source.html`, { timeout: 120_000 });
      return await use(page);
    } finally {
      await page.close();
    }
  };
  /** @param most characters of each body, about. */
  const bodies = async (most: number) => {
    const found: string[] = [];
    for (const name of names) found.push(await opened(name, (page) => page.evaluate(bodyWithoutScripts, most)));
    return found.filter((body) => body !== '');
  };
  const add = (name: string, parts: readonly string[]) => {
    sources.set(name, pageOf(name, parts));
    return name;
  };

  return {
    names,
    from,
    async url(name, mentions, noted = false) {
      const path = `/${encodeURIComponent(name)}-${mentions}${noted ? '-noted' : ''}.html`;
      if (!served.has(path)) {
        const injection = { count: mentions, terms: TERMS, noted };
        const html = await opened(name, (page) => page.evaluate(inject, injection).then(() => page.content()));
        server.route(path, html);
        served.add(path);
      }
      return server.origin + path;
    },
    plain: `${server.origin}/plain.html`,
    async addLong(characters) {
      const all = await bodies(characters);
      const parts: string[] = [];
      for (let size = 0; size < characters; size += parts.at(-1)?.length ?? 0) parts.push(all[parts.length % all.length] ?? ' ');
      return add(`${characters / 1e6} MB`, parts);
    },
    async addCopies(characters, copies) {
      const all = await bodies(characters);
      const body = all.toSorted((a, b) => b.length - a.length)[0] ?? '';
      return add(`${copies} x ${Math.round(body.length / 1000)} kB`, Array<string>(copies).fill(body));
    },
    largest: names.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '',
    close: () => server.close(),
  };
}

function pageOf(title: string, parts: readonly string[]): string {
  const articles = parts.map((part) => `<article>${part}</article>`).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${articles}</body></html>`;
}

/** Runs in the page. */
function bodyWithoutScripts(most: number): string {
  for (const element of document.querySelectorAll('script,style,template,noscript,iframe,object,textarea')) element.remove();
  let left = most;
  /** Keeps what comes first. */
  const cut = (element: Element) => {
    for (const child of [...element.childNodes]) {
      const size = child instanceof Element ? child.outerHTML.length : (child.nodeValue?.length ?? 0);
      if (left <= 0) child.remove();
      else if (size > left && child instanceof Element) cut(child);
      else left -= size;
    }
  };
  if (document.body.innerHTML.length > most) cut(document.body);
  return document.body.innerHTML;
}

function readSources(folder: string | undefined, limit: number): { sources: Map<string, string>; from: string } {
  const dir = folder ?? (existsSync(SHARED) ? SHARED : undefined);
  if (!dir) {
    const made = spread(GENERATED, limit).map(
      (paragraphs, seed) => [`news-${paragraphs}-${seed}`, newsPage(seed + 1, paragraphs)] as const,
    );
    return { sources: new Map(made), from: `${made.length} generated pages` };
  }
  const files = readdirSync(dir)
    .filter((name) => /\.html?$/i.test(name))
    .sort();
  if (files.length === 0) throw new Error(`${dir} holds no .html file`);
  const taken = spread(files, limit);
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  return {
    sources: new Map(taken.map((name) => [name, read(name)])),
    from: `${taken.length} of ${files.length} saved pages`,
  };
}
