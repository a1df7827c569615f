import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import type { Part, Rect } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import { CARD, expectGone, inChromium, markOf, OPEN, openCard, stays, tapMention } from './scene.ts';

const MENU = `${CARD} [data-sl="menu"]`;

/** A page around one or more paragraphs that mention a topic. */
const pageOf = (body: string, html = '<html>') =>
  `<!doctype html>${html}<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title><style>body{margin:40px;font:18px/1.6 serif}</style>${body}`;
const TEXT = '<p>The county signed a 287(g) agreement with ICE, the sheriff said.</p>';

const stage = inChromium({
  routes: {
    '/dialog.html': pageOf(
      `<dialog id="dialog" style="width:600px;height:200px">${TEXT}</dialog><script>dialog.showModal()</script>`,
    ),
    '/full.html': pageOf(
      `<main style="background:#fff">${TEXT}<button id="button" onclick="this.parentElement.requestFullscreen()">Full</button></main>`,
    ),
    '/rtl.html': pageOf(`<p>قال الشريف إن برنامج <span>287(g)</span> مع ICE مستمر في المقاطعة.`, '<html dir="rtl" lang="ar">'),
    '/frame.html': pageOf(
      `<iframe style="margin:120px 0 0 60px;width:700px;height:300px;border:9px solid;transform:scale(0.9)" srcdoc="${TEXT}"></iframe>`,
    ),
    '/vertical.html': pageOf(`<div style="writing-mode:vertical-rl;height:500px">${TEXT}${TEXT}</div>`),
    '/low.html': pageOf(`<div style="height:3000px"></div>${TEXT}<div style="height:3000px"></div>`),
    '/last.html': pageOf(`<div style="height:3000px"></div>${TEXT}`),
    '/wide.html': pageOf(
      `<meta name="viewport" content="width=1000"><div style="height:3000px"></div>${TEXT}<div style="height:3000px"></div>`,
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
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.mouse.move(2, 2);
});

/** Opens a page of one mention and waits for its mark. */
async function open(path: string): Promise<void> {
  await page.goto(`${stage.server.origin}${path}`);
  await waitFor(async () => (await reader.mentionRects()).length, { what: `the mark of ${path}` });
}

/** A finger on the screen, as the browser itself tells of it. */
async function tap({ x, y, width, height }: Rect): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
}

interface Seen {
  offsetLeft: number;
  offsetTop: number;
  scale: number;
}
/** @returns a box of the page in pixels of the screen. */
function onScreen({ x, y, width, height }: Rect, { offsetLeft, offsetTop, scale }: Seen): Rect {
  return { x: (x - offsetLeft) * scale, y: (y - offsetTop) * scale, width: width * scale, height: height * scale };
}

const cardIsThere = async () => (await reader.card()) !== null;

describe('a tap', () => {
  beforeEach(() => page.setViewportSize({ width: 375, height: 700 }));

  const expectSheet = async (side: 'bottom' | 'top') => {
    const sheet = await waitFor(reader.card, { what: 'the sheet' });
    const [mark] = (await reader.mentionRects()).filter(({ inView }) => inView);
    expect([sheet.rect.x, sheet.rect.width]).toEqual([0, 375]);
    expect(side === 'bottom' ? sheet.rect.y + sheet.rect.height : sheet.rect.y).toBeCloseTo(side === 'bottom' ? 700 : 0, 0);
    expect(mark && overlap(sheet.rect, mark.rect), 'the mention covered').toBe(false);
    return sheet;
  };

  test('on a mention opens a sheet at the bottom, with room for a finger, and not the panel', async () => {
    await open('/low.html');
    await page.evaluate(() => scrollTo({ top: 3000 - 660 + 80, behavior: 'instant' }));
    await tapMention(reader, '287g', tap);
    await expectSheet('bottom');
    for (const { shown, rect } of await reader.queryAll(`${CARD} button`)) {
      if (shown) expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(44);
    }
    expect(await reader.panel()).toBeNull();
    await tap({ x: 100, y: 20, width: 0, height: 0 });
    await expectGone(reader.card, 'the sheet');
  });

  test('on a page made for wide screens opens a sheet for the screen that there is, also when two fingers enlarge it', async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 700, deviceScaleFactor: 1, mobile: true });
    try {
      await open('/wide.html');
      await page.evaluate(() => scrollTo({ top: 2900, behavior: 'instant' }));
      const screen = () =>
        page.evaluate(() => {
          const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0, scale = 1 } = visualViewport ?? {};
          return { offsetLeft, offsetTop, width, height, scale };
        });
      expect((await screen()).width).toBeGreaterThan(900);
      await tapMention(reader, '287g', tap);
      const expectOnScreen = () =>
        expect
          .poll(async () => {
            const [sheet, close, seen] = [await reader.card(), await reader.query(`${CARD} [data-sl="open"]`), await screen()];
            if (!sheet || !close) return null;
            const { x, width, y, height } = onScreen(sheet.rect, seen);
            return [x, width, y + height, onScreen(close.rect, seen).height].map(Math.round);
          })
          .toEqual([0, 390, 700, 44]);
      await expectOnScreen();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
      await expectOnScreen();
    } finally {
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      await session.send('Emulation.clearDeviceMetricsOverride');
      await session.detach();
    }
  });

  test('on a mention that can’t be scrolled up opens it at the top', async () => {
    await open('/last.html');
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await tapMention(reader, '287g', tap);
    await expectSheet('top');
    await reader.click(OPEN);
    await waitFor(reader.panel, { what: 'the panel' });
  });
});

