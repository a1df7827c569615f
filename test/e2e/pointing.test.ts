import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ChromiumReader } from '../drive/chromium.ts';
import type { Mark } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import { expectGone, inChromium, openMarked, stays } from './scene.ts';

const stage = inChromium();
let page: Page;
let reader: ChromiumReader;

beforeEach(async () => {
  page = await stage.browser.newPage();
  reader = await openMarked(page, stage.server.origin, 'pointing.html');
  return () => page.close();
});

const IDS = ['plain', 'turned', 'zoomed', 'leftwards', 'upright', 'split', 'inside', 'covered'] as const;

/** @returns the mark whose middle lies in an element. */
async function markIn(id: (typeof IDS)[number]): Promise<Mark> {
  const box = await page.locator(`#${id}`).boundingBox();
  const marks = await reader.mentionRects();
  const found = marks.find(({ rect }) => {
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  });
  if (!found) throw new Error(`no mark in #${id}`);
  return found;
}

const awayFromAll = async () => {
  await page.mouse.move(1200, 700);
  await expectGone(reader.card, 'the card');
};

describe('the pointer finds the mention', () => {
  test('however its text is laid, by one move that comes from far away', async () => {
    for (const id of IDS.filter((each) => each !== 'covered')) {
      const { rect } = await markIn(id);
      await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
      await waitFor(reader.card, { what: `the card at #${id}` });
      await awayFromAll();
    }
  });

  test('but not one that something lies over', async () => {
    const { rect } = await markIn('covered');
    await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await stays(reader.card, null, 'card');
    await page.evaluate(() => document.getElementById('sheet')?.remove());
    await page.mouse.move(rect.x + rect.width / 2 + 1, rect.y + rect.height / 2);
    await waitFor(reader.card, { what: 'the card once nothing lies over it' });
  });

  test('where it is after scrolling and after the page has changed', async () => {
    await reader.hover(await markIn('plain'));
    await waitFor(reader.card, { what: 'the card' });
    await awayFromAll();
    await page.evaluate(() => scrollTo({ top: 10, behavior: 'instant' }));
    await reader.hover(await markIn('plain'));
    await waitFor(reader.card, { what: 'the card after scrolling' });
    await awayFromAll();
    await page.evaluate(() => {
      const text = document.getElementById('plain')?.firstChild as Text;
      text.data = 'Much was said, and at length, of James Uthmeier.';
    });
    await expect.poll(async () => (await markIn('plain')).rect.x, { timeout: 5_000 }).toBeGreaterThan(200);
    await reader.hover(await markIn('plain'));
    await waitFor(reader.card, { what: 'the card after the change' });
  });
});

test('no move of the pointer makes the browser lay out what the page has just changed', async () => {
  await page.evaluate(() => {
    // Heard before any listener of the document: what is asked there next would pay for this.
    addEventListener('pointermove', ({ clientX }) => document.body.style.setProperty('padding-top', `${clientX % 7}px`), true);
  });
  // While a card is open, moves are held against it, which lays it out.
  const delay = (milliseconds: number) =>
    stage.browser.inWorker<void>(`chrome.storage.local.set({ 'settings.cardDelay': ${milliseconds} })`);
  await delay(1_000);
  onTestFinished(() => delay(250));
  const session = await page.context().newCDPSession(page);
  const events: { name: string; ts: number; dur?: number; args: { data?: { type?: string } } }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  const categories = { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: categories });
  for (const id of ['plain', 'split', 'inside', 'plain'] as const) {
    const { rect } = await markIn(id);
    for (let step = -3; step <= 3; step++) await page.mouse.move(rect.x + rect.width / 2 + 5 * step, rect.y + rect.height / 2);
  }
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const moves = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'pointermove');
  expect(moves.length).toBeGreaterThan(10);
  const laidOut = events.filter(
    ({ name, ts }) => name === 'Layout' && moves.some((move) => ts >= move.ts && ts <= move.ts + (move.dur ?? 0)),
  );
  expect(laidOut).toEqual([]);
});
