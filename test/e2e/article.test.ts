import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type Chromium, type ChromiumReader, launchBare, launchChromium } from '../drive/chromium.ts';
import type { Mark, Rect } from '../drive/reader.ts';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import {
  CHROMIUM_BUILD,
  expectedOf,
  expectGone,
  hostsIn,
  markOf,
  OPEN,
  openCard,
  openMarked,
  PAGES,
  SLOTS,
  stays,
} from './scene.ts';

let server: Served;
let browser: Chromium;
let bare: BrowserContext;
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
  [browser, bare] = await Promise.all([launchChromium({ extension: CHROMIUM_BUILD }), launchBare()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await Promise.all([browser?.close(), bare?.close()]);
  await server?.close();
});

describe('an article', () => {
  test('has its mentions marked and nothing else changed', async () => {
    const untouched = await bare.newPage();
    await untouched.goto(`${server.origin}/demo.html`);
    const html = await untouched.content();
    reader = await openMarked(page, server.origin, 'demo.html');
    expect(Object.values(expectedOf('demo.html')).flat()).not.toHaveLength(0);
    expect(await page.content()).toBe(html);

    await openCard(reader, '287g');
    await page.mouse.move(2, 2);
    await expectGone(reader.card, 'the card');
    expect(await page.content()).toBe(html);
  });

  test('shows its marks, and no change anywhere else', async () => {
    reader = await openMarked(page, server.origin, 'demo.html');
    const untouched = await bare.newPage();
    await untouched.goto(`${server.origin}/demo.html`);
    await page.mouse.move(2, 2);
    for (const topic of Object.keys(SLOTS) as (keyof typeof SLOTS)[]) {
      const [mark] = (await reader.mentionRects()).filter(({ slot }) => slot === SLOTS[topic]);
      const top = Math.max(0, (mark?.rect.y ?? 0) - 300);
      for (const each of [page, untouched]) await each.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), top);
      const { rect } = await markOf(reader, topic);
      const clip = { ...rect, height: rect.height + 4 };
      const [with_, without] = await Promise.all([page.screenshot({ clip }), untouched.screenshot({ clip })]);
      expect(with_.equals(without), `${topic} looks as without us`).toBe(false);
    }
    const title = { x: 300, y: 0, width: 600, height: 60 };
    for (const each of [page, untouched]) await each.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const [with_, without] = await Promise.all([page.screenshot({ clip: title }), untouched.screenshot({ clip: title })]);
    expect(with_.equals(without), 'what is no mention').toBe(true);
  });

  test('leaves every spelling its mark, and words that only look like it none', async () => {
    await openMarked(page, server.origin, 'spelling.html');
  });
});

