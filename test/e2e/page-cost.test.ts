import { readdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chromium, type ChromiumReader, launchBare, launchChromium } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { CHROMIUM_BUILD, expectGone, openCard, openMarked, openPanel, PAGES } from './scene.ts';

/** What `test/pages/watchful.html` offers. */
interface Watchful {
  seen: string[];
  look(): Record<string, unknown>;
}

let server: Served;
let browser: Chromium;
let bare: BrowserContext;
let page: Page;
let untouched: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
  [browser, bare] = await Promise.all([launchChromium({ extension: CHROMIUM_BUILD }), launchBare()]);
  page = await browser.newPage();
  untouched = await bare.newPage();
});
afterAll(async () => {
  await Promise.all([browser?.close(), bare?.close()]);
  await server?.close();
});

const seen = (of: Page) => of.evaluate(() => (window as unknown as Watchful).seen);
const look = (of: Page) => of.evaluate(() => (window as unknown as Watchful).look());

describe('a page that watches', () => {
  beforeEach(async () => {
    await page.mouse.move(2, 2);
    reader = await openMarked(page, server.origin, 'watchful.html');
    await untouched.goto(`${server.origin}/watchful.html`);
  });

  test('sees no event, message, global, attribute, style or element of ours while nothing is open', async () => {
    expect(await seen(page)).toEqual(await seen(untouched));
    expect(await look(page)).toEqual(await look(untouched));
  });

  test('sees the same again once card and panel are closed, and one host until then', async () => {
    await openCard(reader, '287g');
    await openPanel(reader, '287g');
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    // Our host comes and goes, and says in its own style that the page makes room; of the page's own nothing changes.
    expect(new Set(await seen(page))).toEqual(new Set(['childList HTML DIV', 'attributes DIV style', 'childList HTML ']));
    expect(await look(page)).toEqual(await look(untouched));
  });

  test('gets none of our files, whatever way it asks', async () => {
    const files = readdirSync(CHROMIUM_BUILD, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const urls = files.map(
      ({ parentPath, name }) => `chrome-extension://${browser.extensionId}${parentPath.slice(CHROMIUM_BUILD.length)}/${name}`,
    );
    expect(urls).toContain(`chrome-extension://${browser.extensionId}/scan.js`);
    const got = await page.evaluate(async (all) => {
      const load = (name: 'script' | 'img' | 'link', url: string) =>
        new Promise<boolean>((done) => {
          const element = document.createElement(name);
          element.onload = () => done(true);
          element.onerror = () => done(false);
          if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: url });
          else Object.assign(element, { src: url });
          document.head.append(element);
        });
      const ways = all.flatMap((url) => [
        fetch(url).then(
          () => true,
          () => false,
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
        load('script', url),
        load('img', url),
        load('link', url),
      ]);
      return (await Promise.all(ways)).filter(Boolean).length;
    }, urls);
    expect(got).toBe(0);
  });

  test('has no way to talk to the extension', async () => {
    const ways = () => page.evaluate(() => typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime);
    expect(await ways()).toBe('undefined');
  });
});

test('reading, pointing and opening the panel make no request beyond the page itself', async () => {
  const asked: string[] = [];
  browser.context.on('request', (request) => asked.push(request.url()));
  const since = server.requests.length;
  await untouched.goto(`${server.origin}/demo.html`);
  const without = server.requests.slice(since).map(({ method, path }) => `${method} ${path}`);

  const from = server.requests.length;
  reader = await openMarked(page, server.origin, 'demo.html');
  for (const topic of ['key-west', '287g'] as const) await openCard(reader, topic);
  await openPanel(reader, 'key-west');
  for (const hue of [1, 3, 4]) await reader.click(`.sl-topic[data-hue="${hue}"]`);
  await page.keyboard.press('Escape');
  await expectGone(reader.panel, 'the panel');

  expect(server.requests.slice(from).map(({ method, path }) => `${method} ${path}`)).toEqual(without);
  expect(asked).toEqual([`${server.origin}/demo.html`]);
});

test('a page without any mention gets the small script only', async () => {
  server.route('/none.html', '<!doctype html><meta charset="utf-8"><title>Bread</title><p>Of bread, and of nothing else.</p>');
  await page.goto(`${server.origin}/none.html`);
  const shared = () => reader.evaluate<string[]>("Object.keys(globalThis[Symbol.for('sidelight')] ?? {})");
  await expect.poll(shared).toContain('life');
  expect(await shared()).not.toContain('reader');
  expect(await shared()).not.toContain('panel');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
