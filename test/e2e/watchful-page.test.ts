import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { CHROMIUM_BUILD, expectedOf, expectGone, expectMarks, FIREFOX_BUILD, openCard, openPanel, PAGES } from './scene.ts';
import { type Stranger, VISITORS, type Visitor } from './visitors.ts';

/** The folder of what is installed where. */
const BUILDS = { Chromium: CHROMIUM_BUILD, Firefox: FIREFOX_BUILD };
/** An extension that nobody has. */
const NOBODY = 'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh';

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES });
});
afterAll(() => server?.close());

describe.each(VISITORS)('a page that watches in $name', ({ name, visit, visitBare }) => {
  let visitor: Visitor;
  let stranger: Stranger;
  beforeAll(async () => {
    [visitor, stranger] = await Promise.all([visit(), visitBare()]);
    await stranger.open(`${server.origin}/watchful.html`);
  });
  afterAll(() => Promise.all([visitor?.close(), stranger?.close()]));
  beforeEach(async () => {
    await visitor.mouse.move(2, 2);
    await visitor.open(`${server.origin}/watchful.html`);
    await expectMarks(visitor.reader, expectedOf('watchful.html'));
  });
  const seen = (of: Stranger) => of.evaluate<string[]>('seen');
  const look = (of: Stranger) => of.evaluate<object>('look()');

  test('sees no event, message, global, attribute, style or element of ours while nothing is open', async () => {
    expect(await seen(visitor)).toEqual(await seen(stranger));
    expect(await look(visitor)).toEqual(await look(stranger));
  });

  test('sees the same again once card and panel are closed, and one host until then', async () => {
    await openCard(visitor.reader, '287g');
    await openPanel(visitor.reader, '287g');
    expect(await visitor.evaluate('document.documentElement.childElementCount')).toBe(3);
    await visitor.keyboard.press('Escape');
    await expectGone(visitor.reader.panel, 'the panel');
    // Our host comes and goes, and says in its own style that the page makes room; of the page's own nothing changes.
    expect(new Set(await seen(visitor))).toEqual(new Set(['childList HTML DIV', 'attributes DIV style', 'childList HTML ']));
    expect(await look(visitor)).toEqual(await look(stranger));
    // Nor is it told where our files are.
    const told = await visitor.evaluate<string>(`[
      document.documentElement.outerHTML, ...performance.getEntries().map(({ name }) => name),
      ...Array.from(document.styleSheets, ({ href }) => href),
    ].join()`);
    expect(told).toContain('watchful.html');
    expect(told).not.toContain(new URL(visitor.ours).host);
  });

  test('gets none of our files, whatever way it asks', async () => {
    const build = BUILDS[name];
    const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const urls = files.map(({ parentPath, name: file }) => `${visitor.ours}${parentPath.slice(build.length)}/${file}`);
    expect(urls).toContain(`${visitor.ours}/scan.js`);
    expect(await visitor.evaluate(loadsOf, urls)).toBe(0);
  });

  // Firefox draws the host of our addresses by lot at each installation: a page that knew it would wait 0.08 ms, and else 0.03. So
  // it would for an extension of one empty script (0.09 and 0.03): nothing of ours takes that time.
  if (name === 'Chromium')
    test('waits for the miss of our files as long as for those of an extension that is not there', async ({ annotate }) => {
      const [ours = 0, nobodys = 0] = await visitor.evaluate(mediansOfMisses, [visitor.ours, NOBODY]);
      await annotate(`${ours} ms and ${nobodys} ms`, 'measured');
      expect(ours / nobodys).toBeLessThan(2);
      expect(nobodys / ours).toBeLessThan(2);
    });

  test('has no way to talk to the extension', async () => {
    const ways = '[typeof globalThis.chrome?.runtime, typeof globalThis.browser?.runtime]';
    expect(await visitor.evaluate(ways)).toEqual(['undefined', 'undefined']);
  });
});

/** Runs in the page: asks for each address in every way that pages have. @returns how many of them came. */
async function loadsOf(urls: string[]): Promise<number> {
  const load = (name: 'script' | 'img' | 'link', url: string) =>
    new Promise<boolean>((done) => {
      const element = document.createElement(name);
      element.onload = () => done(true);
      element.onerror = () => done(false);
      if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: url });
      else Object.assign(element, { src: url });
      document.head.append(element);
    });
  const comes = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      () => false,
    );
  const ways = urls.flatMap((url) => [
    comes(fetch(url)),
    comes(fetch(url, { mode: 'no-cors' })),
    load('script', url),
    load('img', url),
    load('link', url),
  ]);
  return (await Promise.all(ways)).filter(Boolean).length;
}

/**
 * Runs in the page: asks for each address in turn, a while and many times, since a page's clock is coarse.
 * @returns by address, milliseconds that a miss takes: the median of 50 whiles.
 */
async function mediansOfMisses(urls: string[]): Promise<number[]> {
  const times = urls.map((): number[] => []);
  for (let round = 0; round < 50; round++) {
    for (const [at, url] of urls.entries()) {
      const from = performance.now();
      let count = 0;
      for (; performance.now() - from < 20; count++) await fetch(`${url}/scan.js`, { mode: 'no-cors' }).catch(() => undefined);
      times[at]?.push((performance.now() - from) / count);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[25] ?? 0);
}
