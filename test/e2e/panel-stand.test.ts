import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { expectGone, inChromium, markOf, openCard, openMarked, openPanel, stays } from './scene.ts';

const TEXT =
  '<p>The county signed a 287(g) agreement with ICE, the sheriff said, and the article goes on about it for a while.</p>';
const pageOf = (style: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><title>News</title><style>body{margin:0;font:18px/1.6 serif}${style}</style>${body}`;
const LONG = TEXT.repeat(30);

/** What takes a message to the worker and back. */
const PATIENT = { timeout: 5_000 };

const stage = inChromium({
  routes: {
    '/article.html': pageOf('main{max-width:700px;margin:auto}', `<main>${LONG}</main>`),
    '/wide-root.html': pageOf('html{width:100%;transition:all 2s}', LONG),
    '/shell.html': pageOf('html,body{height:100%;overflow:hidden}main{height:100%;overflow:auto}', `<main>${LONG}</main>`),
    '/small-fixed.html': pageOf('i{position:fixed;right:10px;bottom:10px;width:60px;height:60px}', `${LONG}<i>Chat</i>`),
    '/fixed-bar.html': pageOf(
      'body{padding-top:80px}header{position:fixed;inset:0 0 auto;height:60px}',
      `<header>News</header>${LONG}`,
    ),
    '/view-width.html': pageOf('main{width:100vw}', `<main>${LONG}</main>`),
    '/fixed-width.html': pageOf('main{width:1250px}', `<main>${LONG}</main>`),
    '/out-of-flow.html': pageOf('main{position:absolute;left:0;right:0}', `<main>${LONG}</main>`),
    '/columns.html': pageOf(
      'body{display:flex}nav,aside{flex:0 0 330px}',
      `<nav>More</nav><main>${LONG}</main><aside>Ads</aside>`,
    ),
  },
});
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  page = await stage.browser.newPage();
  reader = await readerOf(page);
});
beforeEach(async () => {
  await choose('dock', 'right');
  await choose('panelWidth', 400);
  await choose('makeRoom', true);
  await page.bringToFront();
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.mouse.move(2, 790);
});

/** Chooses a setting as the options do. */
async function choose(field: string, value: unknown): Promise<void> {
  const other = stage.browser.context.pages().find((each) => each.url().endsWith('/options.html'));
  const options = other ?? (await stage.browser.extensionPage('options.html'));
  await options.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name: 'settings/choose', payload: { field, value } })})`);
}

/** Opens a page of many mentions, scrolled a little, and the panel from one of them. */
async function openBeside(path: string): Promise<void> {
  await page.goto(`${stage.server.origin}${path}`);
  await waitFor(async () => (await reader.mentionRects()).length, { what: `the marks of ${path}` });
  await openPanel(reader, '287g');
}

const frame = async () => (await reader.query('[data-sl="frame"]'))?.rect;
const rootBox = () => page.evaluate(() => document.documentElement.getBoundingClientRect().toJSON() as DOMRect);
/** Where the page's own part ends, and where it begins. */
const pageSpan = async () => {
  const { left, right } = await rootBox();
  return [left, right];
};
const valueNow = async () => Number((await reader.query('.sl-edge'))?.attributes['aria-valuenow']);
const storedWidth = () =>
  stage.browser.worker().then((worker) => worker.evaluate("chrome.storage.local.get('settings.panelWidth').then(Object.values)"));

