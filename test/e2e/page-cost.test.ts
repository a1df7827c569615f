import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, type ChromiumReader, launchBare, launchChromium } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { CHROMIUM_BUILD, expectGone, openCard, openMarked, openPanel, PAGES } from './scene.ts';

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
  // The worker reads in a file of our own which versions ship.
  const ours = `chrome-extension://${browser.extensionId}/packs/index.json`;
  expect(asked.filter((url) => url !== ours)).toEqual([`${server.origin}/demo.html`]);
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
