import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { readerOf } from '../drive/firefox.ts';
import type { Reader, Rect } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import {
  CARD,
  expectedOf,
  expectGone,
  expectMarks,
  inFirefox,
  markOf,
  NOTHING,
  OPEN,
  openCard,
  openPanel,
  stays,
  tapMention,
} from './scene.ts';

/** The ways in which Firefox differs when readers use fingers, keys and the panel's edge. */
const TEXT = '<p>The county signed a 287(g) agreement with ICE, the sheriff said.</p>';
const pageOf = (body: string, html = '<html>') =>
  `<!doctype html>${html}<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title><style>body{margin:40px;font:18px/1.6 serif}</style>${body}`;

/** What takes a message to the worker and back. */
const PATIENT = { timeout: 5_000 };

const stage = inFirefox({
  routes: {
    '/low.html': pageOf(`<div style="height:3000px"></div>${TEXT}<div style="height:3000px"></div>`),
    '/last.html': pageOf(`<div style="height:3000px"></div>${TEXT}`),
    '/dialog.html': pageOf(
      `<dialog id="dialog" style="width:600px;height:200px">${TEXT}</dialog><script>dialog.showModal()</script>`,
    ),
    '/full.html': pageOf(
      `<main style="background:#fff">${TEXT}<button id="button" onclick="this.parentElement.requestFullscreen()">Full</button></main>`,
    ),
    '/rtl.html': pageOf(
      '<p style="margin:0 100px 0 800px">قال الشريف إن برنامج <span>287(g)</span> مع ICE مستمر.',
      '<html dir="rtl" lang="ar">',
    ),
    '/vertical.html': pageOf(`<div style="writing-mode:vertical-rl;height:500px">${TEXT}${TEXT}</div>`),
    '/ahead.html': pageOf(
      '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/low.html"],"eagerness":"immediate"}]}</script><link rel="prerender" href="/low.html"><a href="/low.html">More</a>',
    ),
    '/fixed-bar.html': pageOf(`<header style="position:fixed;inset:0 0 auto;height:30px">News</header>${TEXT.repeat(20)}`),
  },
});
let options: Page;
let page: Page;
let reader: Reader;

beforeAll(async () => {
  options = await stage.firefox.extensionPage('options.html');
  page = await stage.firefox.newPage();
});
beforeEach(async () => {
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 800 });
  await page.mouse.move(2, 790);
});

async function open(path: string): Promise<void> {
  await page.goto(`${stage.server.origin}${path}`);
  reader = await readerOf(page);
  await waitFor(async () => (await reader.mentionRects()).length, { what: `the marks of ${path}` });
}
async function openDemo(): Promise<void> {
  await open('/demo.html');
  await expectMarks(reader, expectedOf('demo.html'));
}
/** Sends a message as a page of the extension does; what it says of tabs is meant for the one that is active. */
function say(code: string): Promise<unknown> {
  return options.evaluate(code);
}
const choose = (field: string, value: unknown) =>
  say(`browser.runtime.sendMessage(${JSON.stringify({ name: 'settings/choose', payload: { field, value } })})`);
const step = (by: 1 | -1) =>
  say(`browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
    browser.tabs.sendMessage(tab.id, { name: 'mentions/step', payload: { by: ${by} } }))`);

/** Of the window, without a scroll bar that takes room from the page. */
const width = () => page.evaluate(() => document.documentElement.clientWidth);
const focus = async () => (await reader.focused())?.attributes['data-sl'];
const name = async () => (await reader.query('.sl-card-name'))?.text;
const overlap = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a finger in Firefox', () => {
  beforeEach(() => page.setViewport({ width: 375, height: 700, hasTouch: false }));
  const tap = ({ x, y, width, height }: Rect) => page.touchscreen.tap(x + width / 2, y + height / 2);

  test.each([
    ['/low.html', 2420, 'bottom'],
    ['/last.html', 1e6, 'top'],
  ] as const)('on a mention of %s opens a sheet that leaves the mention in view', async (path, top, side) => {
    await open(path);
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    const { rect } = await tapMention(reader, '287g', tap);
    expect([rect.x, rect.width]).toEqual([0, await width()]);
    expect(side === 'bottom' ? rect.y + rect.height : rect.y).toBeCloseTo(side === 'bottom' ? 700 : 0, 0);
    expect(overlap(rect, (await markOf(reader, '287g')).rect), 'the mention covered').toBe(false);
    for (const { shown, rect: button } of await reader.queryAll(`${CARD} button`)) {
      if (shown) expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
    }
    expect(await reader.panel()).toBeNull();
    await tap({ x: 100, y: side === 'bottom' ? 20 : 680, width: 0, height: 0 });
    await expectGone(reader.card, 'the sheet');
  });
});

describe('keys in Firefox', () => {
  beforeEach(async () => {
    await openDemo();
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText = 'position:fixed;top:0;left:0';
      button.focus();
    });
  });
  const focusInPage = () => page.evaluate(() => document.activeElement?.nodeName);

  test('walk from mention to mention, with focus in each card, and Escape gives it back', async () => {
    await step(1);
    await expect.poll(focus).toBe('card');
    expect(await name()).toBe('Key West and 287(g)');
    await step(1);
    await step(1);
    await expect.poll(name).toBe('287(g) program');
    await expect.poll(focus).toBe('card');
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    expect(await focusInPage()).toBe('BUTTON');
  });

  test('go through the card, out of it to where they came from, and open the panel', async () => {
    await step(1);
    await expect.poll(focus).toBe('card');
    const order: unknown[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Tab');
      order.push(await focus());
    }
    expect(order).toEqual(['open', 'menu', 'close']);
    await page.keyboard.press('Tab');
    await expectGone(reader.card, 'the card');
    expect(await focusInPage()).toBe('BUTTON');
    await step(1);
    await expect.poll(focus).toBe('card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor(reader.panel, { what: 'the panel' });
    await expect.poll(focus).toBe('panel-title');
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    expect(await focusInPage()).toBe('BUTTON');
  });
});

