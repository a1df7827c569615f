import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Firefox, launchFirefox } from '../drive/firefox.ts';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases } from './cases.ts';
import { CHROMIUM_BUILD, expectMarks, FIREFOX_BUILD, NOTHING, openCard, PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Florida immigration</title>';
const SPEAKS = '<p data-case="text" data-marks="James Uthmeier">James Uthmeier</p>';
const ONE = { ...NOTHING, uthmeier: ['James Uthmeier'] };
const RANGES = '[1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, slot) => sum + (CSS.highlights.get("sidelight-" + slot)?.size ?? 0), 0)';
/** Cases of a page are looked for by its own `noticed`, which these have no use for. */
const LOOKED = '<script src="/look.js"></script>';

let server: Served;
beforeAll(async () => {
  server = await serve({
    dir: PAGES,
    routes: {
      '/advertised.html': `${HEAD}${LOOKED}${SPEAKS}<script>
        for (let number = 0; number < 200; number++) document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>James Uthmeier</p>', width: 120, height: 60 }));
      </script>`,
      '/one.html': HEAD + SPEAKS,
      '/shadowed.html': `${HEAD}<header><h1>A headline</h1><form itemprop="datePublished"><input name="textContent"><input name="parentElement">
        <input name="getAttribute"><input name="nextElementSibling"><time datetime="2025-07-03">July 3, 2025</time></form></header>${SPEAKS}`,
    },
  });
});
afterAll(() => server?.close());

describe.each(VISITORS)('in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());

  test('a page with 200 frames gets its marks, and the frames get nothing', async () => {
    await visitor.open(`${server.origin}/advertised.html`);
    await expectCases(visitor, 20_000);
    await stays(async () => new Set(await visitor.inFrames(RANGES)), new Set([0]), 'marks in frames', 300);
    expect(await visitor.inFrames('document.documentElement.childElementCount')).toEqual(Array.from({ length: 200 }, () => 2));
    expect(await visitor.errors()).toEqual([]);
  });
});

/** Frames a page of ours. @returns what came into it: nothing that speaks. */
const FRAMED = (url: string) => `new Promise((done) => {
  const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(url)}, width: 600, height: 400 });
  frame.onload = frame.onerror = () => done(true);
  document.body.append(frame);
  setTimeout(() => done(false), 3000);
})`;
const OWN_PAGES = ['options.html', 'popup.html', 'sidepanel.html', 'welcome.html'];
const SPOKEN = 'document.querySelector("main, #root > *, .sl-page") !== null';

describe('a page in Chromium', () => {
  let browser: Chromium;
  let page: Page;
  let reader: ChromiumReader;
  beforeAll(async () => {
    browser = await launchChromium({ extension: CHROMIUM_BUILD });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    reader = await readerOf(page);
    return () => page.close();
  });

  test('frames our pages in vain', async () => {
    await page.goto(`${server.origin}/one.html`);
    for (const path of OWN_PAGES) {
      await page.evaluate(FRAMED(`chrome-extension://${browser.extensionId}/${path}`));
      const frame = page.frames().at(-1);
      expect(frame?.url()).not.toContain(path);
      expect(await frame?.evaluate(SPOKEN).catch(() => false)).toBe(false);
    }
    expect(page.frames()).toHaveLength(5);
  });

  test('with forms beside its headline that shadow names still says when it was written', async () => {
    reader = await openMarkedOne('/shadowed.html');
    await openCard(reader, 'uthmeier');
    expect((await reader.card())?.text).toMatch(/since this article/);
  });

  async function openMarkedOne(path: string): Promise<ChromiumReader> {
    await page.goto(server.origin + path);
    await expectMarks(reader, ONE);
    return reader;
  }
});

describe('a page in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ extension: FIREFOX_BUILD });
  });
  afterAll(() => firefox?.close());

  test('frames our pages in vain', async () => {
    const page = await firefox.newPage();
    await page.goto(`${server.origin}/one.html`);
    for (const path of OWN_PAGES) {
      await page.evaluate(FRAMED(`moz-extension://${firefox.extensionId}/${path}`));
      const speaking = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(SPOKEN).catch(() => false)),
      );
      expect(speaking).not.toContain(true);
    }
  });
});
