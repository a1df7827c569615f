import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import type { ChromiumReader } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { CARD, expectGone, inChromium, openMarked } from './scene.ts';

const stage = inChromium();
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  page = await stage.browser.newPage();
});
beforeEach(async () => {
  await page.mouse.move(2, 2);
  await page.setViewportSize({ width: 1280, height: 900 });
  reader = await openMarked(page, stage.server.origin, 'demo.html');
});

/** Scrolls a mention near the top of the screen and points at it. @returns what its card says of the paragraph, if anything. */
async function paragraphOf(text: string): Promise<string | undefined> {
  const find = async () => (await reader.mentionRects()).find((mark) => mark.text.replace(/\s/g, ' ') === text);
  const { rect } = await waitFor(find, { what: text });
  await page.evaluate((y) => scrollBy({ top: y - 60, behavior: 'instant' }), rect.y);
  await reader.hover(await waitFor(find, { what: text }));
  await waitFor(reader.card, { what: `the card of ${text}` });
  return (await reader.query(`${CARD} [data-sl="near"]`))?.text;
}

test('the card says what is known of the paragraph, whole, with its day and where it stands in the sources', async () => {
  const near = await paragraphOf('Key West City Commission');
  expect(near).toMatch(new RegExp(`^${en.nearFact.label} ${en.factKinds['official-action']}`, 'i'));
  expect(near).toContain('Lissette Carey was the only member to vote no.');
  expect(near).toMatch(/As of June 30, 2025 · sources [\d, ]+$/);
  // All that a card always says is there too, and nothing of it is out of sight.
  const card = await waitFor(reader.card, { what: 'the card' });
  expect(card.text).toContain('In mid-2025 Key West’s commission');
  expect(card.text).toMatch(/since this article[\s\S]*On this paragraph[\s\S]*Latest[\s\S]*sources · checked/i);
  const isWhole = await reader.inRoot((root) => {
    const shown = root.querySelector('[data-sl="card"]');
    return shown !== null && shown.scrollHeight <= shown.clientHeight;
  }, null);
  expect(isWhole).toBe(true);
});

test('another mention of the topic, in another paragraph, has a card of its own', async () => {
  expect(await paragraphOf('Key West City Commission')).toContain('Lissette Carey');
  expect((await paragraphOf('Key West police')) ?? '').not.toContain('Lissette Carey');
});

test('where there is too little room the card says what it always says', async () => {
  await page.setViewportSize({ width: 1280, height: 480 });
  expect(await paragraphOf('Key West City Commission')).toBeUndefined();
  expect((await reader.query(`${CARD} [data-sl="latest"]`))?.text).toMatch(/^Latest/i);
  const open = await waitFor(() => reader.query(`${CARD} [data-sl="open"]`), { what: 'the button' });
  expect(open.rect.y + open.rect.height).toBeLessThanOrEqual(480);
});

test('nothing of the paragraph is kept', async () => {
  await paragraphOf('Key West City Commission');
  const worker = await stage.browser.worker();
  const stored = await worker.evaluate(
    'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then((all) => JSON.stringify(all))',
  );
  expect(stored).not.toContain('Monday evening');
  await page.mouse.move(4, 890);
  await expectGone(reader.card, 'the card');
});