describe('room beside the panel', () => {
  test.each(['/article.html', '/wide-root.html', '/shell.html', '/small-fixed.html'])(
    'is made by %s, whose lines stay where the reader is',
    async (path) => {
      await page.goto(`${stage.server.origin}${path}`);
      await waitFor(async () => (await reader.mentionRects()).length, { what: 'the marks' });
      await page.evaluate(() => {
        const main = document.querySelector('main');
        const scrolls = main && main.scrollHeight > main.clientHeight ? main : document.scrollingElement;
        scrolls?.scrollBy({ top: 500, behavior: 'instant' });
      });
      await openCard(reader, '287g');
      const id = await reader.evaluate<number>("globalThis[Symbol.for('sidelight')].pointedAt");
      const top = `globalThis[Symbol.for('sidelight')].reader.mentions().filter(({ id }) => id === ${id}).map(({ start }) => {
      const range = new Range();
      range.setStart(start.node, start.offset);
      return Math.round(range.getClientRects()[0].top);
    })[0]`;
      const before = await reader.evaluate<number>(top);
      await reader.click('[data-sl="card"] [data-sl="open"]');
      await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
      expect(await reader.evaluate<number>(top)).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      // The marks have moved with their words, and still answer.
      await page.mouse.move(2, 790);
      await openCard(reader, '287g');
      await page.keyboard.press('Escape');
      await expectGone(reader.card, 'the card');
      await page.keyboard.press('Escape');
      await expectGone(reader.panel, 'the panel');
      expect(await pageSpan()).toEqual([0, 1280]);
      expect(await reader.evaluate<number>(top)).toBe(before);
    },
  );

  test.each(['/fixed-bar.html', '/view-width.html', '/fixed-width.html', '/out-of-flow.html', '/columns.html'])(
    'is not made by %s, which does not bear it: the panel lies over it',
    async (path) => {
      await page.goto(`${stage.server.origin}${path}`);
      await watchWidth();
      await waitFor(async () => (await reader.mentionRects()).length, { what: `the marks of ${path}` });
      await openPanel(reader, '287g');
      await roomTried();
      await stays(pageSpan, [0, 1280], 'the page', 300);
      expect(await widthsSeen(), 'widths that a frame showed').toEqual([1280]);
      expect(await frame()).toMatchObject({ x: 880, width: 400 });
    },
  );

  test('is not made where too little would be left, nor where the reader wants none', async () => {
    await page.setViewportSize({ width: 990, height: 800 });
    await openBeside('/article.html');
    await stays(pageSpan, [0, 990], 'the page', 300);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
    await page.setViewportSize({ width: 990, height: 800 });
    await expect.poll(pageSpan, PATIENT).toEqual([0, 990]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await choose('makeRoom', false);
    await page.mouse.move(2, 790);
    await openBeside('/article.html');
    await stays(pageSpan, [0, 1280], 'the page', 300);
  });

  test('changes nothing that the page can find in itself, and nothing on paper', async () => {
    await page.goto(`${stage.server.origin}/article.html`);
    await page.evaluate(() => {
      const seen: string[] = [];
      const watch = new MutationObserver((records) => {
        for (const { type, target } of records) if (target !== document.documentElement || type !== 'childList') seen.push(type);
      });
      watch.observe(document, { attributes: true, characterData: true, subtree: true, childList: true });
      Object.assign(window, { seen });
      document.documentElement.lang = 'en';
    });
    const own = () =>
      page.evaluate(() => [
        [document.documentElement, document.body].map((element) => element.getAttributeNames()),
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
      ]);
    const before = await own();
    await waitFor(async () => (await reader.mentionRects()).length, { what: 'the marks' });
    await openPanel(reader, '287g');
    await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
    expect(await own()).toEqual(before);
    await page.emulateMedia({ media: 'print' });
    expect((await rootBox()).width).toBe(1280);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    expect(await own()).toEqual(before);
    // The first is the page's own; what else it may see is our host, which is no part of it.
    const seen = await page.evaluate<string[]>('seen');
    expect(seen.filter((type) => type !== 'attributes').length).toBe(0);
  });

  test('goes when the page throws our host away, whoever is there to hear of it', async () => {
    await openBeside('/article.html');
    await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    expect(await pageSpan()).toEqual([0, 1280]);
  });
});

describe('the edge of the panel', () => {
  test('is dragged by the pointer; the page follows when it is let go, and other tabs open at that width', async () => {
    await openBeside('/article.html');
    await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
    await page.mouse.move(885, 300);
    await page.mouse.down();
    await page.mouse.move(785, 300, { steps: 5 });
    expect((await frame())?.width).toBe(500);
    expect(await pageSpan()).toEqual([0, 880]);
    await page.mouse.up();
    await expect.poll(pageSpan, PATIENT).toEqual([0, 780]);
    await expect.poll(storedWidth, PATIENT).toEqual([500]);
    const tab = await stage.browser.newPage();
    const other = await openMarked(tab, stage.server.origin, 'demo.html');
    await openPanel(other, '287g');
    expect((await other.query('[data-sl="frame"]'))?.rect.width).toBe(500);
    await tab.close();
    await page.bringToFront();
    await page.mouse.dblclick(785, 300);
    await expect.poll(async () => (await frame())?.width).toBe(400);
    await expect.poll(storedWidth, PATIENT).toEqual([400]);
  });

  test('is moved by keys, within limits that it names', async () => {
    await openBeside('/article.html');
    const edge = await reader.query('.sl-edge');
    expect(edge?.attributes).toMatchObject({ role: 'separator', 'aria-label': en.panel.width, 'aria-orientation': 'vertical' });
    await reader.inRoot((root) => root.querySelector<HTMLElement>('.sl-edge')?.focus(), null);
    for (const [key, width] of [
      ['ArrowLeft', 416],
      ['ArrowRight', 400],
      ['Shift+ArrowLeft', 464],
      ['End', 720],
      ['Home', 320],
      ['Enter', 400],
      ['End', 720],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(valueNow, { message: key }).toBe(width);
      expect((await frame())?.width, key).toBe(width);
    }
    await expect.poll(storedWidth, PATIENT).toEqual([720]);
    // Too little is left of the page by then.
    await expect.poll(pageSpan, PATIENT).toEqual([0, 1280]);
  });

  test('leaves some of the page in view in a narrow window, and keeps the width for a wider one', async () => {
    await choose('panelWidth', 720);
    await page.setViewportSize({ width: 600, height: 800 });
    await openBeside('/article.html');
    expect((await frame())?.width).toBe(536);
    expect(await valueNow()).toBe(536);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(async () => (await frame())?.width).toBe(720);
  });

  test('is not there where the panel is a sheet over all of a small screen', async () => {
    await page.setViewportSize({ width: 400, height: 700 });
    await openBeside('/article.html');
    expect(await frame()).toMatchObject({ x: 0, y: 0, width: 400, height: 700 });
    expect((await reader.query('.sl-edge'))?.shown).toBe(false);
  });
});

test('the panel moves to the left of the page, stays there in the next, and moves back', async () => {
  await openBeside('/article.html');
  const side = `.sl-tool[aria-label="${en.panel.dock.left}"]`;
  await reader.click(side);
  await expect.poll(frame, PATIENT).toMatchObject({ x: 0, width: 400 });
  await expect.poll(pageSpan, PATIENT).toEqual([400, 1280]);
  await expect.poll(async () => (await reader.focused())?.attributes['aria-label']).toBe(en.panel.dock.right);
  await page.keyboard.press('Escape');
  await expectGone(reader.panel, 'the panel');
  expect(await pageSpan()).toEqual([0, 1280]);
  await page.mouse.move(2, 790);
  await openBeside('/wide-root.html');
  await expect.poll(frame, PATIENT).toMatchObject({ x: 0, width: 400 });
  await expect.poll(pageSpan, PATIENT).toEqual([400, 1280]);
  await reader.hover(await markOf(reader, '287g'));
  await reader.click(`.sl-tool[aria-label="${en.panel.dock.right}"]`);
  await expect.poll(frame, PATIENT).toMatchObject({ x: 880, width: 400 });
  await expect.poll(pageSpan, PATIENT).toEqual([0, 880]);
});

/** Notes at each frame how wide the page is. */
async function watchWidth(): Promise<void> {
  await page.evaluate(() => {
    const widths = new Set<number>();
    const look = () => {
      widths.add(document.documentElement.getBoundingClientRect().width);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { widths });
  });
}
const widthsSeen = () => page.evaluate<number[]>('[...widths]');

/** Waits until the page has been narrowed and measured: the script that does so is there and our host was asked. */
async function roomTried(): Promise<void> {
  const tried = () => reader.evaluate<boolean>("!!globalThis[Symbol.for('sidelight')].narrow");
  await waitFor(tried, { what: 'the trial of the room' });
}