describe('the card', () => {
  beforeEach(async () => {
    await page.mouse.move(2, 2);
    await page.setViewportSize({ width: 1280, height: 800 });
    reader = await openMarked(page, server.origin, 'demo.html');
  });

  test('says what the topic is, what happened last and when, and from how many sources', async () => {
    await openCard(reader, '287g');
    const text = async (selector: string) => (await reader.query(`.sl-card-${selector}`))?.text;
    expect(await text('name')).toBe('287(g) program');
    expect(await text('brief')).toMatch(/^A part of federal immigration law .*\.$/);
    expect(await text('label')).toMatch(new RegExp(en.card.latest, 'i'));
    expect(await text('date')).toMatch(/^\w+ \d{1,2}, 202\d$/);
    expect((await text('event'))?.length).toBeGreaterThan(20);
    expect(await text('sources')).toMatch(/^\d+ sources · checked \w+ \d{1,2}, 202\d$/);
    expect((await reader.query(OPEN))?.text).toBe(en.card.open);
  });

  test('comes after a short rest on the mention, at once when another one is open, one at a time', async () => {
    await page.evaluate(() => {
      const times: { moved?: number; came?: number } = {};
      // The rest begins with the move itself, whenever a busy page hears of it.
      addEventListener('pointermove', ({ timeStamp }) => (times.moved ??= timeStamp), true);
      new MutationObserver(() => (times.came ??= performance.now())).observe(document.documentElement, { childList: true });
      Object.assign(window, { times });
    });
    await openCard(reader, '287g');
    const { moved, came } = await page.evaluate<{ moved: number; came: number }>('times');
    expect(came - moved).toBeGreaterThan(200);
    expect(came - moved).toBeLessThan(1_000);

    // Letters of another size make a card that lies elsewhere, and over other mentions.
    const { rect: card } = (await reader.card()) ?? {};
    const names = new Map<number, string>([
      [SLOTS['key-west'], 'Key West and 287(g)'],
      [SLOTS.uthmeier, 'James Uthmeier'],
    ]);
    const isFree = ({ slot, rect, inView }: Mark) => names.has(slot) && inView && card && !overlap(rect, card);
    const free = (await reader.mentionRects()).find(isFree);
    if (!free) throw new Error('the card lies over all mentions of other topics');
    await reader.hover(free);
    const name = async () => (await reader.query('.sl-card-name'))?.text;
    await expect.poll(name, { timeout: 2_000, interval: 20 }).toBe(names.get(free.slot));
    expect(await reader.queryAll('[data-sl="card"]')).toHaveLength(1);
  });

  test('does not come when the pointer only passes over', async () => {
    const { rect, lines } = await markOf(reader, '287g');
    const end = Math.max(...lines.map(({ x, width }) => x + width));
    await page.mouse.move(rect.x - 30, rect.y + 5);
    // Few steps: on a busy machine many would be a rest.
    await page.mouse.move(end + 30, rect.y + 5, { steps: 3 });
    await stays(reader.card, null, 'a card');
  });

  test('never covers its mention and stays on the screen, wherever the mention stands', async () => {
    for (const [width, height] of [
      [1280, 800],
      [340, 560],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const at of [0.08, 0.5, 0.95]) {
        for (const text of ['Attorney General James Uthmeier', 'sanctuary laws']) {
          await page.mouse.move(1, 1);
          await expectGone(reader.card, 'the card before');
          const find = async () => (await reader.mentionRects()).find((mark) => mark.text === text);
          const before = await waitFor(find, { what: text });
          await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), before.rect.y - at * height);
          const mark = await waitFor(find, { what: text });
          if (!mark.inView) continue;
          await reader.hover(mark);
          const card = await waitFor(reader.card, { what: `the card of ${text} at ${at} of ${width} x ${height}` });
          for (const line of mark.lines) expect(overlap(card.rect, line), `${text} covered at ${at} of ${width}`).toBe(false);
          expect(card.rect.x).toBeGreaterThanOrEqual(0);
          expect(card.rect.y).toBeGreaterThanOrEqual(0);
          expect(card.rect.x + card.rect.width).toBeLessThanOrEqual(width);
          expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  test('can be reached by the pointer, stays while pointed at, and closes once left', async () => {
    const mark = await markOf(reader, '287g');
    const card = await openCard(reader, '287g');
    await page.mouse.move(mark.rect.x + 10, mark.rect.y + mark.rect.height - 2);
    await page.mouse.move(card.rect.x + 40, card.rect.y + 40, { steps: 15 });
    await stays(async () => (await reader.card()) !== null, true, 'the card under the pointer');
    await page.mouse.move(4, 790, { steps: 5 });
    await expectGone(reader.card, 'the card that was left');
    expect(await hostsIn(page)).toBe(0);
  });

  test('stays for as long as the pointer rests on the mention', async () => {
    await openCard(reader, '287g');
    await stays(async () => (await reader.card()) !== null, true, 'the card of the mention under the pointer', 2_000);
  });

  test('is no window to the mentions beneath it: a click on the card is for the card', async () => {
    const beneath = 'James Uthmeier '.repeat(600);
    server.route(
      '/beneath.html',
      `<!doctype html><meta charset="utf-8"><title>Beneath</title><p>The 287(g) program.<p>${beneath}`,
    );
    await page.goto(`${server.origin}/beneath.html`);
    await openCard(reader, '287g');
    await reader.click('.sl-card-brief');
    await stays(reader.panel, null, 'a panel');
    await reader.click(OPEN);
    await waitFor(() => reader.query('.sl-footer'), { what: 'the panel with its facts' });
    await stays(async () => (await reader.query('.sl-title'))?.text, '287(g) program', 'the title of the panel');
  });

  test('goes when its mention goes, and follows it when the page scrolls', async () => {
    const before = await openCard(reader, 'uthmeier');
    await page.mouse.wheel(0, 40);
    await waitFor(async () => Math.abs(((await reader.card())?.rect.y ?? 0) - before.rect.y) > 10, {
      what: 'the card moved along',
    });
    const mark = await markOf(reader, 'uthmeier');
    const card = await reader.card();
    expect(card && overlap(card.rect, mark.rect)).toBe(false);
    await page.evaluate(() => document.querySelector('article')?.remove());
    await expectGone(reader.card, 'the card of a removed mention');
  });
});

describe('a click', () => {
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.mouse.move(2, 2);
  });

  test('on a mention opens the panel at its topic', async () => {
    reader = await openMarked(page, server.origin, 'demo.html');
    const { rect } = await markOf(reader, 'uthmeier');
    await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await waitFor(reader.panel, { what: 'the panel' });
    await expect.poll(async () => (await reader.query('.sl-title'))?.text).toBe('James Uthmeier');
    await expectGone(reader.card, 'the card beside the panel');
  });

  test('on a link or a button that holds a mention does what the page meant', async () => {
    reader = await openMarked(page, server.origin, 'links.html');
    /** The card of what was clicked before may lie over what is clicked next. */
    const away = async () => {
      await page.mouse.move(2, 2);
      await expectGone(reader.card, 'the card');
    };
    for (const [selector, hash] of [
      ['#link', '#followed'],
      ['#part', '#part'],
    ] as const) {
      await away();
      await page.click(selector);
      await expect.poll(() => new URL(page.url()).hash).toBe(hash);
    }
    await away();
    await page.click('#button');
    await expect.poll(() => page.title()).toBe('pressed');
    await stays(reader.panel, null, 'a panel');
  });

  test('or a move that a script of the page made up opens nothing', async () => {
    reader = await openMarked(page, server.origin, 'demo.html');
    const { rect } = await markOf(reader, 'uthmeier');
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, pointerType: 'mouse' };
      for (const type of ['pointerover', 'pointerenter', 'pointermove']) target?.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, at));
      (target as HTMLElement | null)?.click();
    }, middle(rect));
    await stays(async () => (await reader.card()) ?? (await reader.panel()), null, 'card or panel', 1_000);
    expect(await hostsIn(page)).toBe(0);
  });

  test('on words that are no mention opens nothing', async () => {
    reader = await openMarked(page, server.origin, 'demo.html');
    await page.click('.lede');
    await stays(reader.panel, null, 'a panel');
  });
});

test('a page that speaks of none of it is left alone', async () => {
  server.route(
    '/none.html',
    '<!doctype html><title>Bread</title><h1>Key lime pie</h1><p>Go west along the quay; 287 g of flour.</p>',
  );
  await page.goto(`${server.origin}/none.html`);
  const worker = await browser.worker();
  await stays(async () => (await reader.mentionRects()).length, 0, 'marks');
  expect(
    await worker.evaluate('chrome.tabs.query({active:true}).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))'),
  ).toBe('');
});

function middle({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