describe('the card stands', () => {
  const inside = ({ rect }: Part, { width, height }: { width: number; height: number }) =>
    rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;

  test('above a modal dialog, where it can be used, and closes before it', async () => {
    await open('/dialog.html');
    await openCard(reader, '287g');
    await reader.click(MENU);
    await expect.poll(async () => (await reader.query(`${CARD} [data-sl="topic"]`))?.shown).toBe(true);
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog')?.childElementCount)).toBe(1);
  });

  test('beside a panel that moves on when its dialog closes', async () => {
    await open('/dialog.html');
    await openCard(reader, '287g');
    await reader.click(OPEN);
    await waitFor(() => reader.query('.sl-footer'), { what: 'the panel with its facts' });
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await waitFor(reader.panel, { what: 'the panel after the dialog' });
    await reader.click('.sl-close');
    await expectGone(reader.panel, 'the panel');
  });

  test('above what fills the screen', async () => {
    await open('/full.html');
    await page.click('#button');
    await waitFor(() => page.evaluate(() => document.fullscreenElement !== null), { what: 'the full screen' });
    await openCard(reader, '287g');
    await reader.click(MENU);
    await expect.poll(async () => (await reader.query(`${CARD} [data-sl="topic"]`))?.shown).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
  });

  test('at the right end of its mention where text runs from right to left', async () => {
    await open('/rtl.html');
    await page.evaluate(() => document.body.style.setProperty('margin-inline-end', '800px'));
    await page.evaluate(() => document.body.style.setProperty('margin-inline-start', '100px'));
    const card = await openCard(reader, '287g');
    const { rect } = await markOf(reader, '287g');
    expect(card.rect.x + card.rect.width).toBeCloseTo(rect.x + rect.width, 0);
  });

  test('in the top document for a mention in a frame, beside it', async () => {
    await page.goto(`${stage.server.origin}/frame.html`);
    const frame = page.frames()[1];
    const words = await waitFor(() => frame?.locator('p').boundingBox(), { what: 'the text of the frame' });
    const card = await waitFor(
      async () => {
        await page.mouse.move(2, 2);
        await page.mouse.move(words.x + words.width / 3, words.y + words.height / 2, { steps: 3 });
        return waitFor(reader.card, { what: 'the card', timeout: 700 }).catch(() => null);
      },
      { what: 'the card of a mention in a frame' },
    );
    expect(card.rect.y).toBeGreaterThan(words.y + words.height - 8);
    expect(card.rect.y).toBeLessThan(words.y + words.height + 24);
    expect(Math.abs(card.rect.x - words.x)).toBeLessThan(200);
    await page.mouse.move(card.rect.x + 30, card.rect.y + 30, { steps: 8 });
    await stays(cardIsThere, true, 'the card under the pointer');
    await page.mouse.move(2, 790);
    await expectGone(reader.card, 'the card that was left');
  });

  test.each([
    [320, 640],
    [640, 400],
    [320, 256],
  ])('within %i x %i pixels, with nothing cut off sideways', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open('/low.html');
    await page.evaluate(() => scrollTo({ top: 2900, behavior: 'instant' }));
    const card = await openCard(reader, '287g');
    expect(inside(card, { width, height })).toBe(true);
    const sideways = await reader.inRoot((root) => {
      const element = root.querySelector('[data-sl="card"]');
      return element ? element.scrollWidth - element.clientWidth : NaN;
    }, null);
    expect(sideways).toBe(0);
  });

  test('beside its mention in vertical writing', async () => {
    await open('/vertical.html');
    const card = await openCard(reader, '287g');
    const { lines } = await markOf(reader, '287g');
    for (const line of lines) expect(overlap(card.rect, line)).toBe(false);
    expect(inside(card, { width: 1280, height: 800 })).toBe(true);
  });

  test('at its mention when the window changes under it', async () => {
    await open('/low.html');
    await page.evaluate(() => scrollTo({ top: 2700, behavior: 'instant' }));
    await openCard(reader, '287g');
    await reader.click('.sl-card-brief');
    await page.setViewportSize({ width: 420, height: 700 });
    const isBeside = async () => {
      const [card, mark] = [await reader.card(), await markOf(reader, '287g')];
      if (!card || overlap(card.rect, mark.rect)) return false;
      const { y, height } = card.rect;
      return Math.min(Math.abs(y + height - mark.rect.y), Math.abs(y - mark.rect.y - mark.rect.height)) < 40;
    };
    await waitFor(isBeside, { what: 'the card beside its mention' });
  });

  test('at its mention while the page scrolls under it and is zoomed with two fingers', async () => {
    await open('/low.html');
    await page.evaluate(() => scrollTo({ top: 2700, behavior: 'instant' }));
    // With room below it for the card, as high as its letters make it, also once the page has been scrolled.
    const { rect } = await markOf(reader, '287g');
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), rect.y - 250);
    await openCard(reader, '287g');
    await reader.click('.sl-card-brief');
    const gap = async () => {
      const [card, mark] = [await reader.card(), await markOf(reader, '287g')];
      return card && [Math.round(card.rect.x - mark.rect.x), Math.round(card.rect.y - mark.rect.y)];
    };
    const before = await gap();
    for (const by of [120, -200, 40]) {
      await page.evaluate((to) => scrollBy({ top: to, behavior: 'instant' }), by);
      await expect.poll(gap).toEqual(before);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
    const seen = () =>
      page.evaluate(() => {
        const {
          offsetLeft: x,
          offsetTop: y,
          width,
          height,
        } = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: 0, height: 0 };
        return { x, y, width, height };
      });
    const isInSight = async () => {
      const [card, mark, screen] = [await reader.card(), await markOf(reader, '287g'), await seen()];
      if (!card || overlap(card.rect, mark.rect) || screen.width > 900) return false;
      const { x, y, width, height } = card.rect;
      return x >= screen.x && y >= screen.y && x + width <= screen.x + screen.width && y + height <= screen.y + screen.height;
    };
    await waitFor(isInSight, { what: 'the card on the part of the page that is seen' });
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await session.detach();
  });
});

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