describe('the card in Firefox stands', () => {
  test('above a modal dialog, where it can be used, and closes before it', async () => {
    await open('/dialog.html');
    await openCard(reader, '287g');
    await reader.click(`${CARD} [data-sl="menu"]`);
    await expect.poll(async () => (await reader.query(`${CARD} [data-sl="topic"]`))?.shown).toBe(true);
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
  });

  test('above what fills the screen', async () => {
    await open('/full.html');
    await page.click('#button');
    await waitFor(() => page.evaluate(() => document.fullscreenElement !== null), { what: 'the full screen' });
    try {
      await openCard(reader, '287g');
      await reader.click(`${CARD} [data-sl="menu"]`);
      await expect.poll(async () => (await reader.query(`${CARD} [data-sl="topic"]`))?.shown).toBe(true);
    } finally {
      await page.evaluate(() => document.exitFullscreen());
    }
  });

  test('at the right end of its mention where text runs from right to left', async () => {
    await open('/rtl.html');
    const card = await openCard(reader, '287g');
    const { rect } = await markOf(reader, '287g');
    expect(card.rect.x + card.rect.width).toBeCloseTo(rect.x + rect.width, 0);
  });

  test('beside its mention in vertical writing', async () => {
    await open('/vertical.html');
    const card = await openCard(reader, '287g');
    for (const line of (await markOf(reader, '287g')).lines) expect(overlap(card.rect, line)).toBe(false);
  });

  test('within 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await open('/low.html');
    await page.evaluate(() => scrollTo({ top: 2900, behavior: 'instant' }));
    const { rect } = await openCard(reader, '287g');
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(320);
  });
});

describe('the panel in Firefox', () => {
  const pageSpan = () =>
    page.evaluate(() => {
      const { left, right } = document.documentElement.getBoundingClientRect();
      return [left, right].map(Math.round);
    });
  const frame = async () => (await reader.query('[data-sl="frame"]'))?.rect;

  test('has room beside the page, by pointer and by keys, and gives it back', async () => {
    await openDemo();
    const all = await width();
    await openPanel(reader, '287g');
    await expect.poll(pageSpan, PATIENT).toEqual([0, all - 400]);
    await page.mouse.move(all - 395, 300);
    await page.mouse.down();
    await page.mouse.move(all - 495, 300, { steps: 5 });
    await page.mouse.up();
    await expect.poll(pageSpan, PATIENT).toEqual([0, all - 500]);
    await reader.inRoot((root) => root.querySelector<HTMLElement>('.sl-edge')?.focus(), null);
    await page.keyboard.press('Enter');
    await expect.poll(pageSpan, PATIENT).toEqual([0, all - 400]);
    await reader.click(`.sl-tool[aria-label="${en.panel.dock.left}"]`);
    await expect.poll(pageSpan, PATIENT).toEqual([400, all]);
    await reader.click(`.sl-tool[aria-label="${en.panel.dock.right}"]`);
    await expect.poll(pageSpan, PATIENT).toEqual([0, all - 400]);
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    expect(await pageSpan()).toEqual([0, all]);
  });

  test('lies over a page that does not bear to be narrowed', async () => {
    await open('/fixed-bar.html');
    await openPanel(reader, '287g');
    const all = await width();
    await expect.poll(frame).toMatchObject({ x: all - 400, width: 400 });
    expect(await pageSpan()).toEqual([0, all]);
  });

  test('opens in the page where Firefox refuses its sidebar to a click there', async () => {
    await choose('panelPlace', 'browser');
    await openDemo();
    await openCard(reader, '287g');
    await reader.click(OPEN);
    await waitFor(reader.panel, { what: 'the panel in the page' });
    await choose('panelPlace', 'page');
  });
});

test('Firefox prerenders no page that asks to be prerendered, and it is marked when it is opened', async () => {
  const asked = () => stage.server.requests.filter(({ path }) => path === '/low.html').length;
  await page.goto(`${stage.server.origin}/ahead.html`);
  const before = asked();
  await stays(asked, before, 'requests for the page');
  await page.click('a');
  reader = await readerOf(page);
  await expectMarks(reader, { ...NOTHING, '287g': ['287(g) agreement'] });
  expect(asked()).toBe(before + 1);
});

// The last of all: a page that has come back from there the driver (puppeteer-core 24.43) leads nowhere else.
test('Firefox keeps a page with our panel for the way back, 20 times, and it goes on where it was', async () => {
  await openDemo();
  await openPanel(reader, '287g');
  await page.evaluate(() => {
    const returns: boolean[] = [];
    addEventListener('pageshow', ({ persisted }) => returns.push(persisted));
    Object.assign(window, { returns });
  });
  await page.goto(`${stage.server.origin}/low.html`);
  for (let time = 1; time <= 20; time++) {
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate('location.pathname + globalThis.returns?.length')).toBe(`/demo.html${time}`);
    if (time === 20) break;
    await page.evaluate(() => history.forward());
    await expect.poll(() => page.evaluate('location.pathname')).toBe('/low.html');
  }
  expect(await page.evaluate('returns')).toEqual(Array.from({ length: 20 }, () => true));
  await expectMarks(reader, expectedOf('demo.html'));
  expect(await page.evaluate('document.documentElement.childElementCount')).toBe(3);
  await reader.click('.sl-close');
  await expectGone(reader.panel, 'the panel');
  await openCard(reader, 'key-west');
});
